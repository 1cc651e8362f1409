import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedResult, placeValues } from './result-places.ts';
import type { ResultColumn, ResultRow } from './result-rows.ts';

const key = (name: string): ResultColumn => ({ name, type: 'key', isRequired: true, about: { vi: name, en: name } });
const rowsOf = (...cells: readonly ResultRow['cells'][]): readonly ResultRow[] =>
  cells.map((each, at) => ({ at, cells: each }));

const ROWS = rowsOf(
  { place: 'USS-06', industry: '3344', lq: 2 },
  { place: 'USS-48', industry: '3344', lq: null },
  { place: 'USS-06', industry: '3361', lq: 0.5 },
);

test('a result by place and industry lies on the layer of its places, one industry at a time', () => {
  const placed = placedResult({ keys: [key('place'), key('industry')], rows: ROWS });
  assert.deepEqual(placed, {
    layer: 'us-states',
    place: 'place',
    other: { name: 'industry', values: ['3344', '3361'] },
  });
  assert.ok(placed);
  assert.deepEqual(
    [...placeValues(ROWS, placed, { column: 'lq', value: '3344' })],
    [
      ['USS-06', 2],
      ['USS-48', null],
    ],
  );
  assert.deepEqual([...placeValues(ROWS, placed, { column: 'lq', value: '3361' })], [['USS-06', 0.5]]);
});

test('a result by place alone lies on its layer whole', () => {
  const rows = rowsOf({ unit: 'VN34-01', eci: 1 }, { unit: 'VN34-24', eci: -1 });
  const placed = placedResult({ keys: [key('unit')], rows });
  assert.deepEqual(placed, { layer: 'vn34', place: 'unit', other: undefined });
  assert.ok(placed);
  assert.equal(placeValues(rows, placed, { column: 'eci', value: undefined }).get('VN34-24'), -1);
});

test('what is not of one geography that can be drawn lies nowhere', () => {
  const by = (...ids: readonly string[]) =>
    placedResult({ keys: [key('place')], rows: rowsOf(...ids.map((place) => ({ place }))) });
  assert.equal(by('VN63-01', 'VN34-01'), undefined);
  assert.equal(by('Hanoi', 'Hue'), undefined);
  assert.equal(by('VN63-01', '26'), undefined);
  assert.equal(by(), undefined);
  assert.equal(placedResult({ keys: [], rows: ROWS }), undefined);
  assert.equal(placedResult({ keys: [key('place'), key('industry'), key('a')], rows: ROWS }), undefined);
});
