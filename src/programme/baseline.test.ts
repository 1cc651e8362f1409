import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { baselineBreak, periodDays, type SealedBaseline, sealedText, sideOf } from './baseline.ts';

test('a period lies before the start only when its last day does, and after it only when its first day does not', () => {
  assert.deepEqual(periodDays('2019'), { first: '2019-01-01', last: '2019-12-31' });
  assert.deepEqual(periodDays('2024-02'), { first: '2024-02-01', last: '2024-02-29' });
  assert.deepEqual(periodDays('2023-02'), { first: '2023-02-01', last: '2023-02-28' });
  assert.equal(periodDays('2019Q1'), undefined);
  assert.deepEqual(
    ['2018', '2019', '2020', '2019-06', '2019-05', '2019-07', 'x'].map((period) => sideOf(period, '2019-06-15')),
    ['before', 'during', 'after', 'during', 'before', 'after', 'during'],
  );
  assert.equal(sideOf('2019', '2019-01-01'), 'after');
  assert.equal(sideOf('2018', '2019-01-01'), 'before');
});

/** A digest that tells every text from every other. */
const digest = (text: string): string => `#${text}`;

function chain(contents: readonly string[]): readonly SealedBaseline[] {
  let prior = '';
  return contents.map((content, index) => {
    const line = { place: index + 1, id: `b${index}`, task: null, content, actor: 'lan', at: '2026-11-27' };
    const hash = digest(sealedText(prior, line));
    prior = hash;
    return { ...line, hash };
  });
}

test('a chain is whole as it was made, and breaks at the first line that was changed, taken out or put elsewhere', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), fc.nat(), (contents, seed) => {
      const lines = chain(contents);
      const at = seed % lines.length;
      assert.equal(baselineBreak(lines, digest), null);
      const changed = lines.map((line, index) => (index === at ? { ...line, content: `${line.content}!` } : line));
      assert.equal(baselineBreak(changed, digest), at + 1);
      if (at < lines.length - 1) assert.equal(baselineBreak(lines.toSpliced(at, 1), digest), at + 1);
      assert.equal(baselineBreak(lines.toReversed(), digest), 1);
    }),
  );
  const moved = sealedText('', { place: 1, id: 'ab', task: 'c', content: '', actor: '', at: '' });
  assert.notEqual(moved, sealedText('', { place: 1, id: 'a', task: 'bc', content: '', actor: '', at: '' }));
});
