import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { judgedHalves, judgedLabels, judgedRows, readingAgreement } from './judged-sets.case.ts';
import { measuredAccuracy } from './measured-accuracy.case.ts';
import { MEASURED_SETS } from './measured-sets.case.ts';

const root = resolve(import.meta.dirname, '../../..');
const published: readonly Readonly<Record<string, string>>[] = parse(
  readFileSync(join(root, 'doc/matching/accuracy.csv')),
  { columns: true },
);
/** The others are measured with the slow suites. */
const QUICK = ['vn-made', 'vn-judged', 'vn-judged-test', 'fake-1000', 'febrl3'];

describe('accuracy without labels', () => {
  for (const set of MEASURED_SETS.filter(({ id }) => QUICK.includes(id)))
    test(`${set.id}: precision and recall keep their floors and are as published`, async () => {
      const { quality } = await measuredAccuracy(set);
      const [precision, recall] = set.floor;
      assert.ok(quality.precision >= precision && quality.recall >= recall, `${quality.precision} ${quality.recall}`);
      const line = published.find(({ id }) => id === set.id);
      for (const name of ['precision', 'recall'] as const)
        assert.ok(
          Math.abs(Number(line?.[name]) - quality[name]) < 0.002,
          `doc/matching/accuracy.csv says ${line?.[name]}, not ${quality[name]}`,
        );
    });
});

test('every judged row stands in its pack, and the two readings agree nearly always', () => {
  const labels = judgedLabels(judgedRows());
  assert.ok(labels.every(({ a, b }) => a >= 0 && b >= 0 && a !== b));
  assert.ok(labels.filter(({ isSame }) => isSame).length > 100);
  const { pairs, kappa } = readingAgreement();
  assert.ok(pairs > 500 && kappa > 0.9, `${pairs} ${kappa}`);
});

test('pairs of one site stand in one half, and either half has its share', () => {
  const rows = judgedRows();
  const labels = judgedLabels(rows);
  const halves = judgedHalves(rows, labels);
  const halfOf = new Map<number, string>();
  for (const [at, { a, b, isSame }] of labels.entries())
    for (const row of isSame ? [a, b] : []) {
      assert.equal(halfOf.get(row) ?? halves[at], halves[at]);
      halfOf.set(row, halves[at] ?? '');
    }
  assert.ok(halves.filter((half) => half === 'test').length > labels.length / 3);
  assert.deepEqual(halves, judgedHalves(rows, labels.toReversed()).toReversed());
});
