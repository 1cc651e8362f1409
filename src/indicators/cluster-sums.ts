import type { Atlas } from './as-of/atlas.ts';
import { geographyOf } from './as-of/geography.ts';
import type { Crosswalk, IndustrySet } from './as-of/industry-set.ts';
import { convertedReach } from './as-of/industry-set.ts';
import type { Reach } from './as-of/territory.ts';
import { overlapping, placeReach } from './as-of/territory.ts';
import type { Observations } from './observations.ts';
import type { SetSum } from './set-sum.ts';
import { setSum } from './set-sum.ts';
import type { ClusterSums, SumsMemory, SumsOutcome } from './sums-memory.ts';

/** A cluster to be measured: industries × dated places inside a country, as of a date. */
export interface ClusterFrame {
  readonly atlas: Atlas;
  readonly crosswalk: Crosswalk;
  readonly industries: IndustrySet;
  /** Dated place ids, all of one geography. */
  readonly places: readonly string[];
  /** Sums already formed for these industries, by name: dates and thresholds change what a sum means, not what it is. */
  readonly memory: SumsMemory;
}

/** How many units make a geography whole; a table with all of them needs no row for the country. */
const WHOLE: Readonly<Record<string, number>> = { VN63: 63, VN34: 34 };

/** The sums of a cluster in one measure and period, or why they cannot be formed. Cost: four passes over the table, once a reading. */
export function clusterSums(
  frame: ClusterFrame,
  observations: Observations,
  at: { readonly measure: string; readonly period: string },
): SumsOutcome {
  const name = `${observations.release.hash} ${observations.table} ${at.measure} ${at.period} ${frame.places.join()}`;
  const known = frame.memory.sums.get(name);
  if (known !== undefined) return known;
  const made = formSums(frame, observations, at);
  frame.memory.sums.set(name, made);
  return made;
}

function formSums(
  frame: ClusterFrame,
  observations: Observations,
  at: { readonly measure: string; readonly period: string },
): SumsOutcome {
  const members = membersFor(frame.industries, observations.spec.classification ?? '');
  if (members === undefined) return { ok: false, problem: 'industries-not-classified' };
  const place = placeTest(frame, observations);
  const level = chosenLevel(observations, at, place);
  if (level === undefined) return { ok: false, problem: 'no-rows' };
  if (absentUnits(frame, observations, at).length > 0) return { ok: false, problem: 'absent-units' };
  const industry = industryTest(frame, observations, { members, level });
  const everyIndustry = totalTest(observations, { at, place, level });
  const everyPlace = countryTest(observations, at);
  if (everyPlace === undefined) return { ok: false, problem: 'no-country-total' };
  const sum = (p: (id: string) => Reach, i: (code: string) => Reach): SetSum =>
    setSum(observations, { ...at, place: p, industry: i });
  const whole = (part: 'industryTotal' | 'total'): SetSum =>
    sum(everyPlace, part === 'total' ? everyIndustry : industry);
  const sums: ClusterSums = {
    cell: sum(place, industry),
    placeTotal: sum(place, everyIndustry),
    industryTotal: sameInReading(frame, observations, { at, level, part: 'industryTotal', make: whole }),
    total: sameInReading(frame, observations, { at, level, part: 'total', make: whole }),
    level,
    classification: members.classification,
  };
  if (sums.cell.count === 0) return { ok: false, problem: 'no-rows' };
  if (sums.total.low === sums.industryTotal.low) return { ok: false, problem: 'no-other-industries' };
  return { ok: true, sums };
}

/** Country-wide sums do not depend on the places, so another set of places in the same reading takes them as they are. */
function sameInReading(
  frame: ClusterFrame,
  observations: Observations,
  wanted: {
    readonly at: { readonly measure: string; readonly period: string };
    readonly level: number;
    readonly part: 'industryTotal' | 'total';
    make(part: 'industryTotal' | 'total'): SetSum;
  },
): SetSum {
  for (const outcome of frame.memory.sums.values()) {
    if (!outcome.ok) continue;
    const sum = outcome.sums[wanted.part];
    const isSame =
      sum.measure === wanted.at.measure && sum.period === wanted.at.period && outcome.sums.level === wanted.level;
    if (isSame && sum.input.release.hash === observations.release.hash && sum.input.table === observations.table)
      return sum;
  }
  return wanted.make(wanted.part);
}

/** The sum of a cluster alone, without totals; what presence needs. */
export function clusterCell(
  frame: ClusterFrame,
  observations: Observations,
  at: { readonly measure: string; readonly period: string; readonly ownership?: string },
): SetSum | undefined {
  const name = `${observations.release.hash} ${observations.table} ${at.measure} ${at.period} ${at.ownership ?? ''} ${frame.places.join()}`;
  if (frame.memory.cells.has(name)) return frame.memory.cells.get(name);
  const made = formCell(frame, observations, at);
  frame.memory.cells.set(name, made);
  return made;
}

function formCell(
  frame: ClusterFrame,
  observations: Observations,
  at: { readonly measure: string; readonly period: string; readonly ownership?: string },
): SetSum | undefined {
  const members = membersFor(frame.industries, observations.spec.classification ?? '');
  const place = placeTest(frame, observations);
  const level = chosenLevel(observations, at, place);
  if (members === undefined || level === undefined) return undefined;
  const cell = setSum(observations, { ...at, place, industry: industryTest(frame, observations, { members, level }) });
  if (cell.count === 0) return undefined;
  const absent = absentUnits(frame, observations, at).length;
  if (absent === 0) return cell;
  return { ...cell, exact: null, high: Number.POSITIVE_INFINITY, unknownCells: cell.unknownCells + absent };
}

/** Units of the table's geography that the cluster's places hold and that have no row at all in the period: unknown, not zero. */
export function absentUnits(
  frame: ClusterFrame,
  observations: Observations,
  at: { readonly measure: string; readonly period: string },
): readonly string[] {
  const present = presentPlaces(observations, at);
  const geography = observations.spec.geography ?? '';
  const expected = frame.places.flatMap((place) => overlapping(frame.atlas, place, geography));
  return [...new Set(expected)].filter((place) => !present.has(place)).sort();
}

interface Members {
  readonly classification: string;
  readonly codes: readonly string[];
}

/** The set in the table's own classification, or in one that a conversion reaches (newest first). */
function membersFor(set: IndustrySet, classification: string): Members | undefined {
  const own = set.members[classification];
  if (own) return { classification, codes: own };
  if (classification === 'vsic2007' && set.members['vsic2018'])
    return { classification: 'vsic2018', codes: set.members['vsic2018'] };
  for (const other of ['vsic2025', 'vsic2018']) {
    const codes = set.members[other];
    if (codes && classification.startsWith('vsic')) return { classification: other, codes };
  }
  return undefined;
}

function placeTest(frame: ClusterFrame, observations: Observations): (id: string) => Reach {
  const set = new Set(frame.places);
  const total = observations.spec.place?.total;
  return (id) => (id === total || id === '' ? 'outside' : placeReach(frame.atlas, id, set));
}

/** Digits of a code: section letters are level 1. */
export function levelOf(code: string): number {
  return /^[A-Z]/.test(code) ? 1 : code.length;
}

/** The finest level of codes that the cluster's places have values at; sections alone count when nothing finer is there. */
function chosenLevel(
  observations: Observations,
  at: { readonly measure: string; readonly period: string },
  place: (id: string) => Reach,
): number | undefined {
  const total = observations.spec.industry?.total;
  const { places, industries, periods } = observations.index;
  const levels = Int32Array.from(industries.list, (code) => (code === total || code === '' ? 0 : levelOf(code)));
  const isOwn = places.list.map((id) => place(id) !== 'outside');
  const period = periods.list.indexOf(at.period);
  const values = observations.values[at.measure] ?? [];
  let finest = 0;
  for (let i = 0; i < values.length; i += 1) {
    const level = levels[industries.of[i] ?? 0] ?? 0;
    if (level > finest && values[i] !== undefined && periods.of[i] === period && isOwn[places.of[i] ?? 0])
      finest = level;
  }
  return finest === 0 ? undefined : finest;
}

function industryTest(
  frame: ClusterFrame,
  observations: Observations,
  chosen: { readonly members: Members; readonly level: number },
): (code: string) => Reach {
  const total = observations.spec.industry?.total;
  const classification = observations.spec.classification ?? '';
  const read =
    classification === 'vsic2007' && chosen.members.classification === 'vsic2018' && chosen.level <= 2
      ? 'vsic2018'
      : classification;
  return (code) => {
    if (code === total || levelOf(code) !== chosen.level) return 'outside';
    return convertedReach(
      frame.crosswalk,
      { classification: read, code },
      { classification: chosen.members.classification, members: chosen.members.codes },
    );
  };
}

/** Everything in a place: its total row where there is one, otherwise all rows of the chosen level. */
function totalTest(
  observations: Observations,
  wanted: {
    readonly at: { readonly measure: string; readonly period: string };
    readonly place: (id: string) => Reach;
    readonly level: number;
  },
): (code: string) => Reach {
  const total = observations.spec.industry?.total;
  const { places, industries, periods } = observations.index;
  const totalAt = total === undefined ? -1 : industries.list.indexOf(total);
  const period = periods.list.indexOf(wanted.at.period);
  const isOwn = places.list.map((id) => wanted.place(id) !== 'outside');
  const values = observations.values[wanted.at.measure] ?? [];
  const hasTotal =
    totalAt >= 0 &&
    values.some(
      (value, i) =>
        value !== undefined && industries.of[i] === totalAt && periods.of[i] === period && isOwn[places.of[i] ?? 0],
    );
  return hasTotal
    ? (code) => (code === total ? 'inside' : 'outside')
    : (code) => (code !== total && levelOf(code) === wanted.level ? 'inside' : 'outside');
}

/** Everywhere: the country's row where there is one, otherwise every place when the table has all of them. */
function countryTest(
  observations: Observations,
  at: { readonly measure: string; readonly period: string },
): ((id: string) => Reach) | undefined {
  const total = observations.spec.place?.total;
  const present = presentPlaces(observations, at);
  if (total !== undefined && present.has(total)) return (id) => (id === total ? 'inside' : 'outside');
  const whole = WHOLE[observations.spec.geography ?? ''];
  const units = [...present].filter((id) => geographyOf(id) === observations.spec.geography).length;
  if (whole !== undefined && units < whole) return undefined;
  return (id) => (id === '' ? 'outside' : 'inside');
}

/** Places that have a row of the measure in the period. */
function presentPlaces(
  observations: Observations,
  at: { readonly measure: string; readonly period: string },
): ReadonlySet<string> {
  return observations.present[at.measure]?.[at.period] ?? new Set();
}
