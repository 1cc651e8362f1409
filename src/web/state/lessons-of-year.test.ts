import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonsOfYear } from './lessons-of-year.ts';

const A = { country: 'KOR', from: 2005, to: null };
const B = { country: 'KOR', from: 1980, to: 1990 };
const OTHER = { country: 'JPN', from: 2001, to: 2010 };
const all = [A, B, OTHER];

test('a programme counts from its first to its last year, both included, and on where it has no last', () => {
  assert.deepEqual(lessonsOfYear(all, 'KOR', 2005).during, [A]);
  assert.deepEqual(lessonsOfYear(all, 'KOR', 2040).during, [A]);
  assert.deepEqual(lessonsOfYear(all, 'KOR', 1990).during, [B]);
});

test('where none was under way the nearest is told with its years: ahead above 0, before below 0', () => {
  assert.deepEqual(lessonsOfYear(all, 'KOR', 1975).nearest, { lesson: B, years: 5 });
  assert.deepEqual(lessonsOfYear(all, 'KOR', 1992).nearest, { lesson: B, years: -2 });
  assert.deepEqual(lessonsOfYear(all, 'KOR', 2003).nearest, { lesson: A, years: 2 });
  assert.equal(lessonsOfYear(all, 'THA', 2003).nearest, null);
});
