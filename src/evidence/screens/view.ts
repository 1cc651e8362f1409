import type { Answer, RungId } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { MissingKind, Status } from '../../model/status.ts';
import type { CodeReading } from '../reading.ts';
import type { CitedAct, CitedFact, CitedRelease, Run } from '../report.ts';
import type { CriterionView, EventView, GridCellView } from './view-pieces.ts';

/** A figure in words, as every screen shows it. Its derivation is asked for at `home`. */
export interface FigureView {
  readonly id: string;
  /** Address of its derivation under the API: `/api/v1/…/figures/f-…`. */
  readonly home: string;
  readonly label: Bilingual;
  readonly value: number | null;
  readonly missing?: MissingKind;
  readonly low?: number;
  readonly high?: number;
  readonly boundsKind?: 'interval' | 'conversion';
  /** Value with unit; its range when only bounds are known; the kind of nothing when there is neither. */
  readonly text: Bilingual;
  /** The same without unit. */
  readonly number: Bilingual;
  /** Bounds in words; absent when it has none. */
  readonly bounds?: Bilingual;
  readonly unit: Bilingual;
  readonly digits: number;
  readonly period: Bilingual;
  readonly status: Status;
  readonly statusWords: Bilingual;
  readonly vintage: string;
  /** `method@version`. */
  readonly method: string;
  /** A newer release of something that it rests on is at hand. */
  readonly isStale: boolean;
}

/** A cited fact in words. */
export interface FactView extends CitedFact {
  readonly set: string;
  readonly topic: string;
  readonly subject: Bilingual;
  readonly text: Bilingual;
  readonly periodWords: Bilingual;
  readonly statusWords: Bilingual;
  readonly strengthWords: Bilingual;
}

/** A unit of the cluster as it stands on the date. */
export interface UnitView {
  readonly id: string;
  readonly name: Bilingual;
  readonly parts: readonly {
    readonly name: Bilingual;
    readonly isOwn: boolean;
    readonly extent: 'whole' | 'partial';
  }[];
  readonly regions: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly standing: 'in-force' | 'proposal';
  }[];
}

export interface RegionView {
  readonly id: string;
  readonly name: Bilingual;
  readonly standing: 'in-force' | 'proposal';
  readonly geography: string;
  readonly legalSource: string;
  readonly members: readonly { readonly id: string; readonly name: Bilingual }[];
}

export interface DefinitionView {
  readonly sentence: readonly Run[];
  readonly groupName: Bilingual;
  readonly groupNote: Bilingual;
  readonly codes: readonly CodeReading[];
}

/** One rung as answered. */
export interface RungView {
  readonly rung: RungId;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly answer: Answer;
  readonly answerWords: Bilingual;
  readonly reasons: readonly (readonly Run[])[];
  readonly figures: readonly string[];
  readonly settle: readonly (readonly Run[])[];
  /** What a person can bring to settle it; null where nothing that this screen offers would. */
  readonly bring: 'place-industry-table' | 'firms' | 'expert' | 'organisations' | 'input-output' | null;
  readonly facts: readonly string[];
}

export interface VerdictView {
  readonly word: 'robust' | 'robustly-not' | 'fragile' | 'cannot-tell';
  readonly words: Bilingual;
  readonly sentence: readonly Run[];
  readonly holds: number;
  readonly all: number;
  readonly cells: readonly GridCellView[];
  readonly breakers: readonly (readonly Run[])[];
}

export interface LadderView {
  readonly sentence: readonly Run[];
  readonly rungs: readonly RungView[];
  readonly verdict: VerdictView;
  /** Figures that are drawn as intervals around the threshold. */
  readonly intervals: { readonly threshold: number; readonly figures: readonly string[] };
  readonly organisations: readonly {
    readonly name: Bilingual;
    readonly kind: Bilingual;
    readonly place: Bilingual;
    readonly source: string;
  }[];
}

export interface BoundaryView {
  readonly placeId: string;
  readonly name: Bilingual;
  readonly answer: Answer;
  readonly answerWords: Bilingual;
  readonly sentence: readonly Run[];
  readonly count: string;
  readonly firms: readonly {
    readonly name: string;
    readonly placeId: string;
    readonly place: Bilingual;
    readonly evidence: { readonly kind: 'fact' | 'row' | 'record'; readonly ref: string };
    readonly linkedBy: string | null;
  }[];
  readonly criteria: readonly CriterionView[];
}

export interface LegalView {
  readonly sentence: readonly Run[];
  readonly answer: Answer;
  readonly answerWords: Bilingual;
  readonly rule: {
    readonly actId: string;
    readonly article: string;
    readonly title: Bilingual;
    readonly text: Bilingual;
    readonly appliesFrom: string | null;
    readonly appliesTo: string | null;
    readonly isChecked: boolean;
  } | null;
  readonly needed: number;
  readonly boundaries: readonly BoundaryView[];
}

export interface ChangeView {
  readonly id: string;
  readonly title: Bilingual;
  readonly sentence: readonly Run[];
  readonly measure: Bilingual;
  readonly from: string;
  readonly to: string;
  readonly total: string;
  readonly effects: readonly {
    readonly factor: 'economy' | 'boundary' | 'classification' | 'revision';
    readonly title: Bilingual;
    readonly figure: string;
  }[];
  readonly absent: readonly Bilingual[];
}

export interface ChangesView {
  readonly sentence: readonly Run[];
  readonly changes: readonly ChangeView[];
  readonly events: readonly EventView[];
  /** Series of the recipe that are not shown on this day: their last period had not ended, or their units were not yet in force. */
  readonly leftOut: number;
  readonly leftOutSentence: readonly Run[] | null;
}

export interface PartView {
  readonly key: string;
  readonly name: Bilingual;
  readonly amount: string;
  readonly share: string | null;
}

export interface CompositionView {
  readonly sentence: readonly Run[];
  readonly measure: Bilingual | null;
  readonly period: Bilingual | null;
  readonly industries: readonly PartView[];
  readonly owners: readonly PartView[];
  /** Named firms by place, with what names them; sizes are not known to us unless a table says so. */
  readonly firms: readonly { readonly name: string; readonly place: Bilingual; readonly placeId: string }[];
}

export interface NextView {
  readonly sentence: readonly Run[];
  readonly industries: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly quotient: string;
    readonly density: string;
  }[];
  readonly products: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly exports: string;
    readonly advantage: string;
    readonly density: string;
    readonly complexity: string;
  }[];
  /** How the products were chosen: by the HS codes of the group, or by the main ISIC class of each heading. */
  readonly productsBy: 'hs' | 'isic4';
  readonly productsNote: Bilingual | null;
}

export interface LessonView {
  readonly country: Bilingual;
  readonly worked: Bilingual;
  readonly didNot: Bilingual;
  readonly condition: Bilingual;
  readonly facts: readonly string[];
}

/** How a claim stands. */
export interface ClaimView {
  readonly id: string;
  readonly section: string;
  readonly ground: 'figures' | 'facts' | 'opinion';
  readonly isStale: boolean;
  /** Newer releases of what it rests on, by name. */
  readonly newer: readonly { readonly name: string; readonly used: string; readonly newest: string }[];
  readonly text: readonly Run[];
  readonly figures: readonly { readonly name: string; readonly figure: string | null }[];
  readonly facts: readonly string[];
}

export interface ConflictView {
  readonly id: string;
  readonly what: Bilingual;
  readonly resolution: Bilingual;
  readonly facts: readonly string[];
}

export interface LedgerView {
  readonly sentence: readonly Run[];
  readonly claims: readonly ClaimView[];
  readonly conflicts: readonly ConflictView[];
  /** Sections of the report in which a claim may stand, in order. */
  readonly sections: readonly { readonly id: string; readonly heading: Bilingual; readonly depth: number }[];
  /** Names by which claims may quote figures, with the figure of each. */
  readonly names: readonly { readonly name: string; readonly figure: string }[];
  readonly lessons: readonly LessonView[];
  readonly todo: readonly (readonly Run[])[];
  readonly todoSentence: readonly Run[];
}

/** What every view of a dossier carries along. */
export interface ViewFrame {
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly dated: string;
  /** Days that the recipe itself is read on. */
  readonly recipeDates: readonly string[];
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly facts: Readonly<Record<string, FactView>>;
  readonly acts: Readonly<Record<string, CitedAct>>;
  readonly releases: readonly CitedRelease[];
  readonly seal: { readonly recipe: string; readonly figures: string; readonly program: string };
}

/** The cluster on one day: all that the screens between Define and Elsewhere show. */
export interface ReadingView extends ViewFrame {
  readonly asOf: string;
  readonly geography: string;
  readonly classification: string;
  readonly units: readonly UnitView[];
  readonly neighbours: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly regions: readonly RegionView[];
  readonly mapLayers: { readonly before: string; readonly after: string };
  /** The places of the definition itself, in its own geography. */
  readonly definedPlaces: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly definition: DefinitionView;
  readonly ladder: LadderView;
  readonly legal: LegalView;
  readonly changes: ChangesView;
  readonly composition: CompositionView;
  readonly next: NextView;
}

/** The dossier on its own days: ledger, what is left to do, and the report. */
export interface BookView extends ViewFrame {
  readonly ledger: LedgerView;
  /** One page for a leader: what is found, how firmly, what moved, what is missing. */
  readonly brief: readonly { readonly heading: Bilingual; readonly runs: readonly (readonly Run[])[] }[];
}
