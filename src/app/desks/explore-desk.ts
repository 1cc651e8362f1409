import type { CitedAct, CitedRelease, Run } from '../../evidence/report.ts';
import type { FactView, FigureView } from '../../evidence/screens/view.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { RowsPage } from '../workbench.ts';
import type { FactHomeView, FigureHomeView, InputAsk, RecomputedView } from './dossier-desk.ts';

/** Boundaries as shipped (TopoJSON), with the content hash of the release that holds them. */
export interface GeometryView {
  readonly layer: string;
  readonly hash: string;
  /** Name of the object in the topology that holds the units. */
  readonly object: string;
  readonly topology: unknown;
}

export interface NamedPlace {
  readonly id: string;
  readonly name: Bilingual;
}

/** A unit that another was made of, or became. */
export interface LineageView extends NamedPlace {
  readonly extent: 'whole' | 'partial';
  readonly date: string;
  /** Ids of acts, in `acts` of the same answer. */
  readonly acts: readonly string[];
}

/** A unit in force on the day. */
export interface PlaceUnitView extends NamedPlace {
  /** Its name without the kind of unit. */
  readonly short: Bilingual;
  /** Where a map sets its name: longitude, latitude. */
  readonly at: readonly [number, number] | null;
  /** Units of the geography before that it was made of. */
  readonly parts: readonly LineageView[];
  /** Ids of the shapes of the drawn layer that make it up. */
  readonly shapes: readonly string[];
}

/** A region on the day, with the units in force that lie in it. */
export interface PlaceRegionView extends NamedPlace {
  readonly set: string;
  readonly standing: 'in-force' | 'proposal';
  readonly geography: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly acts: readonly string[];
  readonly members: readonly NamedPlace[];
  /** Units in force that lie wholly in it, and those that only share land with it. */
  readonly inside: readonly string[];
  readonly touching: readonly string[];
}

/** One new unit and what it was made of. */
export interface PlaceEventView {
  readonly date: string;
  readonly acts: readonly string[];
  readonly into: NamedPlace;
  readonly from: readonly LineageView[];
}

/** Units, regions and what changed, on one day. */
export interface PlacesView {
  readonly asOf: string;
  readonly geography: string;
  /** Layer in which the units are drawn; `note` says where its boundaries are not those of the day. */
  readonly layer: string;
  readonly note: Bilingual | null;
  readonly units: readonly PlaceUnitView[];
  readonly regions: readonly PlaceRegionView[];
  readonly events: readonly PlaceEventView[];
  readonly acts: Readonly<Record<string, CitedAct>>;
  readonly releases: readonly CitedRelease[];
}

/** A measure that is at hand for places. */
export interface IndicatorView {
  readonly key: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  /** `amount`: can be added up; `rate`: cannot. */
  readonly nature: 'amount' | 'rate';
  /** `VN`: units of Viet Nam of any day; otherwise a geography of its own. */
  readonly country: string;
  readonly status: string;
  readonly statusWords: Bilingual;
  readonly periods: readonly {
    readonly period: string;
    readonly words: Bilingual;
    readonly table: string;
    readonly geography: string;
  }[];
  /** Codes that may be asked for; empty where the table has no industries. */
  readonly classification: string | null;
  readonly release: CitedRelease;
}

export interface IndustryChoice {
  readonly code: string;
  readonly name: Bilingual;
}

export interface IndicatorAsk {
  readonly indicator: string;
  readonly industry?: string | undefined;
}

export interface MapAsk extends IndicatorAsk {
  readonly period?: string | undefined;
  readonly asOf: string;
  /** The place that the sentence speaks of; the whole country if none is named. */
  readonly place?: string | undefined;
}

/** One indicator on the units of one day. */
export interface IndicatorMapView {
  readonly indicator: IndicatorView;
  readonly period: string;
  readonly periodWords: Bilingual;
  readonly industry: IndustryChoice | null;
  readonly asOf: string;
  /** Geography on which the table counts, and that on which it is shown. */
  readonly counted: string;
  readonly shown: string;
  readonly layer: string | null;
  readonly sentence: readonly Run[];
  /** Unit → id of its figure. */
  readonly values: readonly { readonly place: NamedPlace; readonly figure: string }[];
  readonly country: string | null;
  /** All units together, and what the country holds beyond them; null where amounts cannot be added. */
  readonly together: string | null;
  readonly beyond: { readonly figure: string; readonly why: Bilingual } | null;
  /** The place of the sentence, where it is not one of the units. */
  readonly chosen: string | null;
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly releases: readonly CitedRelease[];
}

export interface SeriesAsk extends IndicatorAsk {
  readonly places: readonly string[];
  readonly asOf: string;
}

/** One place over time. */
export interface SeriesLineView {
  readonly place: NamedPlace;
  /**
   * `unit`: as in force on the day; `part`: an older unit that lies in it; `chosen`: one that was asked for and is not in force;
   * `holder`: the unit in force that holds the land of such a one.
   */
  readonly role: 'unit' | 'part' | 'chosen' | 'holder';
  /** The place that was asked for, of which this is a part or a holder. */
  readonly of: string | null;
  readonly points: readonly { readonly period: string; readonly figure: string }[];
}

/** Where a series breaks. */
export interface SeriesBreakView {
  readonly date: string;
  readonly kind: 'boundary' | 'classification' | 'table';
  readonly what: Bilingual;
  readonly acts: readonly string[];
}

export interface IndicatorSeriesView {
  readonly indicator: IndicatorView;
  readonly industry: IndustryChoice | null;
  readonly asOf: string;
  readonly periods: readonly {
    readonly period: string;
    readonly words: Bilingual;
    readonly first: string;
    readonly last: string;
  }[];
  readonly lines: readonly SeriesLineView[];
  readonly breaks: readonly SeriesBreakView[];
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly acts: Readonly<Record<string, CitedAct>>;
  readonly releases: readonly CitedRelease[];
}

/** A commune of a province. */
export interface CommuneView extends NamedPlace {
  readonly type: string;
  /** Communes before that it holds land of. */
  readonly from: number;
}

/** Everything at hand about one place. */
export interface PlaceProfileView {
  readonly asOf: string;
  readonly id: string;
  readonly name: Bilingual;
  readonly short: Bilingual;
  readonly geography: string;
  readonly isInForce: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly names: readonly {
    readonly name: Bilingual;
    readonly from: string | null;
    readonly to: string | null;
    readonly acts: readonly string[];
  }[];
  readonly before: readonly LineageView[];
  readonly after: readonly LineageView[];
  /** Units in force on the day that hold its land; itself, if it is in force. */
  readonly nowIn: readonly NamedPlace[];
  readonly neighbours: readonly NamedPlace[];
  readonly regions: readonly (NamedPlace & {
    readonly standing: 'in-force' | 'proposal';
    readonly acts: readonly string[];
  })[];
  readonly communes: {
    readonly old: number;
    readonly types: readonly { readonly type: string; readonly count: number }[];
    readonly list: readonly CommuneView[];
  };
  readonly indicators: readonly {
    readonly key: string;
    readonly title: Bilingual;
    readonly period: string;
    readonly periods: number;
    readonly figure: string;
  }[];
  readonly facts: {
    readonly official: readonly FactView[];
    readonly press: readonly FactView[];
    readonly other: readonly FactView[];
  };
  readonly dossiers: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly acts: Readonly<Record<string, CitedAct>>;
  readonly releases: readonly CitedRelease[];
}

/** A figure of an indicator: which measure, period and place its id stands for. */
export interface IndicatorFigureAddress extends IndicatorAsk {
  readonly figure: string;
  readonly period: string;
  /** Place ids joined by a comma. */
  readonly place: string;
}

/** What Explore asks. Undefined where there is no such layer, place, indicator or figure. */
export interface ExploreDesk {
  geometry(layer: string): Promise<GeometryView | undefined>;
  communes(province: string): Promise<GeometryView | undefined>;
  places(asOf: string): Promise<PlacesView>;
  place(id: string, asOf: string): Promise<PlaceProfileView | undefined>;
  /** A fact of the fact base, whichever dossier cites it. */
  fact(id: string): Promise<FactHomeView | undefined>;
  indicators(): Promise<readonly IndicatorView[]>;
  industries(indicator: string): Promise<readonly IndustryChoice[] | undefined>;
  map(asked: MapAsk): Promise<IndicatorMapView | undefined>;
  series(asked: SeriesAsk): Promise<IndicatorSeriesView | undefined>;
  figure(address: IndicatorFigureAddress): Promise<FigureHomeView | undefined>;
  inputRows(address: IndicatorFigureAddress, asked: InputAsk): Promise<RowsPage | undefined>;
  recompute(address: IndicatorFigureAddress): Promise<RecomputedView | undefined>;
}
