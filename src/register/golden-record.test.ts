import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { conflictsOf, goldenRecord, type Statement, TIERS } from './golden-record.ts';
import { FIELD_NAMES } from './register-fields.ts';

const statement = (row: number, said: Statement['said'], more: Partial<Statement> = {}): Statement => ({
  row,
  source: `list-${row}`,
  tier: 'listed',
  asOf: null,
  recordedAt: '2026-11-26T00:00:00.000Z',
  said,
  ...more,
});

test('the further verified value is shown, then the later one, and the others stay visible', () => {
  const golden = goldenRecord([
    statement(1, { name: 'Công ty TNHH A', workers: 10 }, { asOf: '2024-01-01' }),
    statement(2, { name: 'Công ty TNHH B', workers: 12 }, { asOf: '2025-01-01' }),
    statement(3, { workers: 11 }, { tier: 'site-verified' }),
  ]);
  assert.equal(golden.name?.value, 'Công ty TNHH B');
  assert.equal(golden.name?.from.row, 2);
  assert.equal(golden.workers?.value, 11);
  assert.deepEqual(
    golden.workers?.others.map(({ value, from }) => [value, from.row]),
    [
      [12, 2],
      [10, 1],
    ],
  );
  assert.deepEqual(conflictsOf(golden), ['name', 'workers']);
});

test('another spelling of the same name is no conflict', () => {
  const golden = goldenRecord([
    statement(1, { name: 'Công ty TNHH Hoà Phát' }),
    statement(2, { name: 'CÔNG TY TNHH HÒA PHÁT' }),
    statement(3, { name: 'Hoa Phat Co., Ltd' }),
  ]);
  assert.deepEqual(conflictsOf(golden), []);
});

test('lists are united and every member stays once', () => {
  const golden = goldenRecord([statement(1, { products: ['áo', 'quần'] }), statement(2, { products: ['Áo', 'mũ'] })]);
  assert.equal((golden.products?.value as string[] | undefined)?.length, 3);
});

test('the order of statements changes nothing, and every shown value was said by its origin', () => {
  const said = fc.record({ name: fc.string(), workers: fc.nat() }, { requiredKeys: [] });
  const statements = fc
    .array(
      fc.record({ said, tier: fc.constantFrom(...TIERS), asOf: fc.constantFrom(null, '2024-01-01', '2025-01-01') }),
    )
    .map((list) => list.map((each, row) => statement(row, each.said as Statement['said'], each)));
  fc.assert(
    fc.property(statements, (list) => {
      const golden = goldenRecord(list);
      assert.deepEqual(goldenRecord(list.toReversed()), golden);
      for (const name of FIELD_NAMES) {
        const field = golden[name];
        if (field === undefined) assert.ok(list.every((each) => each.said[name] === undefined));
        else assert.equal(list.find(({ row }) => row === field.from.row)?.said[name], field.value);
      }
    }),
  );
});
