import type { DossierContent } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Atlas } from '../../indicators/as-of/atlas.ts';
import type { IndustrySet } from '../../indicators/as-of/industry-set.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release, ReleaseRef } from '../../model/release.ts';
import type { PlacedFact } from '../knowledge/load-facts.ts';
import type { Industries, SectorGroup } from '../knowledge/load-industries.ts';
import type { Law } from '../knowledge/load-law.ts';
import { citedAct } from '../knowledge/load-law.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { requireRelease, tableRows } from '../knowledge/table-rows.ts';
import type { BuildPorts } from './build-ports.ts';
import { citedReleases, pinnedShelf } from './chosen-releases.ts';
import { codeReadings } from './code-readings.ts';
import { clusterChange, followedChanges } from './followed-changes.ts';
import type { Knowledge } from './knowledge.ts';
import { clusterRules, loadKnowledge } from './knowledge.ts';
import { productReadings } from './product-readings.ts';
import { readCluster } from './read-cluster.ts';
import { RecipeError } from './recipe-error.ts';
import { regionReadings } from './region-readings.ts';

export interface Gathered {
  readonly content: DossierContent;
  readonly releases: readonly ReleaseRef[];
  readonly nameOf: (placeId: string) => string;
  readonly industryName: (code: string) => Bilingual;
}

const STEPS = 4;

/** Reads the packs, computes every reading and gathers what the report cites. */
export async function gatherContent(ports: BuildPorts, recipe: Recipe): Promise<Gathered> {
  const said = (vi: string, en: string, done: number): void => ports.progress?.step({ vi, en }, done, STEPS);
  said('đọc các gói số liệu', 'reading the packs', 0);
  const used = new Map<string, Release>();
  const shelf = await pinnedShelf(ports.shelf, recipe);
  const source: KnowledgeSource = {
    tables: ports.tables,
    shelf: { ...shelf, find: async (name, version) => noted(used, await shelf.find(name, version)) },
  };
  const knowledge = await loadKnowledge(source);
  ports.signal?.throwIfAborted();
  const group = chosenGroup(knowledge.industries, recipe);
  checkPlaces(knowledge.atlas, recipe);
  said('leo tám bậc theo từng ngày', 'climbing the eight rungs for each date', 1);
  const readings = [];
  for (const asOf of recipe.asOf) readings.push(await readCluster({ knowledge, recipe, group, asOf, used }));
  said('tách nguyên nhân thay đổi', 'splitting changes by cause', 2);
  const own = await clusterChange({ knowledge, recipe, group, used }, readings);
  const changes = [...(await followedChanges(knowledge, recipe)), ...(own ? [own] : [])];
  const products = recipe.next ? await productReadings(knowledge, group) : [];
  said('soạn báo cáo', 'composing the report', 3);
  const industryName = industryNames(knowledge, group);
  const nameOf = (placeId: string): string => knowledge.atlas.byId.get(placeId)?.nameVi ?? placeId;
  const chosenFacts = knowledge.facts.facts.filter((fact) => recipe.factSets.includes(fact.set));
  const releases = [...used.values()].sort((a, b) => (a.ref.name < b.ref.name ? -1 : 1));
  const lastDay = recipe.asOf[recipe.asOf.length - 1] ?? recipe.dated;
  const content: DossierContent = {
    recipe,
    groupName: group.name,
    groupNote: group.note,
    codes: codeReadings(knowledge.industries, group),
    readings,
    regions: regionReadings(knowledge, recipe),
    changes,
    products,
    facts: chosenFacts.map((fact) => ({
      ...fact,
      subjectName: subjectName(knowledge, fact),
    })),
    conflicts: knowledge.facts.conflicts,
    gaps: knowledge.facts.gaps
      .filter((gap) => recipe.factSets.some((set) => gap.sets.split(/[;, ]+/).includes(set)))
      .map((gap) => gap.what),
    acts: Object.fromEntries(
      citedActIds(recipe, knowledge.law).map((act) => [act.id, citedAct(act, lastDay, knowledge.law.acts)]),
    ),
    ruleText: recipe.legalBases.length === 0 ? [] : ruleTexts(knowledge.law),
    instruments: recipe.legalBases.length === 0 ? [] : await clusterInstruments(source),
    releases: await citedReleases(ports.shelf, releases),
    mapLayers: recipe.cluster.places.some((place) => place.startsWith('USC'))
      ? { before: 'us-counties', after: 'us-counties' }
      : { before: 'vn63', after: 'vn34' },
  };
  said('xong', 'done', STEPS);
  return { content, releases: releases.map((release) => release.ref), nameOf, industryName };
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

function noted(used: Map<string, Release>, release: Release | undefined): Release | undefined {
  if (release !== undefined) used.set(release.ref.name, release);
  return release;
}

/** The group's members that the recipe keeps; refuses an unknown group or an empty choice. */
function chosenGroup(industries: Industries, recipe: Recipe): SectorGroup {
  const { id, version, sure, only } = recipe.cluster.group;
  const group = industries.groups.find((candidate) => candidate.id === id && candidate.version === version);
  if (group === undefined)
    throw new RecipeError(
      'unknown-group',
      `${id}@${version}`,
      industries.groups.map((candidate) => `${candidate.id}@${candidate.version}`),
    );
  const isSure = (howSure: string): boolean => sure === undefined || sure.includes(howSure);
  const isKept = (code: string): boolean => only === undefined || only.some((kept) => code.startsWith(kept));
  const members = group.members.filter((member) => isSure(member.howSure) && isKept(member.code));
  if (members.length === 0) throw new RecipeError('empty-group', `${id}@${version}`, []);
  const set = Object.groupBy(members, (member) => member.classification);
  const codes = Object.fromEntries(
    Object.entries(set).map(([classification, own]) => [classification, (own ?? []).map((member) => member.code)]),
  );
  return { ...group, members, set: { members: onlyOwn(codes, recipe) } };
}

/** American places are measured in American codes, Vietnamese places in Vietnamese ones. */
function onlyOwn(set: Readonly<Record<string, readonly string[]>>, recipe: Recipe): IndustrySet['members'] {
  const isAmerican = recipe.cluster.places.some((place) => place.startsWith('US'));
  return Object.fromEntries(
    Object.entries(set).filter(([classification]) => isAmerican === classification.startsWith('naics')),
  );
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

/** A unit after the merger is marked as new, so that two provinces of one name are told apart. */
function subjectName(knowledge: Knowledge, fact: PlacedFact): Bilingual {
  const place = knowledge.atlas.byId.get(fact.placeId);
  if (place === undefined) return fact.subjectName;
  return place.geography === 'VN34'
    ? { vi: `${place.nameVi} (mới)`, en: `${place.nameEn} (new)` }
    : { vi: place.nameVi, en: place.nameEn };
}

function citedActIds(recipe: Recipe, law: Law): Law['acts'] {
  const wanted = new Set(recipe.legalBases);
  for (const rule of clusterRules(law)) if (recipe.legalBases.length > 0) wanted.add(rule.actId);
  const unknown = recipe.legalBases.filter((id) => !law.acts.some((act) => act.id === id));
  if (unknown.length > 0) throw new RecipeError('unknown-act', unknown.join(', '), []);
  return law.acts.filter((act) => wanted.has(act.id));
}

function ruleTexts(law: Law): DossierContent['ruleText'] {
  return clusterRules(law).map((rule) => ({ title: rule.title, text: rule.text, act: rule.actId }));
}

async function clusterInstruments(source: KnowledgeSource): Promise<DossierContent['instruments']> {
  const rows = await tableRows(source, await requireRelease(source, 'vn-organisations'), {
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
