import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { unitTitle } from '../../evidence/wording/unit-words.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import type { CountryView, IndicatorView } from '../desks/country-desk.ts';
import { wordsOf } from '../knowledge/load-industries.ts';
import type { KnowledgeSource, TextCells } from '../knowledge/table-rows.ts';
import { remembered, requireRelease, tableRows } from '../knowledge/table-rows.ts';

const PACK = 'world-indicators';
/** An indicator is read from the first of these tables that has it: tables of different releases never stand in one series. */
const TABLES = ['wdi', 'wdi_general', 'transcribed'];
/** Fewest years and countries with which a like country can be looked for. */
const FEWEST = { years: 10, countries: 6 };

export interface Point {
  readonly year: number;
  readonly value: number;
  readonly row: number;
}

/** An indicator with all its points, by country in order of years. */
export interface Indicator extends IndicatorView {
  readonly status: Status;
  /** The unit as its maker writes it. */
  readonly madeUnit: string;
  readonly vintage: string;
  readonly points: ReadonlyMap<string, readonly Point[]>;
}

export interface IndicatorBook {
  readonly release: Release;
  readonly countries: readonly CountryView[];
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** All indicators of the pack, each from one table. */
export async function loadIndicators(source: KnowledgeSource): Promise<IndicatorBook> {
  const release = await requireRelease(source, PACK);
  return remembered(source, { kind: 'indicators', releases: [release.ref] }, () => readIndicators(source, release));
}

async function readIndicators(source: KnowledgeSource, release: Release): Promise<IndicatorBook> {
  const [countries, names, ...tables] = await Promise.all([
    readCountries(source, release),
    ...['indicators', ...TABLES].map((table) => tableRows(source, release, table)),
  ]);
  const known = new Map((names ?? []).map((row) => [row.text('indicator'), row]));
  const indicators = new Map<string, Indicator>();
  TABLES.forEach((table, at) => {
    const groups = Object.groupBy(tables[at] ?? [], (row) => row.text('indicator'));
    for (const [id, rows = []] of Object.entries(groups)) {
      const named = known.get(id);
      const dated = rows.filter((row) => row.number('year') !== null && row.number('value') !== null);
      if (named === undefined || indicators.has(id) || dated.length === 0) continue;
      indicators.set(id, indicatorOf({ release, table, named }, dated));
    }
  });
  return {
    release,
    countries,
    indicators: new Map([...indicators].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

async function readCountries(source: KnowledgeSource, release: Release): Promise<readonly CountryView[]> {
  const rows = await tableRows(source, release, 'countries');
  return rows.map((row) => ({ iso3: row.text('iso3'), name: wordsOf(row.text('name_vi'), row.text('name_en')) }));
}

/** How countries are called, without their indicators. */
export const loadCountries = async (source: KnowledgeSource): Promise<readonly CountryView[]> =>
  readCountries(source, await requireRelease(source, PACK));

function indicatorOf(
  of: { readonly release: Release; readonly table: string; readonly named: TextCells },
  rows: readonly TextCells[],
): Indicator {
  const { release, table, named } = of;
  const resource = release.descriptor.resources.find((candidate) => candidate.name === table);
  const status = resource?.['lienket:status'] ?? 'official';
  const byCountry = Object.groupBy(rows, (row) => row.text('iso3'));
  const points = new Map(
    Object.entries(byCountry).map(([iso3, own = []]) => [
      iso3,
      own
        .map((row): Point => ({ year: row.number('year') ?? 0, value: row.number('value') ?? 0, row: row.row }))
        .sort((a, b) => a.year - b.year),
    ]),
  );
  const years = rows.map((row) => row.number('year') ?? 0);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    id: named.text('indicator'),
    name: wordsOf(named.text('name_vi'), named.text('name_en')),
    unit: { vi: unitTitle(named.text('unit'), 'vi'), en: unitTitle(named.text('unit'), 'en') },
    madeUnit: named.text('unit'),
    table,
    statusWords: documentWords(`status.${status}`),
    status,
    vintage: resource?.['lienket:vintage'] ?? '',
    from,
    to,
    countries: points.size,
    isComparable: to - from + 1 >= FEWEST.years && points.size >= FEWEST.countries,
    points,
  };
}

/** What of an indicator is shown, without its points. */
export function indicatorView({
  points: _,
  status: __,
  vintage: ___,
  madeUnit: ____,
  ...view
}: Indicator): IndicatorView {
  return view;
}

/** Between the parts of a figure's name. */
export const PARTS = '~';

/** One value of an indicator, led to its row; undefined for a year without one. */
export function indicatorValue(
  book: IndicatorBook,
  of: { readonly indicator: string; readonly iso3: string; readonly year: number },
): Measured | undefined {
  const indicator = book.indicators.get(of.indicator);
  const point = indicator?.points.get(of.iso3)?.find(({ year }) => year === of.year);
  if (indicator === undefined || point === undefined) return undefined;
  return {
    name: ['value', of.indicator, of.iso3, String(of.year)].join(PARTS),
    label: {
      key: 'figure.indicator',
      values: { indicator: indicator.name, country: countryName(book, of.iso3), year: String(of.year) },
    },
    value: point.value,
    unit: indicator.madeUnit,
    digits: digitsOf(point.value),
    period: String(of.year),
    status: indicator.status,
    vintage: indicator.vintage,
    method: 'cited-value@1',
    parameters: { column: 'value' },
    inputs: [
      {
        release: book.release.ref,
        table: indicator.table,
        where: { indicator: [of.indicator], iso3: [of.iso3], year: [String(of.year)] },
        column: 'value',
        rows: [point.row],
        matched: 1,
      },
    ],
    from: [],
  };
}

/** Large amounts are read without decimals, small ones with two. */
const digitsOf = (value: number): number => (Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** The name of a country of the pack. */
export function countryName({ countries }: IndicatorBook, iso3: string): Bilingual {
  return countries.find((country) => country.iso3 === iso3)?.name ?? { vi: iso3, en: iso3 };
}
