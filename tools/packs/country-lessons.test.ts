import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTRUMENT_CLASSES } from '../../src/model/instrument-classes.ts';
import { builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('country-lessons');

const lessons = builtRows('country-lessons', 'lessons');
const evidence = builtRows('country-lessons', 'evidence');

test('Korea, Japan, China, Malaysia and Thailand each have two lessons or more, with both sides borne out', () => {
  const counts = Object.groupBy(lessons, ({ country = '' }) => country);
  assert.deepEqual(Object.keys(counts).sort(), ['CHN', 'JPN', 'KOR', 'MYS', 'THA']);
  for (const own of Object.values(counts)) assert.ok((own?.length ?? 0) >= 2);
  for (const { id } of lessons)
    for (const part of ['worked', 'didNot'])
      assert.ok(
        evidence.some((row) => row['lesson'] === id && row['part'] === part),
        `${id} ${part}`,
      );
});

test('every country of a lesson has indicators, and every fact that is named is in the fact base', () => {
  const countries = new Set(builtRows('world-indicators', 'countries').map(({ iso3 }) => iso3));
  const facts = new Set(builtRows('vn-facts', 'facts').map(({ id }) => id));
  for (const { country } of lessons) assert.ok(countries.has(country));
  for (const { fact } of evidence) if (fact !== '') assert.ok(facts.has(fact), fact);
});

test('the typology has thirteen classes, finance, international cooperation and supporting industry among them', () => {
  const ids = builtRows('country-lessons', 'instruments').map(({ id }) => id);
  assert.deepEqual(ids.toSorted(), [...INSTRUMENT_CLASSES].sort());
  assert.equal(ids.length, 13);
  for (const id of ['finance', 'international', 'supporting-industry']) assert.ok(ids.includes(id));
});
