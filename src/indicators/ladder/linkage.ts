import { compensatedSum } from '../../methods/compensated-sum.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import type { Reach } from '../as-of/territory.ts';
import type { Measured } from '../measured.ts';
import type { Answer, LadderParameters, RungOutcome } from './rung.ts';

/** Flows of an input–output table, with how far each sector lies inside the cluster's industries. */
export interface InputOutput {
  /** Country and year, e.g. `CHN-2018`; part of the figure's name. */
  readonly key: string;
  readonly release: ReleaseRef;
  readonly table: string;
  readonly status: Status;
  readonly vintage: string;
  readonly country: Bilingual;
  /** A table of another country or year stands in for the one that is missing. */
  readonly isProxy: boolean;
  readonly reach: ReadonlyMap<string, Reach>;
  readonly flows: readonly {
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly row: number;
  }[];
  readonly columns: { readonly from: string; readonly to: string; readonly value: string };
  readonly where: Readonly<Record<string, readonly string[]>>;
}

/** Rung 5: do the cluster's industries buy from each other? A proxy table indicates; it does not decide. */
export function linkage(prefix: string, tables: readonly InputOutput[], parameters: LadderParameters): RungOutcome {
  const shares = tables.map((table) => shareInside(prefix, table));
  const own = tables.findIndex((table, i) => !table.isProxy && shares[i]?.missing === undefined);
  const threshold = Math.round(parameters.minInputShareInside * 100);
  const base = { rung: 'linkage' as const, figures: shares, facts: [] };
  if (own < 0) {
    const reasons =
      shares.length === 0
        ? [{ key: 'linkage.no-table' }]
        : shares.map((share, i) => ({
            key: share.missing === undefined ? 'linkage.proxy' : 'linkage.wider',
            values: { share, country: tables[i]?.country ?? '' },
          }));
    return { ...base, answer: 'cannot-tell', reasons, settle: [{ key: 'settle.linkage' }] };
  }
  const share = shares[own];
  const answer: Answer =
    (share?.low ?? share?.value ?? 0) >= parameters.minInputShareInside * 100
      ? 'yes'
      : (share?.high ?? share?.value ?? 0) < parameters.minInputShareInside * 100
        ? 'no'
        : 'cannot-tell';
  return {
    ...base,
    answer,
    reasons: [
      { key: `linkage.${answer}`, values: { share: share ?? '', threshold, country: tables[own]?.country ?? '' } },
    ],
    settle: answer === 'cannot-tell' ? [{ key: 'settle.linkage' }] : [],
  };
}

/** Per cent of the cluster industries' intermediate inputs that come from the cluster's industries; bounds where sectors are wider than the set. */
function shareInside(prefix: string, io: InputOutput): Measured {
  const share = (isIn: (reach: Reach | undefined) => boolean): number => {
    const inputs = io.flows.filter((flow) => isIn(io.reach.get(flow.to)));
    const inside = inputs.filter((flow) => isIn(io.reach.get(flow.from)));
    const all = compensatedSum(inputs.map((flow) => flow.value));
    return all > 0 ? (100 * compensatedSum(inside.map((flow) => flow.value))) / all : Number.NaN;
  };
  const strict = share((reach) => reach === 'inside');
  const loose = share((reach) => reach === 'inside' || reach === 'touches');
  const values = [strict, loose].filter((value) => !Number.isNaN(value));
  const isExact = values.length === 2 && strict === loose;
  const isKnown = values.length === 2;
  const sectors = [...io.reach]
    .filter(([, reach]) => reach !== 'outside')
    .map(([code]) => code)
    .sort();
  return {
    name: `${prefix}/linkage/${io.key}`,
    label: { key: 'figure.input-share', values: { country: io.country } },
    value: isExact ? strict : null,
    ...(isKnown && !isExact
      ? { low: Math.min(...values), high: Math.max(...values), boundsKind: 'conversion' as const }
      : {}),
    ...(isKnown ? {} : { missing: 'not-applicable' as const }),
    unit: '%',
    digits: 1,
    period: io.vintage,
    status: io.isProxy ? 'proxy' : io.status,
    vintage: io.vintage,
    method: 'input-share-inside@1',
    parameters: { sectors },
    inputs: [
      {
        release: io.release,
        table: io.table,
        where: { ...io.where, [io.columns.to]: sectors },
        column: io.columns.value,
        rows: [],
        matched: io.flows.filter((flow) => sectors.includes(flow.to)).length,
      },
    ],
    from: [],
  };
}
