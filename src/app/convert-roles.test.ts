import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeSystem } from './convert-code-system.ts';
import { tableRoles } from './convert-roles.ts';

const system = {
  from: 'VN63',
  targetColumn: 'place_id',
  sources: ['01', '24', '27'].map((code) => ({ code, targets: [code], isComplete: true })),
} as unknown as CodeSystem;

const rolesOf = (columns: readonly string[], sample: readonly (readonly (string | null)[])[]) =>
  tableRoles({ path: 'x.csv', delimiter: ',', columns, sample }, system, { values: [] });

test('amounts are told from years, codes and words, even when some cells cannot be read', () => {
  const found = rolesOf(
    ['place', 'year', 'period', 'kind', 'name', 'workers', 'capital', 'written'],
    [
      ['24', '2010', '1', '01', 'Bắc Giang', '1', '-2.5', '1.234,5'],
      ['27', '2011', '2', '02', 'Bắc Ninh', null, 'x', '2.000'],
      ['01', '2011', '2', '02', 'Hà Nội', '3', '4', '3'],
    ],
  );
  assert.ok(found.ok);
  assert.deepEqual([found.value.code, found.value.values], ['place', ['workers', 'capital', 'written']]);
  assert.deepEqual(found.value.keys, ['year', 'period', 'kind', 'name']);
});

test('of two columns of codes the one whose name says so is taken, and no guess is made otherwise', () => {
  const named = rolesOf(['ma_tinh', 'x', 'v'], [['24', '27', '5']]);
  assert.ok(named.ok && named.value.code === 'ma_tinh');
  const unnamed = rolesOf(['a', 'b', 'v'], [['24', '27', '5']]);
  assert.ok(!unnamed.ok && unnamed.refusals[0]?.code === 'no-code-column');
});

test('a column named for codes is taken although many of its cells are wrong', () => {
  const found = rolesOf(
    ['place', 'v'],
    [
      ['1', '5'],
      ['24', '5'],
      ['99', '5'],
    ],
  );
  assert.ok(found.ok && found.value.code === 'place');
});
