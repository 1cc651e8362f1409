import { words } from '../../evidence/message-runs.ts';
import type { InputOutput } from '../../indicators/ladder/linkage.ts';
import { linkage } from '../../indicators/ladder/linkage.ts';
import { DEFAULT_PARAMETERS } from '../../indicators/ladder/rung.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import type { NetworkEdge } from '../desks/ties-desk.ts';
import { loadInputOutput } from '../knowledge/load-input-output.ts';
import type { KnowledgeSource, TextCells } from '../knowledge/table-rows.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import { figureName, type MadeNetwork } from './made-network.ts';
import { strongestPartners } from './strongest-partners.ts';
import type { TiesScene } from './ties-scene.ts';

const PARTNERS = 24;
const UNIT = 'million USD';

/** What an input–output release calls its sectors and their outputs. */
interface SectorBook {
  readonly names: ReadonlyMap<string, Bilingual>;
  /** Output of a sector, and the row that gives it. */
  readonly outputs: ReadonlyMap<string, TextCells>;
  readonly output: { readonly table: string; readonly column: string; where(sector: string): Record<string, string[]> };
}

/** Purchases between the industries of the cluster and their strongest partners, one network a table. */
export async function flowNetworks(scene: TiesScene): Promise<readonly MadeNetwork[]> {
  const { source, industries, group } = scene;
  const tables = await loadInputOutput(source, { set: group.set, crosswalk: industries.crosswalk });
  const made = await Promise.all(tables.map((table) => flowNetwork(source, table)));
  return made.filter((network) => network !== undefined);
}

async function flowNetwork(source: KnowledgeSource, io: InputOutput): Promise<MadeNetwork | undefined> {
  const release = await source.shelf.find(io.release.name, io.release.version);
  if (release === undefined) return undefined;
  const book = await sectorBook(source, release, io);
  const standing = (sector: string): 'inside' | 'touches' | 'outside' => io.reach.get(sector) ?? 'outside';
  const isOwn = (sector: string): boolean => standing(sector) !== 'outside';
  const own = [...io.reach.keys()].filter((sector) => isOwn(sector) && book.names.has(sector)).sort();
  if (own.length === 0) return undefined;
  const edges: readonly NetworkEdge[] = io.flows
    .filter(({ from, to, value }) => value > 0 && book.names.has(from) && book.names.has(to))
    .map(({ from, to, value }) => ({ a: from, b: to, value }));
  const drawn = strongestPartners(edges, isOwn, PARTNERS);
  const id = `flows.${io.key}`;
  const measured = (part: readonly string[]): Measured | undefined => flowFigure(io, book, { id, part });
  const kind = io.isProxy ? 'flows-proxy' : 'flows';
  return {
    view: {
      id,
      kind: 'flows',
      title: filled(words(`ties.title.${kind}`), io.country),
      measure: words('ties.measure.flows'),
      unit: UNIT,
      digits: 0,
      sizeMeasure: words('ties.size.flows'),
      sizeUnit: UNIT,
      period: io.vintage,
      status: io.isProxy ? 'proxy' : io.status,
      isProxy: io.isProxy,
      isDirected: true,
      note: words(`ties.note.${kind}`),
      nodes: [...own, ...drawn.partners].map((sector) => ({
        id: sector,
        name: nameOf(book, sector),
        standing: standing(sector),
        size: book.outputs.get(sector)?.number(book.output.column) ?? null,
      })),
      edges: drawn.edges,
      leftOut: drawn.leftOut,
      releases: [release.ref.name],
    },
    sentence: flowSentence(io, book, { edges, isOwn, measured }),
    measured,
  };
}

function flowSentence(
  io: InputOutput,
  book: SectorBook,
  made: {
    readonly edges: readonly NetworkEdge[];
    readonly isOwn: (sector: string) => boolean;
    readonly measured: MadeNetwork['measured'];
  },
): MadeNetwork['sentence'] {
  const { edges, isOwn, measured } = made;
  const share = measured(['share']);
  const outer = edges
    .filter(({ a, b }) => isOwn(a) !== isOwn(b))
    .reduce<NetworkEdge | undefined>(
      (most, edge) => (most !== undefined && most.value >= edge.value ? most : edge),
      undefined,
    );
  const flow = outer && measured(['edge', outer.a, outer.b]);
  if (outer === undefined || flow === undefined)
    return { key: 'ties.flows.share-only', values: { country: io.country, share: share ?? '' } };
  const beyond = { country: io.country, seller: nameOf(book, outer.a), buyer: nameOf(book, outer.b), flow };
  if (share?.missing !== undefined || share === undefined)
    return { key: io.isProxy ? 'ties.flows.no-share-proxy' : 'ties.flows.no-share', values: beyond };
  return { key: io.isProxy ? 'ties.flows.proxy' : 'ties.flows.own', values: { ...beyond, share } };
}

function flowFigure(
  io: InputOutput,
  book: SectorBook,
  asked: { readonly id: string; readonly part: readonly string[] },
): Measured | undefined {
  const [what, one = '', other = ''] = asked.part;
  const name = figureName(asked.id, ...asked.part);
  const base = {
    name,
    unit: UNIT,
    digits: 0,
    period: io.vintage,
    status: io.isProxy ? ('proxy' as const) : io.status,
    vintage: io.vintage,
    method: 'cited-value@1',
    from: [],
  };
  if (what === 'share') {
    const share = linkage('', [io], DEFAULT_PARAMETERS).figures[0];
    return share && { ...share, name };
  }
  if (what === 'size') {
    const row = book.outputs.get(one);
    if (row === undefined) return undefined;
    const { table, column, where } = book.output;
    const input = { release: io.release, table, where: where(one), column, rows: [row.row], matched: 1 };
    return {
      ...base,
      label: { key: 'figure.sector-output', values: { sector: nameOf(book, one), country: io.country } },
      value: row.number(column),
      parameters: { column },
      inputs: [input],
    };
  }
  const flow = io.flows.find(({ from, to }) => from === one && to === other);
  if (what !== 'edge' || flow === undefined) return undefined;
  const { columns } = io;
  const where = { ...io.where, [columns.from]: [one], [columns.to]: [other] };
  return {
    ...base,
    label: {
      key: 'figure.flow',
      values: { seller: nameOf(book, one), buyer: nameOf(book, other), country: io.country },
    },
    value: flow.value,
    parameters: { column: columns.value },
    inputs: [{ release: io.release, table: io.table, where, column: columns.value, rows: [flow.row], matched: 1 }],
  };
}

const nameOf = (book: SectorBook, sector: string): Bilingual => book.names.get(sector) ?? { vi: sector, en: sector };

const filled = (words: Bilingual, country: Bilingual): Bilingual => ({
  vi: words.vi.replace('{country}', country.vi),
  en: words.en.replace('{country}', country.en),
});

/** Names and outputs of sectors: of the OECD's 45, or of the American 71. */
async function sectorBook(source: KnowledgeSource, release: Release, io: InputOutput): Promise<SectorBook> {
  const [iso3] = io.where['iso3'] ?? [];
  if (iso3 === undefined) {
    const where = { commodity: ['Total Industry Output'] };
    const [names, outputs] = await Promise.all([
      rememberedRows(source, release, 'bea_sectors'),
      rememberedRows(source, release, { table: 'bea_make', where }),
    ]);
    return {
      names: new Map(names.map((row) => [row.text('bea_code'), both(row.text('name_en'), row.text('name_en'))])),
      outputs: new Map(outputs.map((row) => [row.text('industry'), row])),
      output: { table: 'bea_make', column: 'value', where: (sector) => ({ ...where, industry: [sector] }) },
    };
  }
  const [names, outputs] = await Promise.all([
    rememberedRows(source, release, 'oecd45'),
    rememberedRows(source, release, { table: 'outputs', where: { iso3: [iso3] } }),
  ]);
  return {
    names: new Map(names.map((row) => [row.text('oecd45'), both(row.text('name_vi'), row.text('name_en'))])),
    outputs: new Map(outputs.map((row) => [row.text('oecd45'), row])),
    output: { table: 'outputs', column: 'output', where: (sector) => ({ iso3: [iso3], oecd45: [sector] }) },
  };
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });
