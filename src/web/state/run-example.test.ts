import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyColumn } from '../../methods/registry/long-table.ts';
import { methodDescriptions } from '../../methods/registry/method-descriptions.ts';
import { methodRun } from '../../methods/registry/method-run.ts';
import { keptExample, runExample } from './run-example.ts';

test('every method has an example that it takes', async () => {
  for (const method of methodDescriptions()) {
    const kept = await keptExample(method.id);
    assert.ok(kept, method.id);
    const example = runExample(method, kept);
    const tables = Object.entries(example.tables).map(([name, { columns }]) => {
      const made = Object.entries(columns).map(([column, cells]) => [
        column,
        cells.some((cell) => typeof cell === 'string')
          ? keyColumn(cells.map(String))
          : Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)),
      ]);
      const rows = Math.max(0, ...Object.values(columns).map((cells) => cells.length));
      return [name, { rows, columns: Object.fromEntries(made) }];
    });
    const outcome = methodRun(method.id, { tables: Object.fromEntries(tables), parameters: example.parameters });
    assert.ok(outcome.ok, `${method.id}: ${JSON.stringify(outcome)}`);
  }
});

test('names that look like numbers stay names, and a cell without a number is nothing', () => {
  const call = {
    parameters: [],
    outputs: [],
    tables: [
      {
        name: 'x',
        columns: [
          { name: 'industry', type: 'key' },
          { name: 'value', type: 'amount' },
        ],
      },
    ],
  } as unknown as Parameters<typeof runExample>[0];
  const made = runExample(call, {
    tables: { x: 'industry,value\n0111,2.5\n26,NaN\n' },
    parameters: { groups: [2, 3] },
  });
  assert.deepEqual(made, {
    tables: { x: { columns: { industry: ['0111', '26'], value: [2.5, null] } } },
    parameters: { groups: '2,3' },
  });
});
