import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../../test/close-to.ts';
import { catalogue } from '../catalogue.ts';
import { isKeyColumn, longTable, plainColumns } from './long-table.ts';
import { methodCalls } from './method-calls.ts';
import { type MethodRun, methodRun, type RunInput } from './method-run.ts';
import { sampleInput, sampleOf } from './sample-input.case.ts';
import samples from './samples.json' with { type: 'json' };

function made(id: string, input: RunInput): MethodRun {
  const outcome = methodRun(id, input);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusals.map(({ code, said }) => `${code}: ${said.en}`).join('\n'));
  return outcome.value;
}
const refusals = (id: string, input: RunInput) => {
  const outcome = methodRun(id, input);
  assert.ok(!outcome.ok);
  return outcome.refusals.map(({ code, table, row, column }) => [code, table, row, column]);
};

test('law: every method has a sample, and every sample its method', () => {
  assert.deepEqual(Object.keys(samples).sort(), methodCalls.map(({ id }) => id).sort());
});

for (const { id, outputs } of methodCalls) {
  test(`law: ${id} gives the tables, columns and order of rows that it states`, () => {
    const run = made(id, sampleInput(id));
    assert.deepEqual(Object.keys(run.outputs).sort(), outputs.map(({ name }) => name).sort());
    for (const { name, columns, order } of outputs) {
      const table = run.outputs[name]!;
      assert.deepEqual(Object.keys(table.columns).sort(), columns.map((column) => column.name).sort(), name);
      for (const { name: column, type } of columns) {
        const own = table.columns[column]!;
        assert.equal(isKeyColumn(own), type === 'key' || type === 'text', `${name}.${column}`);
        assert.equal(isKeyColumn(own) ? own.codes.length : own.length, table.rows, `${name}.${column}`);
        if (type === 'number') assert.ok(!Array.from(own as Float64Array).some(Number.isNaN), `${name}.${column}`);
      }
      const plain = plainColumns(table);
      const keys = Array.from({ length: table.rows }, (_, row) => order.map((column) => plain[column]![row]!));
      const sorted = keys.toSorted((a, b) => {
        const at = a.findIndex((value, k) => value !== b[k]);
        return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
      });
      assert.deepEqual(keys, sorted, `${id}: rows of ${name}`);
    }
  });

  test(`law: the order of the rows given to ${id} changes nothing`, () => {
    const run = made(id, sampleInput(id));
    const turned = made(
      id,
      sampleInput(id, (rows) => rows.toReversed()),
    );
    for (const { name } of outputs) {
      const [first, second] = [plainColumns(run.outputs[name]!), plainColumns(turned.outputs[name]!)];
      for (const [column, values] of Object.entries(first)) {
        if (typeof values[0] === 'string') assert.deepEqual(second[column], values, `${name}.${column}`);
        else closeTo(second[column] as number[], values as number[], [1e-9, 1e-6]);
      }
    }
  });

  test(`edge: ${id} refuses a missing table, a missing column and words for numbers, each by its code`, () => {
    const { tables, parameters = {} } = sampleInput(id);
    for (const [name, table] of Object.entries(tables)) {
      const shape = methodCalls.find((call) => call.id === id)!.tables.find((each) => each.name === name)!;
      const without = Object.fromEntries(Object.entries(tables).filter(([other]) => other !== name));
      if (shape.isRequired)
        assert.deepEqual(refusals(id, { tables: without, parameters }), [
          ['missing-table', name, undefined, undefined],
        ]);
      for (const column of shape.columns.filter((each) => each.isRequired)) {
        const columns = Object.fromEntries(Object.entries(table.columns).filter(([other]) => other !== column.name));
        const lacking = { ...tables, [name]: { ...table, columns } };
        assert.deepEqual(refusals(id, { tables: lacking, parameters }), [
          ['missing-column', name, undefined, column.name],
        ]);
        if (column.type === 'key' || column.type === 'text') continue;
        const own = plainColumns(table)[column.name]!.map((value, row) => (row === 1 ? 'many' : value));
        const changed = {
          ...table,
          columns: { ...table.columns, ...longTable({ [column.name]: own.map(String) }).columns },
        };
        if (table.rows > 1)
          assert.deepEqual(refusals(id, { tables: { ...tables, [name]: changed }, parameters }), [
            ['not-a-number', name, 1, column.name],
          ]);
      }
    }
  });
}

test('law: a repeated key is refused by its second row, in any table of any size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (rows, a, b) => {
      const [first, second] = [Math.min(a % rows, b % rows), Math.max(a % rows, b % rows)];
      fc.pre(first < second);
      const names = Array.from({ length: rows }, (_, row) => `p${row === second ? first : row}`);
      const x = longTable({ place: names, industry: names.map(() => 'i'), value: names.map(() => 1) });
      assert.deepEqual(refusals('hoover', { tables: { x } }), [['duplicate-key', 'x', second, undefined]]);
    }),
  );
});

test('edge: bad numbers are refused by kind and row, all at once; a missing number is not 0', () => {
  const x = longTable({
    place: ['a', 'b', 'c', 'd', ''],
    industry: ['i', 'i', 'i', 'i', 'i'],
    value: [Number.NaN, -1, Number.POSITIVE_INFINITY, 2, 2],
  });
  assert.deepEqual(refusals('hoover', { tables: { x } }), [
    ['missing-value', 'x', 4, 'place'],
    ['missing-value', 'x', 0, 'value'],
    ['negative-cell', 'x', 1, 'value'],
    ['not-finite', 'x', 2, 'value'],
  ]);
});

test('edge: unknown methods, tables and parameters are refused, and parameters outside their domain', () => {
  const { tables } = sampleInput('hoover');
  assert.deepEqual(refusals('hover', { tables }), [['unknown-method', undefined, undefined, undefined]]);
  assert.equal(refusals('hoover', { tables: { ...tables, y: tables['x']! } })[0]![0], 'unknown-table');
  const codes = (id: string, parameters: Record<string, string>) =>
    refusals(id, { tables: sampleInput(id).tables, parameters }).map(([code]) => code);
  assert.deepEqual(codes('hoover', { k: '1' }), ['unknown-parameter']);
  assert.deepEqual(codes('location-quotient-interval', { level: '1' }), ['bad-parameter']);
  assert.deepEqual(codes('proximity', { kind: 'euclid' }), ['bad-parameter']);
  assert.deepEqual(codes('leiden', { seed: '1.5' }), ['bad-parameter']);
  assert.deepEqual(codes('relatedness-density', {}), ['missing-parameter']);
  assert.deepEqual(codes('cluster-search', { groups: '2,x' }), ['bad-parameter']);
});

test('edge: a full table that is too large for the memory allowed is refused before it is made', () => {
  const outcome = methodRun('hoover', sampleInput('hoover'), { mostCells: 24 });
  assert.ok(!outcome.ok);
  assert.equal(outcome.refusals[0]!.code, 'too-large');
});

test('law: what is not used, and what is left undefined, is listed by name', () => {
  const x = longTable({
    place: ['a', 'a', 'b', 'e'],
    industry: ['i', 'j', 'i', 'i'],
    value: [1, 2, 3, 0],
    note: [1, 1, 1, 1],
  });
  const { warnings, outputs } = made('krugman-specialisation', { tables: { x } });
  assert.deepEqual(
    warnings.map(({ code, names }) => [code, names]),
    [
      ['unused-columns', ['note']],
      ['empty-place', ['e']],
    ],
  );
  assert.deepEqual(plainColumns(outputs['place']!)['place'], ['a', 'b', 'e']);
});

test('law: an industry of one plant, or without output, is named and spoils no other', () => {
  const { tables } = sampleInput('ellison-glaeser');
  const { columns, rows } = tables['plants']!;
  const plain = plainColumns({ columns, rows }) as Record<string, string[]>;
  const more = { plant: 'z', place: 'Da Nang', industry: 'alone', size: '5' } as Record<string, string>;
  const plants = longTable(
    Object.fromEntries(Object.entries(plain).map(([name, list]) => [name, [...list, more[name]!]])),
  );
  const { outputs, warnings } = made('ellison-glaeser', { tables: { ...tables, plants } });
  const { gamma } = plainColumns(outputs['eg']!);
  assert.ok(Number.isNaN(gamma![0]) && gamma!.slice(1).every((value) => Number.isFinite(value)));
  assert.deepEqual(
    warnings.map(({ code, names }) => [code, names]),
    [['one-plant', ['alone']]],
  );
  const z = longTable({ from: ['a', 'b'], to: ['b', 'a'], value: [1, 2] });
  const output = longTable({ industry: ['a', 'b', 'empty'], value: [10, 10, 0] });
  const run = made('leontief', { tables: { z, output } });
  assert.deepEqual(
    run.warnings.map(({ code, names }) => [code, names]),
    [['no-output', ['empty']]],
  );
  assert.equal(run.outputs['inverse']!.rows, 4);
});

test('law: every method carries the version of its method in the catalogue', () => {
  for (const { id, of } of methodCalls)
    assert.ok(
      catalogue.some((entry) => entry.id === (of ?? id)),
      id,
    );
});

test('law: a sample says each parameter in text', () => {
  for (const { id } of methodCalls)
    for (const value of Object.values(sampleOf(id).parameters)) assert.equal(typeof value, 'string');
});
