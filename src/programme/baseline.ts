import { canonicalJson } from '../evidence/canonical-json.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { ReleaseRef } from '../model/release.ts';

export const MEASURE_KINDS = ['policy', 'solution', 'programme'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** A place or country by id and name. */
export interface BaselineUnit {
  readonly id: string;
  readonly name: Bilingual;
}

/** What is measured: one column of one table of the release. */
export interface BaselineIndicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: string;
  readonly table: string;
}

/** One value as the release prints it: the row of the file where it is one row, or how many rows were added up. */
export interface FrozenValue {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly value: number;
  readonly rows: number;
  readonly row: number | null;
}

/** With whom the treated are compared: the nearest by a stated distance, or named by hand with the reason. */
export type ComparisonGroup =
  | {
      readonly rule: 'nearest';
      readonly wanted: number;
      /** Periods before the start over which each indicator is averaged, then brought to mean 0 and deviation 1. */
      readonly over: readonly string[];
      readonly considered: number;
      /** Units without a value of every indicator in every one of those periods. */
      readonly leftOut: number;
      readonly members: readonly (BaselineUnit & { readonly distance: number })[];
    }
  | { readonly rule: 'named'; readonly reason: string; readonly members: readonly BaselineUnit[] };

/** The state of things on the day a measure began, kept for good so that its effect can be measured later. */
export interface Baseline {
  readonly id: string;
  readonly task: string | null;
  readonly title: string;
  readonly measure: MeasureKind;
  readonly starts: string;
  /** The day on which it was frozen: the day of the start or later, never earlier. */
  readonly frozenOn: string;
  /** Days after the start; 0 on the day itself. */
  readonly daysLate: number;
  readonly release: ReleaseRef;
  readonly indicators: readonly BaselineIndicator[];
  /** Codes whose rows are added up; empty where the release has no industries. */
  readonly industries: readonly string[];
  readonly treated: readonly BaselineUnit[];
  readonly group: ComparisonGroup;
  /** Every value of the treated and of the group in periods that had ended before the start. */
  readonly values: readonly FrozenValue[];
}

const lastOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** First and last day of a year `2019` or a month `2019-08`. */
export function periodDays(period: string): { readonly first: string; readonly last: string } | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(period) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  return { first: `${period}-01`, last: lastOfMonth(Number(year), Number(month)) };
}

/** Whether a period had ended before a day, began on it or later, or holds it. */
export function sideOf(period: string, starts: string): 'before' | 'during' | 'after' {
  const days = periodDays(period);
  if (days === undefined) return 'during';
  if (days.last < starts) return 'before';
  return days.first >= starts ? 'after' : 'during';
}

/** A line of the chain of baselines. */
export interface SealedBaseline {
  readonly place: number;
  readonly id: string;
  readonly task: string | null;
  readonly content: string;
  readonly actor: string;
  readonly at: string;
  readonly hash: string;
}

const withLength = (field: string): string => `${new TextEncoder().encode(field).length}:${field}`;

/** What the hash of a line is made of: the hash of the line before it and all fields, each with its length before it. */
export const sealedText = (prior: string, line: Omit<SealedBaseline, 'hash'>): string =>
  [prior, String(line.place), line.id, line.task ?? '', line.content, line.actor, line.at].map(withLength).join('');

/** The content of a baseline as text: the same baseline is the same text everywhere. */
export const baselineText = (baseline: Baseline): string => canonicalJson(baseline);

/** Where the chain of baselines does not fit; null where it is whole. */
export function baselineBreak(lines: readonly SealedBaseline[], digest: (text: string) => string): number | null {
  let prior = '';
  for (const [index, line] of lines.entries()) {
    if (line.place !== index + 1 || line.hash !== digest(sealedText(prior, line))) return index + 1;
    prior = line.hash;
  }
  return null;
}
