import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Baseline, MeasureKind } from '../../programme/baseline.ts';

/** A measure whose baseline is to be frozen. */
export interface GivenBaseline {
  readonly id: string;
  readonly task: string | null;
  readonly title: string;
  readonly measure: MeasureKind;
  readonly starts: string;
  readonly pack: string;
  readonly indicators: readonly string[];
  readonly industries: readonly string[];
  readonly treated: readonly string[];
  /** How many of the nearest, or who by name and why. */
  readonly group: { readonly nearest: number } | { readonly named: readonly string[]; readonly reason: string };
}

/** A baseline with its seal, and whether it comes out again from its release bit for bit. */
export interface BaselineView {
  readonly baseline: Baseline;
  readonly hash: string;
  readonly place: number;
  readonly actor: string;
  readonly at: string;
  /** `no-release`: the release that it rests on is not at hand any more, or holds something else now. */
  readonly again: 'same' | 'differs' | 'no-release';
}

export interface BaselineLine {
  readonly id: string;
  readonly title: string;
  readonly starts: string;
  readonly frozenOn: string;
  readonly daysLate: number;
  readonly hash: string;
}

/** One period of a comparison: means of the treated and of the group; null where some of them have no value. */
export interface ComparedPeriod {
  readonly period: string;
  readonly side: 'before' | 'during' | 'after';
  readonly treated: number | null;
  readonly group: number | null;
  /** The mean of the treated as it was frozen; null after the start. */
  readonly frozen: number | null;
}

export interface EffectView {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number | null;
  readonly observations: number;
  readonly clusters: number;
}

/** The same difference taken for each unit of the group as if it had been treated. */
export interface PlaceboView {
  readonly units: number;
  /** How often a unit of the group shows a difference as large, the treated counted in. */
  readonly share: number;
  /** The effect less the largest and the smallest difference of the group. */
  readonly low: number;
  readonly high: number;
}

export interface ComparedIndicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: string;
  readonly periods: readonly ComparedPeriod[];
  readonly effect: EffectView | null;
  readonly placebo: PlaceboView | null;
  /** The same measure between the halves of the time before the start, when nothing had begun. */
  readonly before: EffectView | null;
  readonly revised: number;
  readonly warnings: readonly Bilingual[];
}

export interface BaselineComparison {
  readonly id: string;
  readonly title: string;
  readonly starts: string;
  readonly release: string;
  readonly treated: readonly Bilingual[];
  readonly group: readonly Bilingual[];
  readonly indicators: readonly ComparedIndicator[];
  readonly warnings: readonly Bilingual[];
}

/** The door to baselines. A baseline of a task that somebody may not see is not there. */
export interface BaselineDesk {
  freeze(acting: Acting, given: GivenBaseline): Promise<Parsed<BaselineView>>;
  /** Baselines of a task, or of all tasks that somebody sees. */
  list(acting: Acting, task?: string): Promise<readonly BaselineLine[]>;
  show(acting: Acting, id: string): Promise<BaselineView | undefined>;
  compare(acting: Acting, id: string): Promise<Parsed<BaselineComparison>>;
}
