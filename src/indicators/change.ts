import { changeDecomposition } from '../methods/change-decomposition.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { releaseName } from '../model/release.ts';
import { weakestStatus } from '../model/status.ts';
import type { Atlas } from './as-of/atlas.ts';
import type { Crosswalk, IndustrySet } from './as-of/industry-set.ts';
import { absentUnits, clusterCell } from './cluster-sums.ts';
import type { InputRows, Measured } from './measured.ts';
import type { Observations } from './observations.ts';
import { placeSum } from './place-sum.ts';
import { sumsMemory } from './sums-memory.ts';

/** The four reasons for which a figure moves between two dates. */
export const FACTORS = ['economy', 'boundary', 'classification', 'revision'] as const;

export type Factor = (typeof FACTORS)[number];

/** One side of a comparison: which release, period, units and codes. */
export interface ChangeSide {
  readonly observations: Observations;
  readonly period: string;
  readonly places: readonly string[];
  /** The codes of the cluster; absent when the table has no industries, that is, speaks of all of them together. */
  readonly industries?: IndustrySet;
}

export interface ChangeInput {
  readonly id: string;
  readonly title: Bilingual;
  readonly measure: string;
  readonly atlas: Atlas;
  readonly crosswalk: Crosswalk;
  readonly from: ChangeSide;
  readonly to: ChangeSide;
}

export interface ChangeOutcome {
  readonly id: string;
  readonly title: Bilingual;
  readonly measure: Bilingual;
  readonly from: Measured;
  readonly to: Measured;
  readonly total: Measured;
  /** One for each factor that differs between the sides; the others did nothing. */
  readonly effects: readonly { readonly factor: Factor; readonly effect: Measured }[];
  /** Units without a row, that keep a part of the change from being told apart. */
  readonly absent: readonly string[];
}

interface Corner {
  readonly low: number;
  readonly high: number;
  readonly inputs: readonly InputRows[];
  readonly absent: readonly string[];
}

/** Splits the change of a figure between two sides among its causes; the effects add up to the total exactly. */
export function changeOf(input: ChangeInput): ChangeOutcome {
  const factors = activeFactors(input);
  const corners = Array.from({ length: 2 ** factors.length }, (_, mask) =>
    cornerOf(input, sideAt(input, factors, mask)),
  );
  const first = corners[0] as Corner;
  const last = corners[corners.length - 1] as Corner;
  const unit = input.from.observations.spec.measures[input.measure];
  const shared = {
    unit: unit?.unit ?? '',
    digits: corners.every((corner) => Number.isInteger(corner.low)) ? 0 : 1,
    status: weakestStatus([input.from.observations.status, input.to.observations.status]),
    vintage: input.to.observations.vintage,
  };
  const from = sideFigure(input, { name: 'from', side: input.from, corner: first, shared });
  const to = sideFigure(input, { name: 'to', side: input.to, corner: last, shared });
  const isKnown = corners.every((corner) => Number.isFinite(corner.high));
  const parts =
    isKnown && factors.length > 0
      ? changeDecomposition({ low: corners.map((corner) => corner.low), high: corners.map((corner) => corner.high) })
      : undefined;
  const made = (name: string, key: string, ends: Ends | undefined): Measured =>
    partFigure(input, { name, key, ends, shared, factors, corners, sides: [from, to] });
  const effects = factors.map((factor, f) => ({
    factor,
    effect: made(
      factor,
      `figure.effect.${factor}`,
      parts && { value: parts.effects[f] ?? 0, low: parts.low[f] ?? 0, high: parts.high[f] ?? 0 },
    ),
  }));
  const total = made(
    'total',
    'figure.change-total',
    parts && { value: parts.total, low: parts.totalLow, high: parts.totalHigh },
  );
  return {
    id: input.id,
    title: input.title,
    measure: unit?.title ?? { vi: input.measure, en: input.measure },
    from,
    to,
    total,
    effects,
    absent: [...new Set(corners.flatMap((corner) => corner.absent))].sort(),
  };
}

interface Ends {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface PartRequest {
  readonly name: string;
  readonly key: string;
  readonly ends: Ends | undefined;
  readonly shared: Pick<Measured, 'unit' | 'digits' | 'status' | 'vintage'>;
  readonly factors: readonly Factor[];
  readonly corners: readonly Corner[];
  readonly sides: readonly Measured[];
}

/** One part of the change, or the whole of it, as a figure. */
function partFigure(input: ChangeInput, part: PartRequest): Measured {
  const { ends, shared } = part;
  const isWhole = ends === undefined || ends.low !== ends.high || Number.isInteger(ends.value);
  return {
    ...shared,
    name: `change/${input.id}/${part.name}`,
    label: { key: part.key, values: { title: input.title } },
    ...endsOf(ends),
    digits: isWhole ? shared.digits : 1,
    period: `${input.from.period} → ${input.to.period}`,
    status: weakestStatus([shared.status, 'derived']),
    method: 'change-decomposition@1',
    parameters: { factors: part.factors, measure: input.measure, part: part.name },
    inputs: part.corners.flatMap((corner) => corner.inputs),
    from: part.sides,
  };
}

/** Exact ends give a value, wider ones give bounds and no value, unknown ones neither. */
function endsOf(
  ends: { readonly value: number; readonly low: number; readonly high: number } | undefined,
): Pick<Measured, 'value' | 'low' | 'high' | 'boundsKind' | 'missing'> {
  if (ends === undefined) return { value: null, missing: 'missing' };
  if (ends.low === ends.high) return { value: ends.value };
  return { value: null, low: ends.low, high: ends.high, boundsKind: 'conversion' };
}

function activeFactors(input: ChangeInput): readonly Factor[] {
  const { from, to } = input;
  const differs: Readonly<Record<Factor, boolean>> = {
    economy: from.period !== to.period,
    boundary: from.places.join() !== to.places.join(),
    classification: JSON.stringify(from.industries) !== JSON.stringify(to.industries),
    revision:
      releaseName(from.observations.release) !== releaseName(to.observations.release) &&
      from.observations.release.name === to.observations.release.name,
  };
  return FACTORS.filter((factor) => differs[factor]);
}

/** The mixed side of a corner: factors in the mask stand at the new state, the others at the old one. */
function sideAt(input: ChangeInput, factors: readonly Factor[], mask: number): ChangeSide {
  const isNew = (factor: Factor): boolean => factors.includes(factor) && (mask & (1 << factors.indexOf(factor))) !== 0;
  const pick = (factor: Factor): ChangeSide => (isNew(factor) ? input.to : input.from);
  const industries = pick('classification').industries;
  const hasRevision = factors.includes('revision');
  return {
    observations: hasRevision ? pick('revision').observations : input.to.observations,
    period: pick('economy').period,
    places: pick('boundary').places,
    ...(industries ? { industries } : {}),
  };
}

function cornerOf(input: ChangeInput, side: ChangeSide): Corner {
  const at = { measure: input.measure, period: side.period };
  if (side.industries === undefined) {
    const found = placeSum(side.observations, { atlas: input.atlas, places: side.places, ...at });
    return {
      low: found.low,
      high: found.sum.count === 0 ? Number.POSITIVE_INFINITY : found.high,
      inputs: [found.sum.input],
      absent: found.absent,
    };
  }
  const frame = {
    atlas: input.atlas,
    crosswalk: input.crosswalk,
    industries: side.industries,
    places: side.places,
    memory: sumsMemory(),
  };
  const cell = clusterCell(frame, side.observations, at);
  if (cell === undefined) return { low: 0, high: Number.POSITIVE_INFINITY, inputs: [], absent: [] };
  return { low: cell.low, high: cell.high, inputs: [cell.input], absent: absentUnits(frame, side.observations, at) };
}

function sideFigure(
  input: ChangeInput,
  made: {
    readonly name: string;
    readonly side: ChangeSide;
    readonly corner: Corner;
    readonly shared: Pick<Measured, 'unit' | 'digits' | 'status' | 'vintage'>;
  },
): Measured {
  const { corner } = made;
  const isKnown = Number.isFinite(corner.high);
  return {
    ...made.shared,
    name: `change/${input.id}/${made.name}`,
    label: { key: `figure.change-${made.name}`, values: { title: input.title } },
    ...endsOf(isKnown ? { value: corner.low, low: corner.low, high: corner.high } : undefined),
    period: made.side.period,
    method: 'harmonise-set@1',
    parameters: { measure: input.measure, period: made.side.period, places: made.side.places },
    inputs: corner.inputs,
    from: [],
  };
}
