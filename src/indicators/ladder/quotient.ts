import { locationQuotientInterval } from '../../methods/location-quotient-interval.ts';
import { type Bilingual, inSentence } from '../../model/bilingual.ts';
import { amountOf, boundsOf } from '../amount.ts';
import type { ClusterFrame } from '../cluster-sums.ts';
import { clusterSums } from '../cluster-sums.ts';
import type { Measured } from '../measured.ts';
import type { ClusterSums, SumsProblem } from '../sums-memory.ts';
import { ESTABLISHMENT_MEASURES } from './presence.ts';
import type { LadderParameters, TableAt } from './rung.ts';

export interface QuotientRequest {
  readonly frame: ClusterFrame;
  readonly table: TableAt;
  readonly measure: string;
  readonly name: string;
  readonly parameters: LadderParameters;
}

export type Quotient =
  | { readonly ok: true; readonly figure: Measured; readonly amounts: QuotientParts; readonly sums: ClusterSums }
  | { readonly ok: false; readonly problem: SumsProblem | 'no-establishments' | 'negative-amount' };

/** The four amounts of a quotient as figures of their own. */
export interface QuotientParts {
  readonly cell: Measured;
  readonly placeTotal: Measured;
  readonly industryTotal: Measured;
  readonly total: Measured;
  /** Establishments of the industry everywhere, that carry the amount; absent when the amount itself is a count. */
  readonly carriers?: Measured;
}

/** The location quotient of a cluster in one measure, with its interval or the bounds of a conversion. */
export function clusterQuotient(request: QuotientRequest): Quotient {
  const { frame, table, measure } = request;
  const found = clusterSums(frame, table.observations, { measure, period: table.period });
  if (!found.ok) return found;
  const isCount = (ESTABLISHMENT_MEASURES as readonly string[]).includes(measure);
  const carriers = isCount ? undefined : carrierAmount(request);
  if (!isCount && carriers === undefined) return { ok: false, problem: 'no-establishments' };
  const parts: QuotientParts = { ...partsOf(request, found.sums), ...(carriers ? { carriers } : {}) };
  const figure = quotientFigure(request, parts);
  if (typeof figure === 'string') return { ok: false, problem: figure };
  return { ok: true, figure, amounts: parts, sums: found.sums };
}

function partsOf(request: QuotientRequest, sums: ClusterSums): QuotientParts {
  const { observations, period } = request.table;
  const part = (key: 'cell' | 'placeTotal' | 'industryTotal' | 'total'): Measured =>
    amountOf(observations, sums[key], {
      name: `${request.name}/${key}`,
      label: {
        key: `figure.${key}`,
        values: { measure: observations.spec.measures[request.measure]?.title ?? request.measure },
      },
      measure: request.measure,
      period,
      parameters: { places: request.frame.places, level: sums.level, classification: sums.classification, part: key },
    });
  return {
    cell: part('cell'),
    placeTotal: part('placeTotal'),
    industryTotal: part('industryTotal'),
    total: part('total'),
  };
}

function carrierAmount(request: QuotientRequest): Measured | undefined {
  const { observations, period } = request.table;
  for (const measure of ESTABLISHMENT_MEASURES) {
    if (observations.spec.measures[measure] === undefined) continue;
    const found = clusterSums(request.frame, observations, { measure, period });
    if (!found.ok || found.sums.industryTotal.exact === null) continue;
    return amountOf(observations, found.sums.industryTotal, {
      name: `${request.name}/carriers`,
      label: { key: 'figure.carriers', values: { measure: observations.spec.measures[measure].title } },
      measure,
      period,
      parameters: { level: found.sums.level, classification: found.sums.classification, part: 'industryTotal' },
    });
  }
  return undefined;
}

function quotientFigure(
  request: QuotientRequest,
  parts: QuotientParts,
): Measured | 'unknown-cells' | 'negative-amount' {
  const all = [parts.cell, parts.placeTotal, parts.industryTotal, parts.total].map(boundsOf);
  const [cell, place, industry, total] = all;
  if (cell === undefined || place === undefined || industry === undefined || total === undefined)
    return 'unknown-cells';
  if (all.some((bounds) => bounds?.[1] === Number.POSITIVE_INFINITY)) return 'unknown-cells';
  if (cell[0] < 0 || place[0] <= 0 || industry[0] <= 0 || total[0] <= 0) return 'negative-amount';
  const { level, sizeVariation } = request.parameters;
  const carried = parts.carriers?.value ?? undefined;
  const options = carried === undefined ? { level } : { level, establishments: carried, sizeVariation };
  const base = {
    name: request.name,
    label: {
      key: 'figure.quotient',
      values: { measure: measureWords(request) },
    },
    unit: 'ratio',
    digits: 2,
    period: request.table.period,
    status: parts.cell.status,
    vintage: parts.cell.vintage,
    parameters: { level, ...(carried === undefined ? {} : { sizeVariation }), measure: request.measure },
    inputs: [],
    from: [parts.cell, parts.placeTotal, parts.industryTotal, parts.total, ...(parts.carriers ? [parts.carriers] : [])],
  };
  if (all.every((bounds) => bounds !== undefined && bounds[0] === bounds[1])) {
    const amounts = { cell: cell[0], placeTotal: place[0], industryTotal: industry[0], total: total[0] };
    const interval = locationQuotientInterval(amounts, options);
    return {
      ...base,
      value: interval.lq,
      low: interval.low,
      high: interval.high,
      boundsKind: 'interval',
      method: 'location-quotient-interval@1',
    };
  }
  return {
    ...base,
    value: null,
    ...cornerBounds({ cell, place, industry, total }, options),
    boundsKind: 'conversion',
    method: 'location-quotient-interval@1',
  };
}

type Bounds = readonly [number, number];

/** The lowest and highest interval that the bounds of a conversion allow: the quotient rises with the cell and falls with both margins. */
function cornerBounds(
  bounds: { readonly cell: Bounds; readonly place: Bounds; readonly industry: Bounds; readonly total: Bounds },
  options: { readonly level: number; readonly establishments?: number; readonly sizeVariation?: number },
): { readonly low: number; readonly high: number } {
  const low = {
    cell: bounds.cell[0],
    placeTotal: bounds.place[1],
    industryTotal: bounds.industry[1],
    total: Math.max(bounds.total[0], bounds.place[1], bounds.industry[1]),
  };
  const high = {
    cell: Math.min(bounds.cell[1], bounds.place[1], bounds.industry[1]),
    placeTotal: Math.max(bounds.place[0], bounds.cell[1]),
    industryTotal: Math.max(bounds.industry[0], bounds.cell[1]),
    total: bounds.total[1],
  };
  return { low: locationQuotientInterval(low, options).low, high: locationQuotientInterval(high, options).high };
}

function measureWords({ table, measure }: QuotientRequest): Bilingual {
  return inSentence(table.observations.spec.measures[measure]?.title ?? { vi: measure, en: measure });
}
