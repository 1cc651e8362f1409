import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeRelease, fakeRows } from '../../test/journeys/fake-releases.ts';
import { openWorkbench, type WorkbenchPorts } from './open-workbench.ts';
import type { RowQuery } from './ports.ts';
import type { Workbench } from './workbench.ts';

interface Desk {
  readonly ports: WorkbenchPorts;
  readonly workbench: Workbench;
  /** What was asked of the tables. */
  readonly read: RowQuery[];
}

function desk(): Desk {
  const read: RowQuery[] = [];
  const none = async (): Promise<never> => assert.fail('not asked here');
  const ports: WorkbenchPorts = {
    shelf: {
      list: async () => ({ releases: [fakeRelease], broken: [] }),
      find: async (name) => [fakeRelease].find(({ ref }) => ref.name === name),
      folder: none,
    },
    tables: {
      read: async (...[, , query = {}]) => {
        read.push(query);
        return { ...fakeRows(fakeRelease, 20_000, 1).slice, matched: 20_000 };
      },
      close: async () => undefined,
    },
    recipes: { list: async () => ({ recipes: [], broken: [] }), keep: none },
    methods: [],
  };
  return { ports, read, workbench: openWorkbench(ports) };
}

test('what cannot be used is told with where it lies and what is wrong', async () => {
  const { ports } = desk();
  const why = { vi: 'không phải ngày', en: 'is not a day' };
  const workbench = openWorkbench({
    ...ports,
    shelf: { ...ports.shelf, list: async () => ({ releases: [], broken: [{ folder: 'cut', why: 'is cut' }] }) },
    recipes: {
      ...ports.recipes,
      list: async () => ({
        recipes: [],
        broken: [{ file: 'a.json', refusals: [{ code: 'x', where: { file: 'a.json', column: 'asOf' }, said: why }] }],
      }),
    },
  });
  const [recipeFault, releaseFault] = await workbench.unusable();
  assert.equal(recipeFault?.path, 'a.json');
  assert.match(recipeFault?.why[0]?.en ?? '', /asOf.*is not a day/);
  assert.deepEqual(releaseFault, { kind: 'release', path: 'cut', why: [{ vi: 'is cut', en: 'is cut' }] });
});

test('a table is read in parts, and no further than its reader goes', async () => {
  const { workbench, read } = desk();
  const table = { name: 'vn-statistics', version: '2026.4.30', table: 'workers' };
  const offsets = (): readonly unknown[] => read.map(({ offset }) => offset);
  for await (const _ of (await workbench.tableChunks(table)) ?? []) break;
  assert.deepEqual(offsets(), [0]);
  for await (const _ of (await workbench.tableChunks(table)) ?? []);
  assert.deepEqual(offsets(), [0, 0, 8192, 16_384]);
  assert.equal(await workbench.tableChunks({ ...table, table: 'geometry' }), undefined);
  assert.equal(await workbench.tableChunks({ ...table, name: 'none' }), undefined);
});
