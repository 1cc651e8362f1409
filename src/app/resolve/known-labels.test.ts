import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownLabels } from './known-labels.ts';
import { labelQuality } from './label-quality.ts';

const file = (columns: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  path: 'labels.csv',
  columns,
  rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
});
const none = { left: new Int32Array(0), right: new Int32Array(0), weight: new Float64Array(0) };

test('true pairs alone are all true pairs: rows tied through others are one entity', () => {
  const made = knownLabels(file(['row_a', 'row_b'], ['1', '2'], ['2', '3']), 5);
  assert.ok(made.ok && made.value.kind === 'entities');
  const { entityOf } = made.value;
  assert.equal(new Set(entityOf).size, 3);
  assert.equal(entityOf[0], entityOf[2]);
});

test('where some pairs are judged different, only judged pairs count', () => {
  const made = knownLabels(
    file(['row_a', 'row_b', 'same'], ['1', '2', 'yes'], ['3', '4', 'no'], ['1', '5', 'unsure']),
    5,
  );
  assert.ok(made.ok && made.value.kind === 'pairs');
  const quality = labelQuality(made.value, Int32Array.from([0, 0, 2, 2, 4]), none);
  assert.deepEqual([quality.judged, quality.precision, quality.recall], ['labelled-pairs', 0.5, 1]);
});

test('entities by row leave rows that are not named alone', () => {
  const made = knownLabels(file(['row', 'entity'], ['1', 'x'], ['3', 'x']), 4);
  assert.ok(made.ok && made.value.kind === 'entities');
  assert.equal(new Set(made.value.entityOf).size, 3);
  const pairs = { left: Int32Array.of(0), right: Int32Array.of(2), weight: Float64Array.of(3) };
  const quality = labelQuality(made.value, Int32Array.of(0, 1, 0, 3), pairs);
  assert.deepEqual([quality.f1, quality.b3F1, quality.pairsCompleteness], [1, 1, 1]);
});

test('every bad row and answer is told with its row and column', () => {
  const made = knownLabels(file(['row_a', 'row_b', 'same'], ['0', '2', '1'], ['1', 'x', '1'], ['1', '2', 'maybe']), 5);
  assert.ok(!made.ok);
  assert.deepEqual(
    made.refusals.map(({ code, where }) => [code, where.row, where.column]),
    [
      ['label-row', 2, 'row_a'],
      ['label-row', 3, 'row_b'],
      ['label-answer', 4, 'same'],
    ],
  );
  assert.ok(!knownLabels(file(['row']), 5).ok);
});
