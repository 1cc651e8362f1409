import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from '../../http/contract/dossier-contract.ts';
import { pictureRows } from './picture-rows.ts';

const words = (text: string) => ({ vi: text, en: `${text} en` });
const base = { id: 'p', title: words('t'), spoken: words('s') };
const cells = (picture: Picture) =>
  pictureRows(picture, { language: 'vi', answer: (answer) => `<${answer}>`, inCluster: 'in', beside: 'by' }).map(
    (row) => row.cells,
  );

test('every kind of picture says in its rows what it draws', () => {
  assert.deepEqual(cells({ ...base, kind: 'map', layer: 'vn63', cluster: ['A'], context: ['B'], names: { A: 'Á' } }), [
    ['Á', 'in'],
    ['B', 'by'],
  ]);
  assert.deepEqual(
    cells({ ...base, kind: 'grid', columns: [words('c')], rows: [{ label: words('r'), cells: ['yes'] }] }),
    [['r', '<yes>']],
  );
  const scale = { unit: words('u'), log: true, reference: 1 };
  assert.deepEqual(
    cells({ ...base, kind: 'intervals', ...scale, items: [{ label: words('i'), value: null, low: 1, high: 2 }] }),
    [['i', null, 1, 2]],
  );
  const [start, end] = [
    { label: words('a'), value: 1 },
    { label: words('b'), value: 3 },
  ];
  const effects = [{ label: words('e'), value: 2, low: 1, high: 3 }];
  assert.deepEqual(cells({ ...base, kind: 'waterfall', unit: words('u'), start, effects, end }), [
    ['a', 1, null, null],
    ['e', 2, 1, 3],
    ['b', 3, null, null],
  ]);
});
