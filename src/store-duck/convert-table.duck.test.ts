import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Converted, MappedSource, TableRoles } from '../app/ports-convert.ts';
import { harmonise } from '../methods/harmonise.ts';
import { mapping } from '../methods/mapping.ts';
import { duckBulkConverter } from './bulk-converter.ts';

let folder: string;
const bulk = duckBulkConverter({ threads: 2 });
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienket-convert-'));
});
after(async () => {
  await bulk.close();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly converted: Converted;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly open: readonly Readonly<Record<string, string>>[];
}

function csvRows(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

async function converted(
  text: string,
  sources: readonly MappedSource[],
  values: readonly string[] = ['v'],
): Promise<Ran> {
  const path = join(folder, 'in.csv');
  writeFileSync(path, text);
  const look = await bulk.look(path);
  const keys = look.columns.filter((name) => name !== 'code' && !values.includes(name));
  const roles: TableRoles = { look, code: 'code', values, keys };
  const survey = await bulk.survey(roles, new Set(sources.map((source) => source.code)));
  assert.deepEqual([survey.refusals, survey.strange], [[], []]);
  const outputs = { table: join(folder, 'out.csv'), unallocated: join(folder, 'open.csv') };
  const result = await bulk.convert({ roles, survey, sources, targetColumn: 'target', outputs, step: () => undefined });
  return { converted: result, rows: csvRows(outputs.table), open: csvRows(outputs.unallocated) };
}

const whole = (code: string, target: string): MappedSource => ({ code, targets: [target], isComplete: true });

test('whole sources move whole, and several into one add up exactly', async () => {
  const {
    rows,
    open,
    converted: result,
  } = await converted('code,year,v\n24,2010,0.1\n27,2010,0.2\n24,2011,5\n', [whole('24', 'N24'), whole('27', 'N24')]);
  assert.deepEqual(rows, [
    { target: 'N24', year: '2010', v: '0.3', v_low: '0.3', v_high: '0.3', v_exact: 'true' },
    { target: 'N24', year: '2011', v: '5.0', v_low: '5.0', v_high: '5.0', v_exact: 'true' },
  ]);
  assert.deepEqual(open, []);
  assert.deepEqual(result.conserved, [
    { column: 'v', totalIn: '5.3', placed: '5.3', split: '0', unallocated: '0', residual: '0', missing: 0 },
  ]);
});

test('a split source gives bounds and stands among the unallocated with its candidates', async () => {
  const split: MappedSource = { code: 'S', targets: ['A', 'B'], isComplete: true };
  const { rows, open, converted: result } = await converted('code,v\nS,8\nW,2\nS,-1\n', [split, whole('W', 'A')]);
  assert.deepEqual(rows, [
    { target: 'A', v: '', v_low: '1', v_high: '10', v_exact: 'false' },
    { target: 'B', v: '', v_low: '-1', v_high: '8', v_exact: 'false' },
  ]);
  assert.deepEqual(open, [{ code: 'S', v: '7', candidates: 'A;B', reason: 'several-targets' }]);
  assert.equal(result.conserved[0]?.residual, '0');
});

test('a source marked partial holds its one target in bounds, and one without target is only listed', async () => {
  const { rows, open } = await converted('code,v\nP,4\nX,3\n', [
    { code: 'P', targets: ['A'], isComplete: false },
    { code: 'X', targets: [], isComplete: false },
  ]);
  assert.deepEqual(rows, [{ target: 'A', v: '', v_low: '0', v_high: '4', v_exact: 'false' }]);
  assert.deepEqual(
    open.map(({ reason }) => reason),
    ['partial', 'no-target'],
  );
});

test('a missing cell is not zero: its target is not exact, and how many are missing is told', async () => {
  const { rows } = await converted('code,v\n24,\n27,2\n01,3\n', [whole('24', 'A'), whole('27', 'A'), whole('01', 'B')]);
  assert.deepEqual(rows, [
    { target: 'A', v: '', v_low: '2', v_high: '2', v_exact: 'false', v_missing: '1' },
    { target: 'B', v: '3', v_low: '3', v_high: '3', v_exact: 'true', v_missing: '0' },
  ]);
});

test('columns may have any name, also names that the statements use', async () => {
  const { rows } = await converted('code,total,select,"v ""x"""\n24,a,b,1\n', [whole('24', 'A')], ['v "x"']);
  assert.deepEqual(Object.values(rows[0] ?? {}), ['A', 'a', 'b', '1', '1', '1', 'true']);
});

test('very wide numbers are summed exactly too', async () => {
  const big = '12345678901234567890.123456';
  const { rows } = await converted(`code,v\n24,${big}\n27,0.000001\n`, [whole('24', 'A'), whole('27', 'A')]);
  assert.equal(rows[0]?.['v'], '12345678901234567890.123457');
});

test('semicolons and a byte-order mark are read', async () => {
  const { rows } = await converted('\uFEFFcode;v\n24;1\n', [whole('24', 'A')]);
  assert.equal(rows[0]?.['v'], '1');
});

const codes = ['a', 'b', 'c', 'd', 'e'];
const targets = ['T1', 'T2', 'T3'];
const anySource = fc.record({ targets: fc.subarray(targets), isComplete: fc.boolean() });
const anySources = fc.tuple(...codes.map(() => anySource)).map((sources) =>
  sources.map(
    (source, at): MappedSource => ({
      code: codes[at] ?? '',
      ...source,
      isComplete: source.isComplete && source.targets.length > 0,
    }),
  ),
);
const anyRows = fc.array(
  fc.record({
    code: fc.constantFrom(...codes),
    year: fc.constantFrom('2010', '2011'),
    cents: fc.integer({ min: -500, max: 500 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const textOf = (rows: readonly { code: string; year: string; cents: number }[]) =>
  `code,year,v\n${rows.map(({ code, year, cents }) => `${code},${year},${(cents / 100).toFixed(2)}`).join('\n')}\n`;

test('oracle: on any small table SQL agrees with the plain definition in whole cents', async () => {
  await fc.assert(
    fc.asyncProperty(anySources, anyRows, async (sources, rows) => {
      const expected = new Map<string, { low: number; high: number }>();
      for (const { code, year, cents } of rows) {
        const source = sources.find((each) => each.code === code);
        const isWhole = source?.targets.length === 1 && source.isComplete;
        for (const target of source?.targets ?? []) {
          const cell = expected.get(`${target} ${year}`) ?? { low: 0, high: 0 };
          cell.low += isWhole ? cents : Math.min(0, cents);
          cell.high += isWhole ? cents : Math.max(0, cents);
          expected.set(`${target} ${year}`, cell);
        }
      }
      const { rows: made, converted: result } = await converted(textOf(rows), sources);
      const seen = made.map((row) => [
        `${row['target']} ${row['year']}`,
        { low: cents(row['v_low']), high: cents(row['v_high']) },
      ]);
      assert.deepEqual(
        seen,
        [...expected].sort(([one], [other]) => (one < other ? -1 : 1)),
      );
      assert.equal(result.conserved[0]?.residual, '0');
      assert.equal(
        cents(result.conserved[0]?.totalIn),
        rows.reduce((sum, row) => sum + row.cents, 0),
      );
    }),
    { numRuns: 60 },
  );
});

const cents = (text: string | undefined): number => Math.round(Number(text) * 100);

test('the method for small tables and the conversion in SQL say the same', async () => {
  await fc.assert(
    fc.asyncProperty(anySources, anyRows, async (sources, all) => {
      const rows = all.filter((row) => row.year === '2010');
      fc.pre(rows.length > 0);
      const of = (code: string): MappedSource => sources.find((source) => source.code === code) ?? whole(code, 'T1');
      const links = rows.map(({ code }) => of(code).targets.map((target) => targets.indexOf(target)));
      const offsets = [0];
      for (const each of links) offsets.push((offsets.at(-1) ?? 0) + each.length);
      const map = mapping({
        targets: 3,
        offsets,
        links: links.flat(),
        complete: rows.map(({ code }) => (of(code).isComplete ? 1 : 0)),
      });
      const small = harmonise(
        Float64Array.from(rows, (row) => row.cents),
        map,
      );
      const { rows: made } = await converted(textOf(rows), sources);
      for (const row of made) {
        const at = targets.indexOf(row['target'] ?? '');
        assert.equal(cents(row['v_low']), small.low[at]);
        assert.equal(cents(row['v_high']), small.high[at]);
        if (small.isExact[at] === 1) assert.equal(row['v_exact'], 'true');
      }
    }),
    { numRuns: 40 },
  );
});

test('parts by weight add up to the value exactly, whatever the weights', async () => {
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 2, maxLength: 3 })
    .filter((list) => list.some((weight) => weight > 0n));
  await fc.assert(
    fc.asyncProperty(
      weights,
      fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { minLength: 1, maxLength: 5 }),
      async (list, values) => {
        const source: MappedSource = {
          code: 'S',
          targets: targets.slice(0, list.length),
          isComplete: true,
          weights: list,
        };
        const text = `code,v\n${values.map((value) => `S,${(value / 10).toFixed(1)}`).join('\n')}\nW,1\n`;
        const { rows, open, converted: result } = await converted(text, [source, whole('W', 'T1')]);
        const estimated = rows.reduce((sum, row) => sum + BigInt((row['v_estimate'] ?? '').replace('.', '')), 0n);
        assert.equal(estimated, BigInt(values.reduce((sum, value) => sum + value, 10)) * 10n ** 6n);
        assert.deepEqual([open, result.conserved[0]?.residual, result.conserved[0]?.unallocated], [[], '0', '0']);
      },
    ),
    { numRuns: 30 },
  );
});

test('an estimate is left open where a part has neither certainty nor weight', async () => {
  const weighted: MappedSource = { code: 'S', targets: ['A', 'B'], isComplete: true, weights: [1n, 3n] };
  const bare: MappedSource = { code: 'U', targets: ['B', 'C'], isComplete: true };
  const { rows, open } = await converted('code,v\nS,8\nU,1\n', [weighted, bare]);
  assert.deepEqual(
    rows.map((row) => row['v_estimate']),
    ['2.000000', '', ''],
  );
  assert.deepEqual(open, [{ code: 'U', v: '1', candidates: 'B;C', reason: 'several-targets' }]);
});

test('the answer is the same bytes with one thread and with two, in any order of rows', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `${codes[at % 5]},k${(at * 7919) % 1000},${((at * 31) % 1000) / 10}`,
  );
  const sources = codes.map(
    (code, at): MappedSource => ({ code, targets: targets.slice(0, (at % 3) + 1), isComplete: true }),
  );
  const bytes: string[] = [];
  for (const [threads, list] of [
    [1, rows],
    [2, rows.toReversed()],
  ] as const) {
    const other = duckBulkConverter({ threads });
    const path = join(folder, 'many.csv');
    writeFileSync(path, `code,key,v\n${list.join('\n')}\n`);
    const look = await other.look(path);
    const roles: TableRoles = { look, code: 'code', values: ['v'], keys: ['key'] };
    const survey = await other.survey(roles, new Set(codes));
    const outputs = { table: join(folder, 'many-out.csv'), unallocated: join(folder, 'many-open.csv') };
    await other.convert({ roles, survey, sources, targetColumn: 'target', outputs, step: () => undefined });
    await other.close();
    bytes.push(readFileSync(outputs.table, 'utf8') + readFileSync(outputs.unallocated, 'utf8'));
  }
  assert.ok(bytes[0] === bytes[1]);
});
