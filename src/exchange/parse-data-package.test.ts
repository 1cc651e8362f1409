import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDataPackage } from './parse-data-package.ts';

const title = { vi: 'Thử', en: 'Trial' };
const good = {
  name: 'trial',
  version: '1.0.0',
  created: '2026-11-23',
  title: 'Trial',
  licenses: [{ name: 'CC0-1.0', title: 'CC0' }],
  sources: [{ title: 'made here', 'lienket:retrieved': '2026-11-23' }],
  'lienket:title': title,
  'lienket:steps': ['written by hand'],
  'lienket:checks': [{ id: 'two', title, table: 't', rows: 2, maker: 'counted' }],
  resources: [
    {
      name: 't',
      path: 't.csv',
      format: 'csv',
      bytes: 10,
      hash: `sha256:${'0'.repeat(64)}`,
      schema: {
        fields: [
          { name: 'code', type: 'string', constraints: { required: true } },
          { name: 'v', type: 'number' },
        ],
        primaryKey: ['code'],
      },
      'lienket:status': 'official',
      'lienket:vintage': '2025',
      'lienket:title': title,
    },
  ],
};

const faultsOf = (change: (pack: ReturnType<typeof structuredClone<typeof good>>) => void): readonly string[] => {
  const pack = structuredClone(good);
  change(pack);
  const parsed = parseDataPackage(JSON.stringify(pack));
  return parsed.ok ? [] : parsed.refusals.map((each) => `${each.where.column} ${each.code}`);
};

test('a complete package is read as it stands', () => {
  const parsed = parseDataPackage(JSON.stringify(good));
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.value, good);
});

test('all faults are told at once, each with its path', () => {
  const faults = faultsOf((pack) => {
    Object.assign(pack, { name: 'With Blank', created: '2026-02-30', licenses: [], sources: undefined });
    Object.assign(pack.resources[0] ?? {}, {
      hash: 'md5:1',
      'lienket:status': 'guess',
      path: '../outside.csv',
      bytes: -1,
    });
    Object.assign(pack['lienket:checks'][0] ?? {}, { table: 'none', sum: { column: 'v' } });
  });
  assert.deepEqual(faults, [
    'name wrong-type',
    'created not-a-day',
    'licenses no-licence',
    'sources missing',
    'resources[0].path outside-package',
    'resources[0].bytes wrong-type',
    'resources[0].hash wrong-type',
    'resources[0].lienket:status wrong-type',
    'lienket:checks[0].table unknown-table',
    'lienket:checks[0] one-check',
    'lienket:checks[0].sum.column unknown-column',
    'lienket:checks[0].sum.equals missing',
    'lienket:checks[0].sum.tolerance missing',
  ]);
});

test('a key or a check over a column that the table does not have is a fault', () => {
  const faults = faultsOf((pack) => {
    pack.resources[0]?.schema.primaryKey.push('absent');
    Object.assign(pack['lienket:checks'][0] ?? {}, { where: { other: 'x' } });
  });
  assert.deepEqual(faults, ['resources[0].schema.primaryKey unknown-column', 'lienket:checks[0].where unknown-column']);
});

test('a truncated document is a fault that says so, wherever it is cut', () => {
  const text = JSON.stringify(good);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
      const parsed = parseDataPackage(text.slice(0, length));
      assert.ok(!parsed.ok);
      assert.equal(parsed.refusals[0]?.code, 'not-json');
    }),
  );
});

test('no JSON document, however strange, makes the reader throw', () => {
  const keys = fc.constantFrom(...Object.keys(good), ...Object.keys(good.resources[0] ?? {}), 'x');
  const strange = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value')),
    ),
  })).value;
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(good) as (keyof typeof good)[])), strange, (key, value) => {
      const parsed = parseDataPackage(JSON.stringify({ ...good, [key]: value }));
      assert.equal(typeof parsed.ok, 'boolean');
    }),
  );
});
