import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { NetworkView, TiesView } from '../desks/ties-desk.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { openTies } from './open-ties.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
after(() => tables.close());

const EXAMPLES = ['thai-nguyen-bac-giang', 'new-industries-red-river-delta', 'us-electronics-santa-clara'];

const recipes = new Map(
  EXAMPLES.map((name): [string, Recipe] => {
    const parsed = parseRecipe(readFileSync(`${root}recipes/${name}.json`, 'utf8'), name);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
    return [name, parsed.value];
  }),
);

const desk = openTies({
  shelf,
  tables,
  memory: releaseMemory(),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  methods: [],
  milliseconds: () => performance.now(),
  recipeOf: async ({ id }) => recipes.get(id),
});

async function ties(id: string, day?: string): Promise<TiesView> {
  const view = await desk.ties({ id }, day);
  assert.ok(view);
  return view;
}

function network({ networks }: TiesView, id: string): NetworkView {
  const found = networks.find((each) => each.id === id);
  assert.ok(found, `no network ${id} among ${networks.map((each) => each.id).join(', ')}`);
  return found;
}

/** The name of a figure as the address of its derivation carries it. */
const nameAt = (home: string): string => decodeURIComponent(home.replace(/^.*\/figures\//, '').replace(/\?.*$/, ''));

test('every edge joins two nodes that are drawn and has an end in the cluster', async () => {
  for (const id of EXAMPLES)
    for (const { nodes, edges, id: name } of (await ties(id)).networks) {
      const standing = new Map(nodes.map((node) => [node.id, node.standing]));
      assert.equal(standing.size, nodes.length, `${name} names a node twice`);
      for (const { a, b, value } of edges) {
        assert.ok(standing.has(a) && standing.has(b), `${name}: ${a}–${b} hangs in the air`);
        assert.ok(standing.get(a) !== 'outside' || standing.get(b) !== 'outside', `${name}: ${a}–${b} is all outside`);
        assert.ok(value > 0);
      }
    }
});

test('at most 150 nodes are drawn, and what is left out is counted', async () => {
  const view = await ties('thai-nguyen-bac-giang');
  const products = network(view, 'products.2017');
  assert.equal(products.nodes.length, 150);
  assert.ok(products.leftOut.nodes > 0 && products.leftOut.edges > 0);
});

test('the figure of an edge has the value that is drawn and one row that holds it', async () => {
  for (const id of EXAMPLES)
    for (const { edges, edgeHome, kind, id: name } of (await ties(id)).networks) {
      const edge = edges[Math.floor(edges.length / 2)];
      if (edge === undefined) continue;
      const figure = nameAt(edgeHome.replace('{a}', edge.a).replace('{b}', edge.b));
      const home = await desk.figure({ id, figure });
      assert.equal(home?.figure.value, edge.value, `${name} ${figure}`);
      const rows = await desk.inputRows({ id, figure }, { input: 1, page: 1, find: '' });
      assert.ok(rows && rows.slice.matched > 0, `${name} ${figure} leads to no row`);
      if (kind === 'flows' || kind === 'products') assert.equal(rows.slice.columns[rows.column]?.[0], edge.value);
    }
});

test('a figure made again from its rows is the same bit for bit', async () => {
  const [flow] = network(await ties('us-electronics-santa-clara'), 'flows.USA-2022').edges;
  const figures = [`flows.USA-2022~edge~${flow?.a}~${flow?.b}`, 'flows.USA-2022~share'];
  for (const figure of figures)
    assert.equal((await desk.recompute({ id: 'us-electronics-santa-clara', figure }))?.isSame, true, figure);
});

test('every figure of a sentence is at hand with an address that leads to it', async () => {
  for (const id of EXAMPLES) {
    const view = await ties(id);
    for (const { sentence } of view.networks)
      for (const run of sentence) {
        if (run.kind !== 'figure') continue;
        const figure = view.figures[run.figure];
        assert.ok(figure, run.figure);
        const home = await desk.figure({ id, figure: nameAt(figure.home) });
        assert.equal(home?.figure.id, run.figure);
      }
  }
});

test('only a figure that the dossier itself holds can be quoted by a claim', async () => {
  const names = async (figure: string, asOf?: string): Promise<readonly string[] | undefined> =>
    (await desk.figure({ id: 'thai-nguyen-bac-giang', figure, asOf }))?.names;
  assert.deepEqual(await names('flows.CHN-2018~share', '2026-11-23'), ['2026-11-23/linkage/CHN-2018']);
  assert.deepEqual(await names('flows.CHN-2018~share', '2024-02-02'), []);
  assert.deepEqual(await names('flows.CHN-2018~size~17', '2026-11-23'), []);
});

test('a stand-in table says in its title and in its status that it is one', async () => {
  for (const key of ['CHN-2018', 'JPN-2018']) {
    const flows = network(await ties('thai-nguyen-bac-giang'), `flows.${key}`);
    assert.equal(flows.isProxy, true);
    assert.equal(flows.status, 'proxy');
    assert.match(flows.title.vi, /bảng thay thế/);
    assert.match(flows.title.en, /stand-in/);
  }
  assert.equal(network(await ties('us-electronics-santa-clara'), 'flows.USA-2022').isProxy, false);
});

test('on an earlier day only supplier lists that were out by then are read', async () => {
  const records = async (day: string): Promise<number> => {
    const view = await ties('new-industries-red-river-delta', day);
    return view.networks.find(({ id }) => id === 'firms')?.edges.length ?? 0;
  };
  assert.ok((await records('2026-11-23')) > 0);
  assert.equal(await records('2010-01-01'), 0);
});

test('the product space holds every heading once, with its groups, and each value leads to its cell', async () => {
  const view = await desk.productSpace({ id: 'new-industries-red-river-delta' }, undefined);
  assert.ok(view);
  assert.equal(new Set(view.products.map(({ code }) => code)).size, view.products.length);
  assert.ok(view.products.length > 1200);
  const chips = view.products.find(({ code }) => code === '8542');
  assert.ok(chips?.isInGroup && chips.groups.includes('semiconductors'));
  for (const what of ['density', 'complexity', 'advantage', 'exports'] as const) {
    const figure = nameAt(view.valueHome.replace('{code}', '8542').replace('{what}', what));
    const home = await desk.figure({ id: 'new-industries-red-river-delta', figure });
    assert.equal(home?.figure.value, chips[what], what);
  }
});

test('what is not there is undefined, not an error', async () => {
  assert.equal(await desk.ties({ id: 'nothing' }, undefined), undefined);
  assert.equal(await desk.figure({ id: 'thai-nguyen-bac-giang', figure: 'flows.CHN-2018~edge~99~98' }), undefined);
  assert.equal(await desk.figure({ id: 'thai-nguyen-bac-giang', figure: 'space~0000~density' }), undefined);
});
