import { words } from '../../evidence/message-runs.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import type { NetworkEdge } from '../desks/ties-desk.ts';
import { groupProducts, PRODUCT_SPACE, productNames, productReading } from '../dossier/product-readings.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import { figureName, type MadeNetwork } from './made-network.ts';
import { type Drawn, strongestPartners } from './strongest-partners.ts';
import type { TiesScene } from './ties-scene.ts';

const ID = 'products.2017';
const TABLE = 'proximity';
/** Goods of the group that are drawn, the largest exports first. */
const OWN = 110;
const PARTNERS = 40;

interface Goods {
  readonly release: Release;
  readonly rows: ReadonlyMap<string, TextCells>;
  readonly pairs: ReadonlyMap<string, TextCells>;
  readonly nameOf: (code: string) => Bilingual;
}

/** Nearness among the goods of the group and their nearest goods outside; undefined where the group has no goods. */
export async function productNetwork(scene: TiesScene): Promise<MadeNetwork | undefined> {
  const goods = scene.isVietnamese ? await loadGoods(scene) : undefined;
  if (goods === undefined) return undefined;
  const { isOwn } = groupProducts(scene.industries, scene.group);
  const size = (code: string): number | null => goods.rows.get(code)?.number('vn_export_usd') ?? null;
  const own = [...goods.rows.values()]
    .filter(isOwn)
    .map((row) => row.text('hs4'))
    .sort((a, b) => (size(b) ?? -1) - (size(a) ?? -1) || (a < b ? -1 : 1));
  if (own.length === 0) return undefined;
  const group = new Set(own);
  const shown = own.slice(0, OWN);
  const isLeftOut = (code: string): boolean => group.has(code) && !shown.includes(code);
  const edges = [...goods.pairs.values()].map(
    (row): NetworkEdge => ({ a: row.text('hs4_a'), b: row.text('hs4_b'), value: row.number('proximity') ?? 0 }),
  );
  const drawable = edges.filter(({ a, b }) => !isLeftOut(a) && !isLeftOut(b));
  const drawn = strongestPartners(drawable, (code) => group.has(code), PARTNERS);
  const measured = (part: readonly string[]): Measured | undefined => goodsFigure(goods, part);
  const among = edges.filter(({ a, b }) => group.has(a) && group.has(b));
  const dropped = edges.filter(({ a, b }) => (group.has(a) || group.has(b)) && (isLeftOut(a) || isLeftOut(b))).length;
  return {
    view: productView(goods, {
      own: shown,
      drawn,
      size,
      leftOut: { nodes: own.length - shown.length + drawn.leftOut.nodes, edges: dropped + drawn.leftOut.edges },
    }),
    sentence: goodsSentence(goods, { all: own.length, among, measured }),
    measured,
  };
}

function productView(
  { release, nameOf }: Goods,
  made: {
    readonly own: readonly string[];
    readonly drawn: Drawn;
    readonly size: (code: string) => number | null;
    readonly leftOut: Drawn['leftOut'];
  },
): MadeNetwork['view'] {
  const { own, drawn, size, leftOut } = made;
  return {
    id: ID,
    kind: 'products',
    title: words('ties.title.products'),
    measure: words('ties.measure.products'),
    unit: 'ratio',
    digits: 2,
    sizeMeasure: words('ties.size.products'),
    sizeUnit: 'USD',
    period: '2017',
    status: 'derived',
    isProxy: false,
    isDirected: false,
    note: words('ties.note.products'),
    nodes: [...own, ...drawn.partners].map((code, at) => ({
      id: code,
      name: nameOf(code),
      standing: at < own.length ? ('inside' as const) : ('outside' as const),
      size: size(code),
    })),
    edges: drawn.edges,
    leftOut,
    releases: [release.ref.name],
  };
}

function goodsSentence(
  { nameOf }: Goods,
  made: {
    readonly all: number;
    readonly among: readonly NetworkEdge[];
    readonly measured: MadeNetwork['measured'];
  },
): MadeNetwork['sentence'] {
  const { all, among, measured } = made;
  const [first] = [...among].sort((x, y) => y.value - x.value || (x.a + x.b < y.a + y.b ? -1 : 1));
  const proximity = first && measured(['edge', first.a, first.b]);
  if (first === undefined || proximity === undefined) return { key: 'ties.products.none', values: { all } };
  const tied = new Set(among.flatMap(({ a, b }) => [a, b])).size;
  return { key: 'ties.products', values: { tied, all, a: nameOf(first.a), b: nameOf(first.b), proximity } };
}

function goodsFigure(goods: Goods, part: readonly string[]): Measured | undefined {
  const [what, one = '', other = ''] = part;
  const { release, rows, pairs, nameOf } = goods;
  const name = figureName(ID, ...part);
  if (what === 'size') {
    const row = rows.get(one);
    return row && { ...productReading(release, row, nameOf(one)).exports, name };
  }
  const row = pairs.get(`${one} ${other}`);
  if (what !== 'edge' || row === undefined) return undefined;
  return {
    name,
    label: { key: 'figure.product-proximity', values: { a: nameOf(one), b: nameOf(other) } },
    value: row.number('proximity'),
    unit: 'ratio',
    digits: 3,
    period: '2017',
    status: 'derived',
    vintage: '2017',
    method: 'cited-value@1',
    parameters: { column: 'proximity' },
    inputs: [
      {
        release: release.ref,
        table: TABLE,
        where: { hs4_a: [one], hs4_b: [other] },
        column: 'proximity',
        rows: [row.row],
        matched: 1,
      },
    ],
    from: [],
  };
}

const LONGEST_NAME = 64;

/** A heading's name up to what it goes on to tell apart. */
function beforeDetail(name: string): string {
  const first = name.replace(/;.*$/, '');
  if (first.length <= LONGEST_NAME) return first;
  const cut = first.slice(0, LONGEST_NAME);
  const comma = cut.lastIndexOf(',');
  return `${cut.slice(0, comma > 0 ? comma : cut.lastIndexOf(' '))}…`;
}

async function loadGoods({ source, industries }: TiesScene): Promise<Goods | undefined> {
  const release = await source.shelf.find('vn-trade-2017');
  if (release === undefined) return undefined;
  const [rows, pairs] = await Promise.all([
    rememberedRows(source, release, PRODUCT_SPACE),
    rememberedRows(source, release, TABLE),
  ]);
  const named = productNames(industries);
  const byCode = new Map(rows.map((row) => [row.text('hs4'), row]));
  return {
    release,
    rows: byCode,
    pairs: new Map(pairs.map((row) => [`${row.text('hs4_a')} ${row.text('hs4_b')}`, row])),
    nameOf(code) {
      const row = byCode.get(code);
      const name = row === undefined ? { vi: '', en: '' } : named(row);
      return { vi: `${code} ${beforeDetail(name.vi)}`, en: `${code} ${beforeDetail(name.en)}` };
    },
  };
}
