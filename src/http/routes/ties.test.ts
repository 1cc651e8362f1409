import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCountries } from '../../app/countries/open-countries.ts';
import { releaseMemory } from '../../app/knowledge/release-memory.ts';
import { openTies } from '../../app/ties/open-ties.ts';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import { recipeFolders } from '../../exchange/recipe-folders.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { AnaloguesView, CountriesView } from '../contract/country-contract.ts';
import type { FigureHome } from '../contract/figure-home-contract.ts';
import type { ProductSpaceView, TiesView } from '../contract/ties-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
let server: WorkbenchServer;

before(async () => {
  const { recipes } = await recipeFolders({
    examples: `${root}recipes`,
    own: `${root}no-such-folder`,
    parse: parseRecipe,
  }).list();
  const ports = {
    shelf,
    tables,
    memory: releaseMemory(),
    digest: (text: string) => createHash('sha256').update(text).digest('hex'),
    methods: [],
    milliseconds: () => performance.now(),
    recipeOf: async ({ id }: { readonly id: string }) => recipes.find(({ recipe }) => recipe.id === id)?.recipe,
  };
  const desks = { ties: openTies(ports), countries: openCountries(ports) } as never;
  server = await createServer({ desks, web: { page: '', files: [] }, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await tables.close();
});

interface Told<T> {
  readonly status: number;
  readonly body: T;
}

async function ask<T>(url: string, method: 'GET' | 'POST' = 'GET'): Promise<Told<T>> {
  const reply = await server.inject({ method, url, headers: { host: 'localhost' } });
  return { status: reply.statusCode, body: JSON.parse(reply.payload) as T };
}

/** Asks and holds that it was answered. */
async function answered<T>(url: string, method?: 'POST'): Promise<T> {
  const { status, body } = await ask<T>(url, method);
  assert.equal(status, 200, `${url}: ${JSON.stringify(body).slice(0, 400)}`);
  return body;
}

const API = '/api/v1';
const DOSSIER = `${API}/dossiers/new-industries-red-river-delta`;

/** A home leads to its derivation, its rows, and the same number made again. */
async function leadsHome(home: string): Promise<FigureHome> {
  const found = await answered<FigureHome>(home);
  for (const { rows } of found.inputs) {
    const page = await answered<{ readonly slice: { readonly matched: number } }>(rows);
    assert.ok(page.slice.matched > 0);
  }
  const [path, query = ''] = home.split('?');
  const again = await answered<{ readonly isSame: boolean }>(`${path}/recompute?${query}`, 'POST');
  assert.equal(again.isSame, true);
  return found;
}

test('the ties of a dossier are answered as the contract says, and an edge leads home over HTTP', async () => {
  const { networks } = await answered<TiesView>(`${DOSSIER}/ties?asOf=2026-11-23`);
  assert.ok(networks.length >= 3);
  for (const { edges, edgeHome } of networks) {
    const [edge] = edges;
    assert.ok(edge);
    const home = edgeHome.replace('{a}', edge.a).replace('{b}', edge.b);
    assert.equal((await leadsHome(home)).figure.value, edge.value);
  }
});

test('the product space is answered as the contract says, and a value leads home over HTTP', async () => {
  const { products, valueHome } = await answered<ProductSpaceView>(`${DOSSIER}/next`);
  const [product] = products;
  assert.ok(product);
  const home = valueHome.replace('{code}', product.code).replace('{what}', 'complexity');
  assert.equal((await leadsHome(home)).figure.value, product.complexity);
});

test('countries and their likes are answered as the contract says, and both lead home over HTTP', async () => {
  const { series, valueHome } = await answered<CountriesView>(`${API}/countries?indicators=NV.IND.TOTL.ZS&to=2020`);
  const own = series.find(({ iso3 }) => iso3 === 'VNM');
  const last = own?.points.at(-1);
  assert.equal(last?.year, 2020);
  const home = valueHome.replace('{indicator}', 'NV.IND.TOTL.ZS').replace('{iso3}', 'VNM').replace('{year}', '2020');
  assert.equal((await leadsHome(home)).figure.value, last.value);
  const query = 'country=VNM&indicators=NV.IND.TOTL.ZS,NE.EXP.GNFS.ZS&to=2020';
  const likes = await answered<AnaloguesView>(`${API}/countries/analogues?${query}`);
  assert.ok(likes.nearest.every(({ year }) => year <= 2020));
  const [first] = likes.nearest;
  const distance = likes.figures[first?.distance ?? ''];
  assert.ok(distance);
  assert.equal((await leadsHome(distance.home)).figure.value, distance.value);
});

test('what is not there is refused in words, and a mistyped question is refused before it is asked', async () => {
  for (const [url, status] of [
    [`${API}/dossiers/nothing/ties`, 404],
    [`${DOSSIER}/ties/figures/flows.CHN-2018~edge~99~98`, 404],
    [`${DOSSIER}/ties?asOf=yesterday`, 400],
    [`${API}/countries/analogues?country=vietnam&indicators=NV.IND.TOTL.ZS`, 400],
    [`${API}/countries/analogues?country=ZZZ&indicators=NV.IND.TOTL.ZS`, 404],
    [`${API}/countries?indicators=x;y`, 400],
  ] as const) {
    const refused = await ask<{ readonly details: { readonly vi: string } }>(url);
    assert.equal(refused.status, status, url);
    assert.ok(refused.body.details.vi.length > 0);
  }
});

test('a warm answer is there within 150 ms', async () => {
  for (const url of [`${DOSSIER}/ties`, `${DOSSIER}/next`, `${API}/countries?indicators=NV.IND.TOTL.ZS`]) {
    await answered(url);
    const spent: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const started = performance.now();
      await server.inject({ method: 'GET', url, headers: { host: 'localhost' } });
      spent.push(performance.now() - started);
    }
    // The best of three: other work on the machine is not the answer's.
    assert.ok(Math.min(...spent) < 150, `${url} took ${Math.min(...spent)} ms`);
  }
});
