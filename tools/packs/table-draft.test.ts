import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextRow } from './pack-writer.ts';
import { countField, draftTable, textField } from './table-draft.ts';

function drafted(rows: readonly TextRow[]): readonly TextRow[] {
  const fields = [textField('code', 'a code'), countField('workers', 'persons', 'a count')];
  return draftTable({
    name: 'sample',
    title: { vi: 'Mẫu', en: 'Sample' },
    description: 'A table for tests.',
    status: 'sample',
    vintage: '2026',
    key: ['code'],
    fields,
    rows,
  }).rows;
}

test('rows are put in the order of the key, text by code units', () => {
  const rows = drafted([{ code: '10' }, { code: '9' }, { code: '09' }]);
  assert.deepEqual(
    rows.map((row) => row['code']),
    ['09', '10', '9'],
  );
});

test('a table that does not fit its own schema is refused', () => {
  assert.throws(() => drafted([{ code: '01' }, { code: '01' }]), /stands twice/);
  assert.throws(() => drafted([{ code: '', workers: '1' }]), /no value/);
  assert.throws(() => drafted([{ code: '01', workers: '1.5' }]), /not of type integer/);
  assert.throws(() => drafted([{ code: '01 ', workers: '1' }]), /blank at an end/);
});
