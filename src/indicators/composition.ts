import type { Bilingual } from '../model/bilingual.ts';
import { amountOf, boundsOf } from './amount.ts';
import type { ClusterFrame } from './cluster-sums.ts';
import { clusterCell } from './cluster-sums.ts';
import type { LadderFrame, TableAt } from './ladder/rung.ts';
import type { Measured } from './measured.ts';
import { partMemory } from './sums-memory.ts';

/** One part of the cluster: an industry or a kind of owner, with its amount and its share of the whole. */
export interface CompositionPart {
  readonly key: string;
  readonly amount: Measured;
  /** Per cent of the cluster; absent where the whole or the part is not exact. */
  readonly share: Measured | undefined;
}

/** What a cluster is made of, in one measure of one table. */
export interface Composition {
  readonly measure: Bilingual;
  readonly period: string;
  readonly industries: readonly CompositionPart[];
  readonly owners: readonly CompositionPart[];
}

const MEASURES = ['workers', 'value_added', 'output', 'turnover', 'establishments', 'enterprises'];

/** The composition of a cluster by industry and by ownership, in the first measure that a table has; undefined without a table. */
export function compositionOf(ladder: LadderFrame): Composition | undefined {
  for (const table of ladder.tables) {
    const measure = MEASURES.find((name) => wholeOf(ladder, table, name)?.value != null);
    const whole = measure === undefined ? undefined : wholeOf(ladder, table, measure);
    if (measure === undefined || whole === undefined) continue;
    const request = { ladder, table, measure, whole };
    return {
      measure: table.observations.spec.measures[measure]?.title ?? { vi: measure, en: measure },
      period: table.period,
      industries: largestFirst(
        codesOf(ladder.frame, table, measure).flatMap((code) => partOf(request, { kind: 'industry', key: code }) ?? []),
      ),
      owners: largestFirst(ownersOf(table).flatMap((owner) => partOf(request, { kind: 'owner', key: owner }) ?? [])),
    };
  }
  return undefined;
}

interface PartRequest {
  readonly ladder: LadderFrame;
  readonly table: TableAt;
  readonly measure: string;
  readonly whole: Measured;
}

function wholeOf(ladder: LadderFrame, table: TableAt, measure: string): Measured | undefined {
  if (table.observations.spec.measures[measure] === undefined) return undefined;
  return amount({ ladder, table, measure }, { frame: ladder.frame, name: 'whole', parameters: {} });
}

/** The codes of the table that lie inside the cluster, at the level at which it is measured. */
function codesOf(frame: ClusterFrame, table: TableAt, measure: string): readonly string[] {
  const cell = clusterCell(frame, table.observations, { measure, period: table.period });
  return [...new Set(cell?.cells.filter((entry) => entry.reach === 'inside').map((entry) => entry.industry))].sort();
}

function ownersOf(table: TableAt): readonly string[] {
  return [...new Set(table.observations.ownerships ?? [])].filter((owner) => owner !== 'all' && owner !== '').sort();
}

function partOf(
  request: PartRequest,
  part: { readonly kind: 'industry' | 'owner'; readonly key: string },
): CompositionPart | undefined {
  const { ladder, table, measure, whole } = request;
  const classification = table.observations.spec.classification ?? '';
  const frame =
    part.kind === 'industry'
      ? {
          ...ladder.frame,
          industries: { members: { [classification]: [part.key] } },
          memory: partMemory(ladder.frame.memory, `${classification} ${part.key}`),
        }
      : ladder.frame;
  const found = amount(
    { ladder, table, measure },
    {
      frame,
      name: `${part.kind}/${part.key}`,
      parameters: { [part.kind]: part.key },
      ...(part.kind === 'owner' ? { ownership: part.key } : {}),
    },
  );
  return found && { key: part.key, amount: found, share: shareOf(found, whole) };
}

interface AmountRequest {
  readonly frame: ClusterFrame;
  readonly name: string;
  readonly parameters: Measured['parameters'];
  readonly ownership?: string;
}

function amount(request: Omit<PartRequest, 'whole'>, asked: AmountRequest): Measured | undefined {
  const { ladder, table, measure } = request;
  const owner = asked.ownership === undefined ? {} : { ownership: asked.ownership };
  const cell = clusterCell(asked.frame, table.observations, { measure, period: table.period, ...owner });
  if (cell === undefined) return undefined;
  return amountOf(table.observations, cell, {
    name: `${ladder.prefix}/composition/${asked.name}`,
    label: {
      key: 'figure.cluster-part',
      values: { measure: table.observations.spec.measures[measure]?.title ?? measure, part: asked.name },
    },
    measure,
    period: table.period,
    parameters: { places: ladder.frame.places, ...asked.parameters },
  });
}

function shareOf(part: Measured, whole: Measured): Measured | undefined {
  if (part.value === null || whole.value === null || whole.value <= 0) return undefined;
  return {
    ...part,
    name: `${part.name}/share`,
    label: { key: 'figure.cluster-share', values: { part: part.name.split('/').slice(-1)[0] ?? '' } },
    value: (100 * part.value) / whole.value,
    unit: '%',
    digits: 1,
    method: 'largest-share@1',
    inputs: [],
    from: [part, whole],
  };
}

function largestFirst(parts: readonly CompositionPart[]): readonly CompositionPart[] {
  const size = (part: CompositionPart): number => boundsOf(part.amount)?.[0] ?? -1;
  return [...parts].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}
