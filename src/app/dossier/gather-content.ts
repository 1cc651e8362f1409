import type { DossierContent, Reading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Atlas } from '../../indicators/as-of/atlas.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release, ReleaseRef } from '../../model/release.ts';
import type { SectorGroup } from '../knowledge/load-industries.ts';
import type { Law } from '../knowledge/load-law.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { rememberedRows, requireRelease } from '../knowledge/table-rows.ts';
import { policyView } from '../law/policy-view.ts';
import type { ReleaseShelf } from '../ports.ts';
import type { BuildPorts } from './build-ports.ts';
import { changeEvents } from './change-events.ts';
import { chosenGroup } from './chosen-group.ts';
import { citedReleases, pinnedShelf } from './chosen-releases.ts';
import { citedActs, otherActs } from './cited-acts.ts';
import { citedByRecipe } from './cited-by-recipe.ts';
import { codeReadings } from './code-readings.ts';
import { factReadings, placeName } from './fact-readings.ts';
import { clusterChange, followedChanges } from './followed-changes.ts';
import type { Knowledge } from './knowledge.ts';
import { clusterRules, loadKnowledge } from './knowledge.ts';
import { productReadings } from './product-readings.ts';
import { readCluster } from './read-cluster.ts';
import { RecipeError } from './recipe-error.ts';
import { regionReadings } from './region-readings.ts';
import { runReadings } from './run-readings.ts';

export interface Gathered {
  readonly content: DossierContent;
  readonly releases: readonly ReleaseRef[];
  readonly nameOf: (placeId: string) => string;
  readonly placeName: (placeId: string) => Bilingual;
  readonly industryName: (code: string) => Bilingual;
}

const STEPS = 4;

/** Reads the packs, computes every reading and gathers what the report cites. */
export async function gatherContent(ports: BuildPorts, recipe: Recipe): Promise<Gathered> {
  const said = (vi: string, en: string, done: number): void => {
    ports.progress?.step({ vi, en }, done, STEPS);
    ports.signal?.throwIfAborted();
  };
  said('đọc các gói số liệu', 'reading the packs', 0);
  const used = new Map<string, Release>();
  const shelf = await pinnedShelf(ports.shelf, recipe);
  const source: KnowledgeSource = {
    tables: ports.tables,
    ...(ports.memory === undefined ? {} : { memory: ports.memory }),
    ownActs: async () => recipe.ownActs ?? [],
    shelf: { ...shelf, find: async (name, version) => noted(used, await shelf.find(name, version)) },
  };
  const knowledge = await loadKnowledge(source);
  const group = chosenGroup(knowledge.industries, recipe);
  if (group.release !== undefined) await source.shelf.find(group.release.name, group.release.version);
  checkPlaces(knowledge.atlas, recipe);
  said('leo tám bậc theo từng ngày', 'climbing the eight rungs for each date', 1);
  const readings: Reading[] = [];
  for (const asOf of recipe.asOf) {
    readings.push(await readCluster({ knowledge, recipe, group, asOf, used }));
    ports.signal?.throwIfAborted();
  }
  said('tách nguyên nhân thay đổi', 'splitting changes by cause', 2);
  const own = await clusterChange({ knowledge, recipe, group, used }, readings);
  const changes = [...(await followedChanges(knowledge, recipe)), ...(own ? [own] : [])];
  const products = recipe.next ? await productReadings(knowledge, group) : NO_PRODUCTS;
  said('soạn báo cáo', 'composing the report', 3);
  if ((recipe.runs ?? []).length > 0) said('chạy các phương pháp', 'running the methods', 3);
  const runs = await runReadings({ knowledge, room: ports.methodRoom, signal: ports.signal }, recipe.runs ?? []);
  const computed = { readings, changes, runs, ...products };
  const gathered = await citedContent({ knowledge, recipe, group, used, shelf: ports.shelf }, computed);
  said('xong', 'done', STEPS);
  return gathered;
}

const NO_PRODUCTS = { products: [], productsBy: 'hs' } as const;

interface Scene {
  readonly knowledge: Knowledge;
  readonly recipe: Recipe;
  readonly group: SectorGroup;
  readonly used: ReadonlyMap<string, Release>;
  /** The whole shelf, on which newer versions stand too. */
  readonly shelf: ReleaseShelf;
}

/** What was computed, with everything that it cites: names, facts, acts, events, releases. */
async function citedContent(
  { knowledge, recipe, group, used, shelf }: Scene,
  computed: Pick<DossierContent, 'readings' | 'changes' | 'runs' | 'products' | 'productsBy'>,
): Promise<Gathered> {
  const { law, facts, source } = knowledge;
  const hasBases = recipe.legalBases.length > 0;
  const instruments = hasBases ? await clusterInstruments(source) : [];
  const releases = [...used.values()]
    .filter(({ ref }) => isOfCountry(ref.name, recipe))
    .sort((a, b) => (a.ref.name < b.ref.name ? -1 : 1));
  const cited = await citedReleases(shelf, releases);
  const lastDay = recipe.asOf[recipe.asOf.length - 1] ?? recipe.dated;
  const codes = codeReadings(knowledge.industries, group);
  const { readings } = computed;
  const events = await changeEvents({ knowledge, recipe, readings, codes }, shelf, cited);
  const nameFor = (placeId: string): Bilingual => placeName(knowledge, placeId) ?? { vi: placeId, en: placeId };
  const content: DossierContent = {
    recipe,
    groupName: group.name,
    groupNote: group.note,
    codes,
    ...computed,
    regions: regionReadings(knowledge, recipe),
    places: recipe.cluster.places.map((id) => ({ id, name: nameFor(id) })),
    events,
    ...factReadings(knowledge, recipe),
    conflicts: facts.conflicts,
    gaps: facts.gaps
      .filter((gap) => recipe.factSets.some((set) => gap.sets.split(/[;, ]+/).includes(set)))
      .map((gap) => gap.what),
    acts: citedActs(recipe, law, lastDay),
    policy: policyView(law, { ...citedByRecipe(recipe, law), until: recipe.dated }).changes.map(({ said }) => said),
    otherActs: otherActs(law, { readings, events }, lastDay),
    ruleText: hasBases ? ruleTexts(law) : [],
    instruments,
    releases: cited,
    mapLayers: recipe.cluster.places.some((place) => place.startsWith('USC'))
      ? { before: 'us-counties', after: 'us-counties' }
      : { before: 'vn63', after: 'vn34' },
  };
  return {
    content,
    releases: releases.map((release) => release.ref),
    nameOf: (placeId) => knowledge.atlas.byId.get(placeId)?.nameVi ?? placeId,
    placeName: nameFor,
    industryName: industryNames(knowledge, group),
  };
}

/** Code and name of an industry in the classifications of the group. */
function industryNames(knowledge: Knowledge, group: SectorGroup): (code: string) => Bilingual {
  const classifications = Object.keys(group.set.members);
  return (code) => {
    const name = classifications
      .map((classification) => knowledge.industries.names.get(`${classification} ${code}`))
      .find((found) => found !== undefined);
    return name === undefined ? { vi: code, en: code } : { vi: `${code} ${name.vi}`, en: `${code} ${name.en}` };
  };
}

/** Registers of both countries are read at once; a dossier rests on that of its own places. */
function isOfCountry(release: string, { cluster }: Recipe): boolean {
  const isAmerican = cluster.places.some((place) => place.startsWith('US'));
  return release !== (isAmerican ? 'vn-places' : 'us-counties');
}

function noted(used: Map<string, Release>, release: Release | undefined): Release | undefined {
  if (release !== undefined) used.set(release.ref.name, release);
  return release;
}

function checkPlaces(atlas: Atlas, recipe: Recipe): void {
  const strange = recipe.cluster.places.filter((place) => !atlas.byId.has(place));
  if (strange.length === 0) return;
  const country = strange[0]?.slice(0, 2) ?? '';
  const near = [...atlas.byId.values()].filter(
    (place) => place.id.startsWith(country) && strange.some((id) => id.endsWith(`-${place.code}`)),
  );
  throw new RecipeError(
    'unknown-place',
    strange.join(', '),
    near.slice(0, 6).map((place) => `${place.id} ${place.nameVi}`),
  );
}

function ruleTexts(law: Law): DossierContent['ruleText'] {
  return clusterRules(law).map((rule) => ({ title: rule.title, text: rule.text, act: rule.actId }));
}

async function clusterInstruments(source: KnowledgeSource): Promise<DossierContent['instruments']> {
  const rows = await rememberedRows(source, await requireRelease(source, 'vn-organisations'), {
    table: 'policy_instruments',
    where: { cluster_relevance: ['direct'] },
  });
  return rows.map((row) => ({
    name: { vi: row.text('name_vi'), en: row.text('name_en') },
    document: row.text('legal_document'),
    article: row.text('article'),
    kind: row.text('instrument_type'),
    inForceFrom: row.text('in_force_from'),
  }));
}
