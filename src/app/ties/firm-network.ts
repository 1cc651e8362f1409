import { words } from '../../evidence/message-runs.ts';
import { placeReach } from '../../indicators/as-of/territory.ts';
import type { InputRows, Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { NetworkEdge } from '../desks/ties-desk.ts';
import { isKnownBy } from '../dossier/named-firms.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import type { PlacedFact } from '../knowledge/load-facts.ts';
import { loadFacts } from '../knowledge/load-facts.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import { figureName, type MadeNetwork } from './made-network.ts';
import type { TiesScene } from './ties-scene.ts';

const ID = 'firms';
const SUPPLIERS = 'apple_suppliers';
const BUYER = 'Apple';

/** One firm, with the records that tie it to another. */
interface Tie {
  readonly a: string;
  readonly b: string;
  readonly records: readonly InputRows[];
}

/** Dealings between named firms as sources record them by the day: facts tied to both, and rows of a published supplier list. */
export async function firmNetwork(scene: TiesScene): Promise<MadeNetwork | undefined> {
  if (!scene.isVietnamese) return undefined;
  const ties = [...(await listedTies(scene)), ...(await factTies(scene))];
  if (ties.length === 0) return undefined;
  const firms = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();
  const idOf = (firm: string): string => `n${firms.indexOf(firm) + 1}`;
  const edges = ties.map(({ a, b, records }): NetworkEdge => ({ a: idOf(a), b: idOf(b), value: recordsOf(records) }));
  const measured = (part: readonly string[]): Measured | undefined => {
    const [what, one, other] = part;
    const tie = ties.find(({ a, b }) => idOf(a) === one && idOf(b) === other);
    if (what !== 'edge' || tie === undefined) return undefined;
    return tieFigure(scene, tie, figureName(ID, ...part));
  };
  return {
    view: {
      id: ID,
      kind: 'firms',
      title: words('ties.title.firms'),
      measure: words('ties.measure.firms'),
      unit: '',
      digits: 0,
      sizeMeasure: null,
      sizeUnit: null,
      period: scene.asOf,
      status: 'press',
      isProxy: false,
      isDirected: true,
      note: words('ties.note.firms'),
      nodes: firms.map((firm) => ({
        id: idOf(firm),
        name: same(firm),
        standing: firm === BUYER ? ('outside' as const) : ('inside' as const),
        size: null,
      })),
      edges,
      leftOut: { nodes: 0, edges: 0 },
      releases: [...new Set(ties.flatMap(({ records }) => records.map(({ release }) => release.name)))],
    },
    sentence: {
      key: 'ties.firms',
      values: { ties: ties.length, firms: firms.filter((firm) => firm !== BUYER).length },
    },
    measured,
  };
}

const same = (words: string): Bilingual => ({ vi: words, en: words });

const recordsOf = (records: readonly InputRows[]): number => records.reduce((sum, record) => sum + record.matched, 0);

function tieFigure(scene: TiesScene, tie: Tie, name: string): Measured {
  return {
    name,
    label: { key: 'figure.recorded-ties', values: { a: same(tie.a), b: same(tie.b) } },
    value: recordsOf(tie.records),
    unit: '',
    digits: 0,
    period: scene.asOf,
    status: 'press',
    vintage: scene.asOf,
    method: 'count@1',
    parameters: { from: tie.a, to: tie.b },
    inputs: tie.records,
    from: [],
  };
}

/** Suppliers inside the places, by the newest yearly list that had been published by the day. */
async function listedTies(scene: TiesScene): Promise<readonly Tie[]> {
  const { source, recipe, asOf } = scene;
  const release = await source.shelf.find('vn-enterprises-sample');
  if (release === undefined) return [];
  const rows = await rememberedRows(source, release, SUPPLIERS);
  const years = rows.map((row) => row.text('year')).filter((year) => year !== '' && `${year}-12-31` <= asOf);
  const latest = years.sort().at(-1);
  if (latest === undefined) return [];
  const atlas = await loadAtlas(source);
  const own = new Set(recipe.cluster.places);
  const isInside = (row: TextCells): boolean =>
    row.text('place_id') !== '' && placeReach(atlas, row.text('place_id'), own) === 'inside';
  const inside = rows.filter((row) => row.text('year') === latest && isInside(row));
  const bySupplier = Object.groupBy(inside, (row) => row.text('supplier_name'));
  return Object.entries(bySupplier).map(([supplier, own = []]) => ({
    a: supplier,
    b: BUYER,
    records: [listed({ release: release.ref, table: SUPPLIERS, column: 'supplier_name' }, own)],
  }));
}

function listed(
  of: { readonly release: ReleaseRef; readonly table: string; readonly column: string },
  rows: readonly { readonly row: number }[],
): InputRows {
  return { ...of, where: {}, rows: rows.map(({ row }) => row).sort((a, b) => a - b), matched: rows.length };
}

/** Firms of the recipe whose evidence of dealing with others is a fact that another firm of the recipe rests on too. */
async function factTies({ source, recipe, asOf }: TiesScene): Promise<readonly Tie[]> {
  const release = await source.shelf.find('vn-facts');
  if (release === undefined || recipe.firms.every((firm) => firm.linkedBy === undefined)) return [];
  const { facts } = await loadFacts(source);
  const known = new Map(facts.map((fact): [string, PlacedFact] => [fact.id, fact]));
  return recipe.firms.flatMap((firm) => {
    const fact = firm.linkedBy === undefined ? undefined : known.get(firm.linkedBy);
    if (fact === undefined || !isKnownBy(fact, asOf)) return [];
    const others = recipe.firms.filter(
      (other) => other.name !== firm.name && (other.facts.includes(fact.id) || other.linkedBy === fact.id),
    );
    return others
      .filter((other) => other.linkedBy !== fact.id || firm.name < other.name)
      .map(
        (other): Tie => ({
          a: firm.name,
          b: other.name,
          records: [listed({ release: release.ref, table: 'facts', column: 'statement_vi' }, [fact])],
        }),
      );
  });
}
