import { words } from '../../evidence/message-runs.ts';
import { convertedReach } from '../../indicators/as-of/industry-set.ts';
import type { TableAt } from '../../indicators/ladder/rung.ts';
import type { Measured } from '../../indicators/measured.ts';
import { COUNTS, FEWEST_PLACES, placeGrid } from '../../indicators/next-industries.ts';
import { matrix } from '../../methods/matrix.ts';
import { presence } from '../../methods/presence.ts';
import { proximity } from '../../methods/proximity.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { NetworkEdge } from '../desks/ties-desk.ts';
import { datedTables } from '../dossier/read-cluster.ts';
import { remembered } from '../knowledge/table-rows.ts';
import { figureName, type MadeNetwork } from './made-network.ts';
import { type Drawn, strongestPartners } from './strongest-partners.ts';
import type { TiesScene } from './ties-scene.ts';

const PARTNERS = 30;

interface NearIndustries {
  readonly table: TableAt;
  readonly measure: string;
  readonly places: number;
  readonly codes: readonly string[];
  /** Proximity of a pair; NaN where one of the two is present nowhere. */
  near(a: string, b: string): number;
}

/** Which industries are found in the same places as the cluster's, by the newest table with enough places; undefined without one. */
export async function industryNetwork(scene: TiesScene): Promise<MadeNetwork | undefined> {
  const made = await nearIndustries(scene);
  if (made === undefined) return undefined;
  const { table, codes, near } = made;
  const { observations, period } = table;
  const reach = reachIn(scene, observations.spec.classification ?? '');
  const own = codes.filter((code) => reach(code) !== 'outside');
  if (own.length === 0) return undefined;
  const group = new Set(own);
  const edges = codes.flatMap((a, at) =>
    codes.slice(at + 1).flatMap((b): readonly NetworkEdge[] => {
      if (!group.has(a) && !group.has(b)) return [];
      const value = near(a, b);
      return value > 0 ? [{ a, b, value }] : [];
    }),
  );
  const id = `industries.${observations.release.name}.${period.replaceAll('/', '-')}`;
  const drawn = strongestPartners(edges, (code) => group.has(code), PARTNERS);
  const nameOf = namesIn(scene, observations.spec.classification ?? '');
  const measured = (part: readonly string[]): Measured | undefined => nearFigure(made, nameOf, { id, part });
  return {
    view: {
      ...viewOf({ id, period, status: observations.status }, drawn),
      nodes: [...own, ...drawn.partners].map((code) => ({
        id: code,
        name: nameOf(code),
        standing: reach(code),
        size: null,
      })),
      releases: [observations.release.name],
    },
    sentence: nearSentence(edges, { isOwn: (code) => group.has(code), nameOf, measured }),
    measured,
  };
}

function viewOf(
  of: Pick<MadeNetwork['view'], 'id' | 'period' | 'status'>,
  drawn: Drawn,
): Omit<MadeNetwork['view'], 'nodes' | 'releases'> {
  const title = words('ties.title.industries');
  const period = formatPeriod(of.period);
  return {
    ...of,
    kind: 'industries',
    title: { vi: title.vi.replace('{period}', period.vi), en: title.en.replace('{period}', period.en) },
    measure: words('ties.measure.industries'),
    unit: 'ratio',
    digits: 2,
    sizeMeasure: null,
    sizeUnit: null,
    status: 'derived',
    isProxy: false,
    isDirected: false,
    note: words('ties.note.industries'),
    edges: drawn.edges,
    leftOut: drawn.leftOut,
  };
}

function nearSentence(
  edges: readonly NetworkEdge[],
  made: {
    readonly isOwn: (code: string) => boolean;
    readonly nameOf: (code: string) => Bilingual;
    readonly measured: MadeNetwork['measured'];
  },
): MadeNetwork['sentence'] {
  const { isOwn, nameOf, measured } = made;
  const strongest = (list: readonly NetworkEdge[]): NetworkEdge | undefined =>
    [...list].sort((x, y) => y.value - x.value || (x.a + x.b < y.a + y.b ? -1 : 1))[0];
  const inner = strongest(edges.filter(({ a, b }) => isOwn(a) && isOwn(b)));
  const outer = strongest(edges.filter(({ a, b }) => isOwn(a) !== isOwn(b)));
  const [inside = '', outside = ''] =
    outer === undefined ? [] : isOwn(outer.a) ? [outer.a, outer.b] : [outer.b, outer.a];
  const beyond = {
    outside: nameOf(outside),
    inside: nameOf(inside),
    nearness: (outer && measured(['edge', outer.a, outer.b])) ?? '',
  };
  if (inner === undefined) return { key: 'ties.industries.outside', values: beyond };
  const together = measured(['edge', inner.a, inner.b]) ?? '';
  return {
    key: 'ties.industries',
    values: { a: nameOf(inner.a), b: nameOf(inner.b), proximity: together, ...beyond },
  };
}

function nearFigure(
  made: NearIndustries,
  nameOf: (code: string) => Bilingual,
  asked: { readonly id: string; readonly part: readonly string[] },
): Measured | undefined {
  const [what, a = '', b = ''] = asked.part;
  const { table, measure, places, codes, near } = made;
  if (what !== 'edge' || !codes.includes(a) || !codes.includes(b)) return undefined;
  const { observations, period } = table;
  const value = near(a, b);
  return {
    name: figureName(asked.id, ...asked.part),
    label: { key: 'figure.industry-proximity', values: { a: nameOf(a), b: nameOf(b) } },
    value: Number.isNaN(value) ? null : value,
    ...(Number.isNaN(value) ? { missing: 'not-applicable' as const } : {}),
    unit: 'ratio',
    digits: 3,
    period,
    status: 'derived',
    vintage: observations.vintage,
    method: 'proximity@1',
    parameters: { industries: [a, b], kind: 'conditional', presence: 'quotient of at least 1', measure, rows: places },
    inputs: [
      {
        release: observations.release,
        table: observations.table,
        where: {},
        column: observations.spec.measures[measure]?.column ?? measure,
        rows: [],
        matched: observations.rowNumbers.length,
      },
    ],
    from: [],
  };
}

/** Proximity of all pairs of industries over the places of the first table that has enough of them. */
async function nearIndustries({ source, recipe, asOf, used }: TiesScene): Promise<NearIndustries | undefined> {
  for (const table of await datedTables({ knowledge: { source }, recipe, used }, asOf)) {
    const { observations, period } = table;
    const measure = COUNTS.find((name) => observations.spec.measures[name] !== undefined);
    if (measure === undefined) continue;
    const detail = `${observations.table} ${measure} ${period}`;
    const made = await remembered(
      source,
      { kind: 'near-industries', releases: [observations.release], detail },
      async () => nearIn(table, measure),
    );
    if (made !== undefined) return made;
  }
  return undefined;
}

function nearIn(table: TableAt, measure: string): NearIndustries | undefined {
  const grid = placeGrid([], table, measure);
  if (grid === undefined || grid.amounts.rows <= FEWEST_PLACES) return undefined;
  const { codes, amounts } = grid;
  // Row 0 stands for places taken together, of which there are none here.
  const places = amounts.rows - 1;
  const all = matrix(places, codes.length, amounts.cells.slice(codes.length));
  const near = proximity(presence(all), 'conditional');
  const at = new Map(codes.map((code, place) => [code, place]));
  return {
    table,
    measure,
    places,
    codes,
    near: (a, b) => near.cells[(at.get(a) ?? 0) * codes.length + (at.get(b) ?? 0)] ?? Number.NaN,
  };
}

function reachIn(
  { group, industries }: TiesScene,
  classification: string,
): (code: string) => 'inside' | 'touches' | 'outside' {
  const stated = Object.entries(group.set.members);
  const own = stated.filter(([name]) => name === classification);
  const sets = (own.length > 0 ? own : stated).map(([name, members]) => ({ classification: name, members }));
  return (code) => {
    const reaches = sets.map((set) => convertedReach(industries.crosswalk, { classification, code }, set));
    if (reaches.includes('inside')) return 'inside';
    return reaches.includes('touches') ? 'touches' : 'outside';
  };
}

function namesIn({ industries }: TiesScene, classification: string): (code: string) => Bilingual {
  return (code) => {
    const name = industries.names.get(`${classification} ${code}`);
    return name === undefined ? { vi: code, en: code } : { vi: `${code} ${name.vi}`, en: `${code} ${name.en}` };
  };
}
