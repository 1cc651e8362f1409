import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mappedColumns, namedRoles } from './mapped-columns.ts';

const look = { path: 't.csv', delimiter: ',', columns: ['Tên', 'MST', 'Địa chỉ, số'], sample: [] };

test('a comma inside the name of a column is kept', () => {
  assert.deepEqual(namedRoles('name=Tên,address=Địa chỉ, số'), [
    { role: 'name', column: 'Tên' },
    { role: 'address', column: 'Địa chỉ, số' },
  ]);
  assert.deepEqual(namedRoles('lonely'), [{ role: '', column: 'lonely' }]);
});

test('all faults of a mapping are told at once', () => {
  const made = mappedColumns(look, namedRoles('nme=Tên,name=Ten,code=MST,tax=MST'));
  assert.ok(!made.ok);
  assert.deepEqual(
    made.refusals.map(({ code }) => code),
    ['unknown-role', 'unknown-column', 'repeated-column'],
  );
});

test('nothing to compare is a fault', () => {
  const made = mappedColumns(look, namedRoles('source=Tên'));
  assert.ok(!made.ok && made.refusals[0]?.code === 'nothing-mapped');
});

test('a column of codes is one of tax codes when most check digits hold', () => {
  const role = (cells: readonly string[]): string | undefined => {
    const sample = cells.map((cell) => ['', cell, '']);
    const made = mappedColumns({ ...look, sample }, namedRoles('code=MST'));
    return made.ok ? made.value.columns[0]?.role.name : undefined;
  };
  assert.equal(role(['0100112437', '0100112437-001', '', '123']), 'tax');
  assert.equal(role(['1804974', '6089216', '6988048']), 'code');
  assert.equal(role([]), 'code');
});
