import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../golden-record.ts';
import { statementsOn } from './profile-on-day.ts';

const statement = (row: number, asOf: string, said: Statement['said']): Statement => ({
  ...{ row, source: `nguồn ${row}`, tier: 'listed', asOf, recordedAt: `${asOf}T00:00:00.000Z`, said },
});
const PROCESS = { process_terms: ['CAP-0116 Phay – Milling'] };
const ROWS = [
  statement(1, '2025-01-01', { ...PROCESS, capabilities: ['CAP-0116 Phay – Milling'], machines: ['A', 'B'] }),
  statement(2, '2026-06-01', { name: 'x', capabilities: ['CAP-0116 Phay – Milling | ended=2026-03-01'] }),
  statement(3, '2026-06-01', { machines: ['B | ended=2026-05-01'] }),
];

test('what had ended by a day is left out with its end and with the process that follows from it; all else stays', () => {
  assert.deepEqual(
    statementsOn(ROWS, '2026-02-28').map(({ said }) => said),
    [ROWS[0]?.said, { name: 'x' }, {}],
  );
  assert.deepEqual(
    statementsOn(ROWS, '2026-05-01').map(({ said }) => said),
    [{ machines: ['A'] }, { name: 'x' }, {}],
  );
});

test('rows without an end are given back as they are', () => {
  const plain = ROWS.slice(0, 1);
  assert.equal(statementsOn(plain, '2030-01-01'), plain);
});
