import { compensatedSum } from '../../methods/compensated-sum.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Release } from '../../model/release.ts';
import type { BaselineIndicator } from '../../programme/baseline.ts';
import { type KnowledgeSource, requireRelease, type TextCells, tableRows } from '../knowledge/table-rows.ts';
import { refused } from '../tasks/keep-changes.ts';
import { PANEL_PACKS, type PanelPack, type PanelTable } from './panel-packs.ts';

/** One value of a unit in a period. */
export interface PanelPoint {
  readonly period: string;
  readonly value: number;
  readonly rows: number;
  /** The row of the file, counted from 1; null where several rows were added up. */
  readonly row: number | null;
}

/** An indicator with the points of every unit, in order of periods. */
export interface PanelSeries {
  readonly indicator: BaselineIndicator;
  readonly points: ReadonlyMap<string, readonly PanelPoint[]>;
}

/** What a release says of units over time. */
export interface Panel {
  readonly release: Release;
  readonly series: readonly PanelSeries[];
  readonly units: ReadonlyMap<string, Bilingual>;
}

export interface PanelAsked {
  readonly pack: string;
  readonly indicators: readonly string[];
  readonly industries: readonly string[];
}

/** Reads indicators of a pack for all its units; of a stated release, or the newest. */
export async function readPanel(source: KnowledgeSource, asked: PanelAsked, version?: string): Promise<Parsed<Panel>> {
  const pack = PANEL_PACKS[asked.pack];
  if (pack === undefined)
    return refused('no-such-pack', {
      vi: `gói “${asked.pack}” không có chuỗi theo nơi và thời gian; có: ${Object.keys(PANEL_PACKS).join(', ')}`,
      en: `the pack “${asked.pack}” holds no series by place and time; there are: ${Object.keys(PANEL_PACKS).join(', ')}`,
    });
  if (asked.industries.length > 0 && pack.codes === undefined)
    return refused('no-industries', {
      vi: `gói “${asked.pack}” không chia theo ngành`,
      en: `the pack “${asked.pack}” is not divided by industry`,
    });
  const release = version === undefined ? undefined : await source.shelf.find(asked.pack, version);
  const found = release ?? (await requireRelease(source, asked.pack));
  const codes = await codesOf(source, { pack, release: found }, asked.industries);
  const series: PanelSeries[] = [];
  const lost: string[] = [];
  for (const id of asked.indicators) {
    const one = await readSeries(source, { pack, release: found, codes }, id);
    if (one === undefined) lost.push(id);
    else series.push(one);
  }
  if (lost.length > 0 || series.length === 0)
    return refused('no-such-indicator', {
      vi: `không có chỉ tiêu: ${lost.join(', ') || '–'}. ${pack.about.vi}`,
      en: `no such indicator: ${lost.join(', ') || '–'}. ${pack.about.en}`,
    });
  return { ok: true, value: { release: found, series, units: await pack.units(source, found) } };
}

interface Place {
  readonly pack: PanelPack;
  readonly release: Release;
}

/** The codes that lie under those that were asked; undefined where all rows count. */
async function codesOf(
  source: KnowledgeSource,
  { pack, release }: Place,
  industries: readonly string[],
): Promise<readonly string[] | undefined> {
  if (pack.codes === undefined || industries.length === 0) return undefined;
  const { table, column } = pack.codes;
  const known = (await tableRows(source, release, table)).map((row) => row.text(column));
  return known.filter((code) => industries.some((asked) => code.startsWith(asked)));
}

async function readSeries(
  source: KnowledgeSource,
  { pack, release, codes }: Place & { readonly codes: readonly string[] | undefined },
  id: string,
): Promise<PanelSeries | undefined> {
  for (const spec of pack.tables(id)) {
    const isThere = release.descriptor.resources.some(({ name, schema }) => {
      const columns = schema?.fields.map((field) => field.name) ?? [];
      return name === spec.table && columns.includes(spec.value);
    });
    if (!isThere) continue;
    const where = {
      ...spec.where,
      ...(codes === undefined || pack.codes === undefined ? {} : { [pack.codes.column]: codes }),
    };
    const rows = await tableRows(source, release, { table: spec.table, where });
    if (rows.length === 0) continue;
    const name = await pack.name(source, { release, id });
    const unit = spec.unitText.column === undefined ? spec.unitText.fixed : (rows[0]?.text(spec.unitText.column) ?? '');
    return {
      indicator: { id, name: name.name, unit: name.unit ?? unit, table: spec.table },
      points: pointsOf(rows, spec),
    };
  }
  return undefined;
}

/** Points by unit in order of periods; rows of one unit and period are added up. */
function pointsOf(rows: readonly TextCells[], spec: PanelTable): ReadonlyMap<string, readonly PanelPoint[]> {
  const periodOf = (row: TextCells): string =>
    spec.period.column === undefined ? spec.period.fixed : row.text(spec.period.column);
  const valued = rows.filter((row) => row.number(spec.value) !== null);
  const byUnit = Map.groupBy(valued, (row) => row.text(spec.unit));
  return new Map(
    [...byUnit].map(([unit, own]) => {
      const points = [...Map.groupBy(own, periodOf)].map(([period, same]): PanelPoint => {
        const values = same.map((row) => row.number(spec.value) ?? 0);
        const [only] = same;
        const isOne = same.length === 1 && only !== undefined;
        return {
          period,
          value: isOne ? (values[0] ?? 0) : compensatedSum(values),
          rows: same.length,
          row: isOne ? only.row : null,
        };
      });
      return [unit, points.toSorted((one, other) => (one.period < other.period ? -1 : 1))];
    }),
  );
}
