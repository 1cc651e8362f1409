import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenRecord, type Statement } from '../golden-record.ts';
import { profileRecords, verifiedOn } from './profile-records.ts';
import { searchedProfile } from './searched-profile.ts';
import { shownPart } from './shown-part.ts';

const statement = (row: number, more: Partial<Statement>): Statement => ({
  row,
  source: `danh sách ${row}`,
  tier: 'listed',
  asOf: '2026-01-01',
  recordedAt: '2026-02-01T00:00:00.000Z',
  said: {},
  ...more,
});

test('of one thing the best verified statement stands, those who say the same are named, and those who say otherwise', () => {
  const [only, ...more] = profileRecords([
    statement(1, { said: { capabilities: ['CAP-0116 Phay – Milling | tolerance=IT9'] } }),
    statement(2, { tier: 'site-verified', said: { capabilities: ['CAP-0116 Phay – Milling | tolerance=IT8'] } }),
    statement(3, { said: { capabilities: ['CAP-0116 Phay – Milling | tolerance=IT8'] } }),
  ]);
  assert.deepEqual(more, []);
  assert.equal(only?.line, 'CAP-0116 Phay – Milling | tolerance=IT8');
  assert.deepEqual([only?.from.row, only?.also.map(({ row }) => row)], [2, [3]]);
  assert.deepEqual(
    only?.others.map(({ line }) => line),
    ['CAP-0116 Phay – Milling | tolerance=IT9'],
  );
});

test('the golden record shows of each thing the line that stands, so that an export holds nothing that was overtaken', () => {
  const golden = goldenRecord([
    statement(1, { said: { machines: ['Máy phay | count=2'] } }),
    statement(2, { asOf: '2026-03-01', said: { machines: ['Máy phay | count=3', 'Máy tiện'] } }),
  ]);
  const shown = (golden.machines?.value ?? []) as readonly string[];
  assert.deepEqual(shown.toSorted(), ['Máy phay | count=3', 'Máy tiện']);
});

test('a verification holds through its last day; from then on the value is what the enterprise itself says, and lapsed', () => {
  const check = { tier: 'site-verified', until: '2026-06-30', hasLapsed: false } as const;
  const { said: _, ...from } = statement(1, { tier: 'site-verified', check });
  assert.deepEqual(verifiedOn(from, '2026-06-30'), { state: 'verified', tier: 'site-verified' });
  assert.deepEqual(verifiedOn(from, '2026-07-01'), { state: 'lapsed', tier: 'self-declared' });
  const lapsed = { ...from, tier: 'self-declared', check: { ...check, hasLapsed: true } } as const;
  assert.deepEqual(verifiedOn(lapsed, '2026-01-01'), { state: 'lapsed', tier: 'self-declared' });
  assert.deepEqual(verifiedOn({ ...from, check: { ...check, until: null } }, '2099-01-01').state, 'verified');
});

test('search reads sizes longest edge first, machines that are left, and what is free of a capacity at its load', () => {
  const lines = searchedProfile(
    profileRecords([
      statement(1, {
        said: {
          capabilities: [
            'CAP-0116 Phay – Milling | rank=core | tolerance=IT7 ±0.02mm | size_max=300x600x400mm | batch_max=10000',
          ],
          machines: ['Máy ép | tonnage=100t', 'Máy cũ | count=0'],
          capacity: ['12 t/year'],
          load: ['75% | on=2026-01-01'],
          customers: ['Canon | tier=oem'],
        },
      }),
    ]),
  );
  assert.deepEqual(
    lines.map(({ kind }) => kind),
    ['process', 'machine', 'capacity'],
  );
  const [process, machine, capacity] = lines;
  assert.deepEqual(
    [process?.it, process?.mm, process?.max, process?.batchMin, process?.batchMax],
    [7, 0.02, [600, 400, 300], null, 10_000],
  );
  assert.ok(Math.abs((machine?.kilonewtons ?? 0) - 980.665) < 1e-9);
  assert.deepEqual([capacity?.amount, capacity?.unit, capacity?.per, capacity?.free], [1000, 'kg', 'month', 250]);
  assert.doesNotMatch(JSON.stringify(lines), /canon/iu);
});

test('parts are shown in the reader’s language, numbers with its marks', () => {
  assert.deepEqual(shownPart('process', 'CAP-0116 Phay – Milling'), { vi: 'Phay', en: 'Milling' });
  assert.deepEqual(shownPart('tolerance', 'IT7 ±0.02mm'), { vi: 'IT7 ±0,02 mm', en: 'IT7 ±0.02 mm' });
  assert.deepEqual(shownPart('size', 'Ø60.5x1200mm'), { vi: 'Ø60,5 × 1.200 mm', en: 'Ø60.5 × 1,200 mm' });
  assert.deepEqual(shownPart('quantity', '12000 piece/month'), {
    vi: '12.000 chi tiết/tháng',
    en: '12,000 pieces/month',
  });
  assert.deepEqual(shownPart('load', '85.5%'), { vi: '85,5 %', en: '85.5 %' });
  assert.deepEqual(shownPart('period', '2025-01-01/2025-12-31').vi, '01/01/2025 – 31/12/2025');
  assert.deepEqual(shownPart('rank', 'core'), { vi: 'chính', en: 'core' });
});
