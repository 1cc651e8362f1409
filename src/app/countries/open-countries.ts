import { figureBook } from '../../evidence/figure-book.ts';
import { messageRuns } from '../../evidence/message-runs.ts';
import type { Measured, Reason } from '../../indicators/measured.ts';
import type { FigureMaker, LeadingPorts } from '../computing/led-figure.ts';
import { ledAgain, ledFigures, ledHome, ledRows } from '../computing/led-figure.ts';
import type {
  AnaloguesAsked,
  AnaloguesView,
  CountriesAsked,
  CountriesView,
  CountryDesk,
  SeriesView,
} from '../desks/country-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { type Comparison, distanceFigure, type Likeness, likeCountries } from './analogues.ts';
import type { Indicator, IndicatorBook } from './indicator-book.ts';
import { countryName, indicatorValue, indicatorView, loadIndicators, PARTS } from './indicator-book.ts';

const PATTERN = '/api/v1/countries/figures/{figure}';
const VALUE_HOME = PATTERN.replace('{figure}', ['value', '{indicator}', '{iso3}', '{year}'].join(PARTS));

/** Countries side by side, read from the pack of world indicators. */
export function openCountries(ports: LeadingPorts): CountryDesk {
  const maker =
    (name: string): FigureMaker =>
    async (made) =>
      figureNamed(await loadIndicators(made), name);
  return {
    countries: async (asked) => countriesView(ports, await loadIndicators(ports), asked),
    analogues: async (asked) => analoguesView(ports, await loadIndicators(ports), asked),
    figure: (name) => ledHome(ports, maker(name), PATTERN),
    inputRows: (name, asked) => ledRows(ports, maker(name), asked),
    recompute: (name) => ledAgain(ports, maker(name)),
  };
}

async function countriesView(
  ports: LeadingPorts,
  book: IndicatorBook,
  { indicators, from = 0, to = Number.POSITIVE_INFINITY }: CountriesAsked,
): Promise<CountriesView> {
  const asked = chosen(book, indicators);
  return {
    countries: book.countries,
    indicators: [...book.indicators.values()].map(indicatorView),
    series: asked.flatMap(({ id, points }) =>
      [...points].map(
        ([iso3, list]): SeriesView => ({
          indicator: id,
          iso3,
          points: list.filter(({ year }) => year >= from && year <= to).map(({ year, value }) => ({ year, value })),
        }),
      ),
    ),
    valueHome: VALUE_HOME,
    releases: await citedReleases(ports.shelf, [book.release]),
  };
}

const chosen = (book: IndicatorBook, ids: readonly string[]): readonly Indicator[] =>
  [...new Set(ids)].flatMap((id) => book.indicators.get(id) ?? []);

async function analoguesView(
  ports: LeadingPorts,
  book: IndicatorBook,
  asked: AnaloguesAsked,
): Promise<AnaloguesView | undefined> {
  const indicators = chosen(book, asked.indicators);
  const country = book.countries.find(({ iso3 }) => iso3 === asked.country);
  if (country === undefined || indicators.length === 0) return undefined;
  const { weights, values } = asked;
  if (values !== undefined && values.length !== indicators.length) return undefined;
  const given = { year: asked.year, to: asked.to, weights, values };
  const comparison = likeCountries(indicators, { country: country.iso3, ...given });
  const { target, scales, nearest } = comparison;
  const figures = figureBook(ports.digest);
  const distances = nearest.map((like) => ({
    like,
    figure: distanceFigure(book, indicators, { comparison, like, asked: given }),
  }));
  const measured = distances.flatMap(({ figure }) => figure ?? []);
  return {
    country,
    year: target?.year ?? null,
    isOwn: values !== undefined,
    indicators: indicators.map((indicator, at) => ({
      ...indicatorView(indicator),
      value: target?.values[at] ?? null,
      low: finite(scales[at]?.low),
      high: finite(scales[at]?.high),
      weight: comparison.weights[at] ?? 1,
    })),
    nearest: distances.map(({ like, figure }) => ({
      iso3: like.iso3,
      name: countryName(book, like.iso3),
      year: like.year,
      distance: figure === undefined ? '' : figures.enter(figure),
      parts: indicators.map(({ id }, at) => ({
        indicator: id,
        value: like.values[at] ?? 0,
        gap: like.gaps[at] ?? 0,
      })),
    })),
    sentence: messageRuns(figures.message(sentenceOf(book, comparison, { asked, figure: measured[0] }))),
    figures: await ledFigures(ports, measured, PATTERN),
    compared: comparison.compared,
    leftOut: comparison.leftOut,
    valueHome: VALUE_HOME,
    releases: await citedReleases(ports.shelf, [book.release]),
  };
}

/** Without a country-year to compare there is neither lowest nor highest. */
const finite = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value : 0);

function sentenceOf(
  book: IndicatorBook,
  { target, nearest }: Comparison,
  made: { readonly asked: AnaloguesAsked; readonly figure: Measured | undefined },
): Reason {
  const count = made.asked.indicators.length;
  const country = countryName(book, made.asked.country);
  const [first] = nearest;
  if (target === undefined) return { key: 'analogue.no-year', values: { country, count } };
  if (first === undefined || made.figure === undefined) return { key: 'analogue.none', values: { count } };
  return {
    key: made.asked.values === undefined ? 'analogue.nearest' : 'analogue.given',
    values: {
      count,
      country,
      year: String(target.year),
      other: countryName(book, first.iso3),
      otherYear: String(first.year),
      distance: made.figure,
    },
  };
}

/** The figure of a name such as `value~NV.IND.TOTL.ZS~VNM~2020` or `like~VNM~2023~CHN~2005~A,B~2024`. */
function figureNamed(book: IndicatorBook, name: string): Measured | undefined {
  const [kind, one = '', two = '', three = '', four = '', five = '', six = '', ...given] = name.split(PARTS);
  if (kind === 'value') return indicatorValue(book, { indicator: one, iso3: two, year: Number(three) });
  if (kind !== 'like') return undefined;
  const indicators = chosen(book, five.split(','));
  if (indicators.length === 0) return undefined;
  const to = six === '' ? undefined : Number(six);
  const [weights, values] = given.map(numbersOf);
  const asked = { to, weights, values };
  const comparison = likeCountries(indicators, { country: one, year: Number(two), ...asked });
  const like: Likeness | undefined = comparison.nearest.find(
    ({ iso3, year }) => iso3 === three && year === Number(four),
  );
  return like && distanceFigure(book, indicators, { comparison, like, asked });
}

const numbersOf = (list: string): readonly number[] | undefined =>
  list === '' ? undefined : list.split(',').map(Number);
