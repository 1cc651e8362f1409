import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDataSearch } from './data-search.ts';

test('the address of the data screen keeps kind and dossier beside what every address carries', () => {
  const search = { kind: 'place', dossier: 'a', asOf: '2023-09-18', lang: 'vi' };
  assert.deepEqual(parseDataSearch(search), { kind: 'place', dossier: 'a', asOf: '2023-09-18' });
  assert.equal(parseDataSearch({ asOf: 'x' }).asOf, undefined);
});
