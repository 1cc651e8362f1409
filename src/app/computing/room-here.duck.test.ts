import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { ComputingRoom, FigureAsked } from '../computing-room.ts';
import { methodHere } from '../methods/method-here.case.ts';
import { DossierError } from '../workbench.ts';
import { roomHere } from './room-here.ts';
import type { RoomPorts } from './room-ports.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const added = mkdtempSync(join(tmpdir(), 'lienket-added-'));
const shelf = folderShelf({ packs: `${root}packs`, added });
const tables = duckTableSource(shelf);
after(async () => {
  await tables.close();
  rmSync(added, { recursive: true, force: true });
});

let clock = 0;
const ports: RoomPorts = {
  shelf,
  tables,
  program: 'lienket test',
  methodRoom: methodHere,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  writers: { write: async () => new Uint8Array() },
  carry: async () => [],
  withCarried: async () => ({ ports, close: async () => undefined }),
  milliseconds: () => {
    clock += 7;
    return clock;
  },
};

function recipe(name: string): Recipe {
  const parsed = parseRecipe(readFileSync(`${root}recipes/${name}.json`, 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

const seed = recipe('thai-nguyen-bac-giang');
const home = '/figures/{figure}';
const room = roomHere(ports);

/** A newer version of a pack among the added releases, with one cell of a table changed; given back: how to take it away. */
function bringNewer(name: string, table: string, change: (csv: string) => string): () => void {
  const folder = join(added, name);
  cpSync(join(root, 'packs', name), folder, { recursive: true });
  const path = join(folder, `${table}.csv`);
  const text = change(readFileSync(path, 'utf8'));
  writeFileSync(path, text);
  const file = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(file, 'utf8')) as {
    version: string;
    resources: { name: string; bytes: number; hash: string }[];
  };
  descriptor.version = '2999.1.1';
  for (const resource of descriptor.resources) {
    if (resource.name !== table) continue;
    resource.bytes = Buffer.byteLength(text);
    resource.hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  }
  writeFileSync(file, JSON.stringify(descriptor));
  return () => rmSync(folder, { recursive: true });
}

const FIGURE = 'change/enterprises-2008-2010/to';

async function asked(by: ComputingRoom): Promise<FigureAsked> {
  const { names } = (await by.book({ recipe: seed, home })).ledger;
  return { recipe: seed, home, figure: names.find((entry) => entry.name === FIGURE)?.figure ?? '' };
}

test('a release that comes later makes the figures and claims on it stale, and says what they would be; taken away, all is as before', async () => {
  const sealed = await room.sealed(seed);
  const fresh = await room.verify(sealed);
  assert.deepEqual([fresh.holds, fresh.staleFigures.length, fresh.milliseconds], [true, 0, 7]);
  const takeAway = bringNewer('vn-statistics', 'enterprises_by_province_2008_2010', (csv) =>
    csv.replace('enterprises,2010,VN63-24,1537', 'enterprises,2010,VN63-24,2537'),
  );
  try {
    const later = await room.verify(sealed);
    assert.equal(later.holds, true);
    assert.deepEqual(
      later.newer.map((entry) => [entry.name, entry.newest]),
      [['vn-statistics', '2999.1.1']],
    );
    const stale = later.staleFigures.find((entry) => entry.name === FIGURE);
    assert.ok(stale && stale.now !== null && stale.now.vi !== stale.text.vi);
    assert.ok(later.staleFigures.every((entry) => !entry.name.includes('/legal/')));
    const resting = seed.claims.filter((claim) => claim.figures.some((name) => name.startsWith('change/')));
    assert.deepEqual(
      later.staleClaims.map((claim) => claim.id),
      resting.map((claim) => claim.id),
    );
    const pinned = { ...seed, releases: sealed.releases };
    const view = await room.reading({ recipe: pinned, day: '2026-11-23', home });
    assert.equal(view.figures[view.changes.changes[0]?.total ?? '']?.isStale, true);
    assert.ok(view.changes.events.some((event) => event.factor === 'revision'));
  } finally {
    takeAway();
  }
  assert.deepEqual((await room.verify(sealed)).newer, []);
  const view = await room.reading({ recipe: seed, day: '2026-11-23', home });
  assert.equal(view.figures[view.changes.changes[0]?.total ?? '']?.isStale, false);
});

test('a figure is led home with licence, vintage and rows, and the figures it came from', async () => {
  const question = await asked(room);
  const derivation = await room.figure(question);
  assert.ok(derivation?.names.includes(FIGURE));
  const [input] = derivation?.inputs ?? [];
  assert.deepEqual(
    [input?.name, input?.table, input?.newer],
    ['vn-statistics', 'enterprises_by_province_2008_2010', null],
  );
  assert.ok(input?.licence !== '' && input?.vintage !== '' && (input?.rows.length ?? 0) > 0);
  const total = (await room.reading({ recipe: seed, day: '2026-11-23', home })).changes.changes[0]?.total ?? '';
  const whole = await room.figure({ ...question, figure: total, day: '2026-11-23' });
  assert.ok(whole?.from.some((figure) => figure.id === question.figure));
});

test('made again a figure is the same, and how long it took is told', async () => {
  const again = await room.recompute(await asked(room));
  assert.deepEqual([again?.isSame, again?.milliseconds], [true, 7]);
  assert.equal(await room.recompute({ recipe: seed, home, figure: 'f-ffffffffffffffff' }), undefined);
});

test('a stop is seen at the next step of the work', async () => {
  for (const stopAt of [0, 1, 2, 3, 4]) {
    const stop = new AbortController();
    const steps: number[] = [];
    const file = room.exported(
      { recipe: seed, format: 'docx', language: 'vi' },
      {
        signal: stop.signal,
        progress: {
          step(_, done) {
            steps.push(done);
            if (done === stopAt) stop.abort(new Error('enough'));
          },
        },
      },
    );
    await assert.rejects(file, /enough/);
    assert.equal(Math.max(...steps), stopAt);
  }
});

test('a dossier whose release is missing is refused in words', async () => {
  const bare: RoomPorts = {
    ...ports,
    shelf: { ...shelf, list: async () => ({ releases: [], broken: [] }), find: async () => undefined },
  };
  await assert.rejects(
    roomHere(bare).report(seed),
    (error) => error instanceof DossierError && /vn-|law|us-/.test(error.said.en),
  );
});
