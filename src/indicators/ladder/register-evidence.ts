import type { ReleaseRef } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import { type InputRows, type Measured, ROWS_LISTED } from '../measured.ts';
import type { LadderFrame } from './rung.ts';

/** Enterprises of the cluster that a release of the register names in the places. Lists are never whole: what follows from them is what there is at least. */
export interface RegisterEvidence {
  readonly input: { readonly release: ReleaseRef; readonly table: string };
  /** The day of the release. */
  readonly on: string;
  readonly status: Status;
  /** Row of each enterprise in the table, and the fewest workers that it has there; undefined where nothing says. */
  readonly firms: readonly { readonly row: number; readonly id: string; readonly leastWorkers: number | undefined }[];
}

/** What there is at least, and what is left at least without the largest. */
export interface RegisterBounds {
  readonly enterprises: Measured;
  readonly workers: Measured | undefined;
  readonly withoutLargest: Measured | undefined;
}

/**
 * Bounds from below: enterprises named, the sum of the fewest workers of those whose class of size is known, and that sum less its
 * largest term. Whichever enterprise is the largest in truth, the others have at least as many workers as the last: leaving out any one
 * takes away at most the largest term.
 */
export function registerBounds(
  { prefix, frame }: Pick<LadderFrame, 'prefix' | 'frame'>,
  { input, on, status, firms }: RegisterEvidence,
): RegisterBounds {
  const known = firms.filter((firm) => firm.leastWorkers !== undefined);
  const least = known.map(({ leastWorkers }) => leastWorkers ?? 0);
  const sum = least.reduce((all, workers) => all + workers, 0);
  const base = { digits: 0, period: on, status, vintage: on, from: [], parameters: { places: frame.places } };
  const from = (of: typeof firms, column: string): Measured['inputs'] => [{ ...input, ...rowsNamed(of), column }];
  const atLeast = (what: string, value: number): Measured => ({
    ...base,
    name: `${prefix}/register/${what}`,
    label: { key: `figure.register-${what}` },
    value,
    unit: 'persons',
    method: what === 'workers' ? 'least-workers@1' : 'least-workers-without-largest@1',
    inputs: from(known, 'workers_class'),
  });
  return {
    enterprises: {
      ...base,
      name: `${prefix}/register/enterprises`,
      label: { key: 'figure.register-enterprises' },
      value: firms.length,
      unit: 'enterprises',
      method: 'count@1',
      inputs: from(firms, 'id'),
    },
    workers: known.length === 0 ? undefined : atLeast('workers', sum),
    withoutLargest: known.length < 2 ? undefined : atLeast('without-largest', sum - Math.max(...least)),
  };
}

/** Rows by their place in the file or, where they are many, by the ids that select them. */
export function rowsNamed(
  named: readonly { readonly row: number; readonly id: string }[],
): Pick<InputRows, 'where' | 'rows' | 'matched'> {
  const isMany = named.length > ROWS_LISTED;
  return {
    where: isMany ? { id: named.map(({ id }) => id) } : {},
    rows: isMany ? [] : named.map(({ row }) => row).toSorted((a, b) => a - b),
    matched: named.length,
  };
}
