import type { CitedRelease, Run } from '../../evidence/report.ts';
import type { FigureView } from '../../evidence/screens/view.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { RowsPage } from '../workbench.ts';
import type { FigureHomeView, InputAsk, RecomputedView } from './dossier-desk.ts';

export interface CountryView {
  readonly iso3: string;
  readonly name: Bilingual;
}

/** An indicator with what there is of it; each is read from one table only, never from two. */
export interface IndicatorView {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly table: string;
  readonly statusWords: Bilingual;
  readonly from: number;
  readonly to: number;
  /** Countries that have at least one year. */
  readonly countries: number;
  /** Whether it can be used to look for a like country: all values 0 or more, and many years. */
  readonly isComparable: boolean;
}

export interface SeriesView {
  readonly indicator: string;
  readonly iso3: string;
  /** Years with a value, in order; a year that is not there is missing. */
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

export interface CountriesView {
  readonly countries: readonly CountryView[];
  readonly indicators: readonly IndicatorView[];
  readonly series: readonly SeriesView[];
  /** Address of a derivation: `{indicator}`, `{iso3}`, `{year}`. */
  readonly valueHome: string;
  readonly releases: readonly CitedRelease[];
}

export interface CountriesAsked {
  readonly indicators: readonly string[];
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Which country and year are looked for, on which indicators. */
export interface AnaloguesAsked {
  readonly country: string;
  /** The latest year in which the country has every indicator, if absent. */
  readonly year?: number | undefined;
  /** Only country-years up to this one are looked at. */
  readonly to?: number | undefined;
  readonly indicators: readonly string[];
  /** How much each indicator counts, in their order; 1 each if absent. */
  readonly weights?: readonly number[] | undefined;
  /** Values of a region that the reader gives instead of the country's own, in the order of the indicators. */
  readonly values?: readonly number[] | undefined;
}

export interface AnalogueView {
  readonly iso3: string;
  readonly name: Bilingual;
  readonly year: number;
  /** Id of the figure of the distance. */
  readonly distance: string;
  /** For each indicator its value there, and its part of the distance. */
  readonly parts: readonly { readonly indicator: string; readonly value: number; readonly gap: number }[];
}

export interface AnaloguesView {
  readonly country: CountryView;
  readonly year: number | null;
  readonly indicators: readonly (IndicatorView & {
    readonly value: number | null;
    readonly low: number;
    readonly high: number;
    readonly weight: number;
  })[];
  /** Whether the values are those that the reader gave. */
  readonly isOwn: boolean;
  /** The nearest year of each country, nearest first. */
  readonly nearest: readonly AnalogueView[];
  readonly sentence: readonly Run[];
  readonly figures: Readonly<Record<string, FigureView>>;
  /** Country-years compared, and those left out because an indicator is missing. */
  readonly compared: number;
  readonly leftOut: number;
  readonly valueHome: string;
  readonly releases: readonly CitedRelease[];
}

/** Countries side by side, and the like of one among them; each number is led home when asked. */
export interface CountryDesk {
  countries(asked: CountriesAsked): Promise<CountriesView>;
  /** Undefined where there is no such country or none of the indicators. */
  analogues(asked: AnaloguesAsked): Promise<AnaloguesView | undefined>;
  figure(name: string): Promise<FigureHomeView | undefined>;
  inputRows(name: string, asked: InputAsk): Promise<RowsPage | undefined>;
  recompute(name: string): Promise<RecomputedView | undefined>;
}
