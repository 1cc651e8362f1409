import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRows, checkValues } from './check-rows.ts';
import { checkTotals } from './check-totals.ts';
import { collectFaults } from './faults.ts';
import { type ObservationRow, type ObservationTable, rowKey } from './observation-rows.ts';

const row = (placeId: string, values: ObservationRow['values'], at = 2): ObservationRow => ({
  row: at,
  placeId,
  industryCode: '26',
  period: '2022',
  ownership: 'all',
  values,
});
const table = (rows: readonly ObservationRow[], unit = 'persons'): ObservationTable => ({
  kind: 'place-industry',
  geography: 'VN63',
  classification: 'vsic2018',
  rows,
  measures: [
    { name: 'establishments', unit: 'establishments' },
    { name: 'workers', unit },
    { name: 'female_workers', unit },
  ],
});
const codes = (check: (faults: ReturnType<typeof collectFaults>) => void): readonly string[] => {
  const faults = collectFaults({ file: 'x.csv' });
  check(faults);
  return [...faults.refusals(), ...faults.warnings()].map((fault) => `${fault.where.row}:${fault.code}`);
};

test('two rows with the same keys are refused at the second', () => {
  assert.deepEqual(
    codes((faults) => checkRows(table([row('VN63-01', [1, 5, 1]), row('VN63-01', [1, 5, 1], 3)]), faults)),
    ['3:doubled-key'],
  );
  assert.equal(rowKey(row('VN63-01', [])), 'VN63-01|26|2022|all');
});

test('what cannot be is refused and what is unlikely is warned of', () => {
  const check = (values: ObservationRow['values']) =>
    codes((faults) => checkValues(table([row('VN63-01', values)]), faults));
  assert.deepEqual(check([-1, 5, 1]), ['2:negative-amount']);
  assert.deepEqual(check([1.5, 5, 1]), ['2:part-of-a-unit']);
  assert.deepEqual(check([6, 5, 1]), ['2:more-units-than-workers']);
  assert.deepEqual(check([1, 5, 6]), ['2:part-over-whole']);
  assert.deepEqual(check([0, 0, 'missing']), []);
});

test('a total is compared with its parts as exactly as its digits allow', () => {
  const totals = (rows: readonly ObservationRow[], unit?: string) =>
    codes((faults) => checkTotals({ table: table(rows, unit), skipped: [] }, faults));
  const parts = [row('VN63-01', [1, 10, 'missing']), row('VN63-19', [2, 20, 5])];
  assert.deepEqual(totals([...parts, row('VN', [3, 30, 7])]), []);
  assert.deepEqual(totals([...parts, row('VN', [4, 30, 7])]), ['2:total-differs']);
  assert.deepEqual(totals([...parts, row('VN', [3, 30, 4])]), ['2:total-differs']);
  assert.deepEqual(
    totals([row('VN63-01', [1, 10, 1]), row('VN63-19', [2, 20, 1]), row('VN', [3, 31, 2])], 'billion VND'),
    [],
  );
});

test('the same fault of the same label is told once with all its rows', () => {
  const faults = collectFaults({ file: 'x.csv' });
  const said = { vi: 'Sai.', en: 'Wrong.' };
  for (const at of [4, 5, 9]) faults.perLabel({ severity: 'refusal', code: 'c', label: 'l', row: at, said });
  assert.deepEqual(faults.refusals(), [
    {
      code: 'c',
      where: { file: 'x.csv', row: 4 },
      said: { vi: 'Sai. (các dòng 4, 5, 9)', en: 'Wrong. (rows 4, 5, 9)' },
    },
  ]);
});
