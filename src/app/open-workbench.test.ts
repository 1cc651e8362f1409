import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fakeRelease, fakeRows } from '../../test/journeys/fake-releases.ts';
import { fakeReport } from '../../test/journeys/fake-report.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import { roomHere } from './computing/room-here.ts';
import type { RoomPorts } from './computing/room-ports.ts';
import { openWorkbench, type WorkbenchOptions, type WorkbenchPorts } from './open-workbench.ts';
import type { RowQuery } from './ports.ts';
import { DossierError, type Workbench } from './workbench.ts';

const file = new URL('../../recipes/thai-nguyen-bac-giang.json', import.meta.url);
const parsed = parseRecipe(readFileSync(file, 'utf8'), 'recipe');
assert.ok(parsed.ok);
const recipe = parsed.value;
const finding = { vi: 'có ở 3 bậc', en: 'yes on 3 rungs' };

interface Desk {
  readonly ports: WorkbenchPorts;
  /** Recipes and releases at hand; a journey may change them. */
  readonly hand: { releases: (typeof fakeRelease)[]; ids: string[] };
  readonly read: RowQuery[];
}

function desk(): Desk {
  const hand: Desk['hand'] = { releases: [fakeRelease], ids: ['one', 'two'] };
  const read: RowQuery[] = [];
  const none = async (): Promise<never> => assert.fail('not asked here');
  const ports: WorkbenchPorts = {
    program: 'test',
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    shelf: {
      list: async () => ({ releases: hand.releases, broken: [] }),
      find: async (name) => hand.releases.find(({ ref }) => ref.name === name),
      folder: none,
    },
    tables: {
      read: async (...[, , query = {}]) => {
        read.push(query);
        return { ...fakeRows(fakeRelease, 20_000, 1).slice, matched: 20_000 };
      },
      close: async () => undefined,
    },
    recipes: {
      list: async () => ({
        recipes: hand.ids.map((id) => ({ recipe: { ...recipe, id }, origin: 'own', file: id })),
        broken: [],
      }),
      keep: none,
    },
    writers: { write: none },
    methods: [],
    carry: async () => [],
  };
  return { ports, hand, read };
}

/** A workbench whose reports are made by counting. */
function counted(
  options: Pick<WorkbenchOptions, 'ahead'> = {},
): Desk & { readonly workbench: Workbench; readonly asked: string[] } {
  const made = desk();
  const asked: string[] = [];
  const room: WorkbenchOptions['room'] = {
    report: async ({ id }) => {
      asked.push(id);
      if (id === 'strange') throw new DossierError({ vi: 'lạ', en: 'strange' });
      return { report: { ...fakeReport, id }, finding };
    },
    exported: () => assert.fail('not asked here'),
  };
  return { ...made, asked, workbench: openWorkbench(made.ports, { room, ...options }) };
}

test('a report is made once, and again when a release at hand changes', async () => {
  const { workbench, asked, hand } = counted();
  const [first, second] = await Promise.all([workbench.report('one'), workbench.report('one')]);
  assert.equal(first, second);
  assert.deepEqual(asked, ['one']);
  hand.releases = [{ ...fakeRelease, ref: { ...fakeRelease.ref, version: '2027' } }];
  await workbench.report('one');
  assert.deepEqual(asked, ['one', 'one']);
  assert.equal(await workbench.report('none'), undefined);
});

test('a report that failed is asked for again, since it may have been mended', async () => {
  const { workbench, asked, hand } = counted();
  hand.ids = ['strange'];
  await assert.rejects(workbench.report('strange'), DossierError);
  await assert.rejects(workbench.report('strange'), DossierError);
  assert.deepEqual(asked, ['strange', 'strange']);
});

test('the list says what a dossier finds once it has been made, and no longer when it has grown old', async () => {
  const { workbench, hand } = counted();
  await workbench.report('two');
  assert.deepEqual(
    (await workbench.dossiers()).map((card) => card.finding),
    [undefined, finding],
  );
  hand.releases = [];
  assert.equal((await workbench.dossiers())[1]?.finding, undefined);
});

test('after the list was seen all dossiers are made, though one fails', async () => {
  const { workbench, asked, hand } = counted({ ahead: true });
  hand.ids = ['one', 'strange', 'two'];
  await workbench.dossiers();
  while (!asked.includes('two')) await new Promise(setImmediate);
  assert.deepEqual(asked, ['one', 'strange', 'two']);
});

test('what cannot be used is told with where it lies and what is wrong', async () => {
  const { ports } = desk();
  const room: WorkbenchOptions['room'] = {
    report: () => assert.fail('not asked here'),
    exported: () => assert.fail('not asked here'),
  };
  const why = { vi: 'không phải ngày', en: 'is not a day' };
  const workbench = openWorkbench(
    {
      ...ports,
      shelf: { ...ports.shelf, list: async () => ({ releases: [], broken: [{ folder: 'cut', why: 'is cut' }] }) },
      recipes: {
        ...ports.recipes,
        list: async () => ({
          recipes: [],
          broken: [{ file: 'a.json', refusals: [{ code: 'x', where: { file: 'a.json', column: 'asOf' }, said: why }] }],
        }),
      },
    },
    { room },
  );
  const [recipeFault, releaseFault] = await workbench.unusable();
  assert.equal(recipeFault?.path, 'a.json');
  assert.match(recipeFault?.why[0]?.en ?? '', /asOf.*is not a day/);
  assert.deepEqual(releaseFault, { kind: 'release', path: 'cut', why: [{ vi: 'is cut', en: 'is cut' }] });
});

test('a table is read in parts, and no further than its reader goes', async () => {
  const { workbench, read } = counted();
  const table = { name: 'vn-statistics', version: '2026.4.30', table: 'workers' };
  const offsets = (): readonly unknown[] => read.map(({ offset }) => offset);
  for await (const _ of (await workbench.tableChunks(table)) ?? []) break;
  assert.deepEqual(offsets(), [0]);
  for await (const _ of (await workbench.tableChunks(table)) ?? []);
  assert.deepEqual(offsets(), [0, 0, 8192, 16_384]);
  assert.equal(await workbench.tableChunks({ ...table, table: 'geometry' }), undefined);
  assert.equal(await workbench.tableChunks({ ...table, name: 'none' }), undefined);
});

test('a dossier whose release is missing is refused in words', async () => {
  const { ports, hand } = desk();
  hand.releases = [];
  const roomPorts: RoomPorts = {
    ...ports,
    withCarried: async () => ({ ports, close: async () => undefined }),
    milliseconds: () => 0,
  };
  await assert.rejects(
    roomHere(roomPorts).report(recipe),
    (error) => error instanceof DossierError && /vn-|law|us-/.test(error.said.en),
  );
});
