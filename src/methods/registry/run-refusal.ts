import type { BothLanguages } from '../catalogue.ts';
import { MethodError, type MethodErrorCode } from '../errors.ts';
import { refusalWords } from './refusal-words.ts';

/** Why a run is refused: a code of the methods, or one of the tables and parameters that reach them. */
export type RunRefusalCode = keyof typeof refusalWords;

/** Where the fault lies: the row counts from 0, the keys are those of the row. */
export interface RunPlace {
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
  readonly parameter?: string;
  readonly keys?: Readonly<Record<string, string>>;
  readonly value?: number | string;
  /** In English, what the method itself says of it. */
  readonly what?: string;
}

/** A fault of the input: its code, where it lies, and what it means. */
export interface RunRefusal extends RunPlace {
  readonly code: RunRefusalCode;
  readonly said: BothLanguages;
}

/** One fault in words. */
export function runRefusal(code: RunRefusalCode, place: RunPlace = {}): RunRefusal {
  const keys = Object.entries(place.keys ?? {}).map(([name, key]) => `${name} ${key}`);
  const named = [place.parameter, ...keys].filter((part) => part !== undefined);
  const value = place.value === undefined ? [] : [String(place.value)];
  const inside = (what: string | undefined): string => {
    const parts = [...named, ...(what === undefined ? [] : [what]), ...value];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  };
  const { vi, en } = refusalWords[code];
  return { code, ...place, said: { vi: vi + inside(place.what), en: en + inside(place.what) } };
}

/** A run that is refused, with its faults; caught where the run starts. */
export class RunRefusedError extends Error {
  override readonly name = 'RunRefusedError';
  readonly refusals: readonly RunRefusal[];

  constructor(refusals: readonly RunRefusal[]) {
    super(refusals.map(({ code, said }) => `${code}: ${said.en}`).join('\n'));
    this.refusals = refusals;
  }
}

/** Refuses the run for one reason. */
export function refuse(code: RunRefusalCode, place: RunPlace = {}): never {
  throw new RunRefusedError([runRefusal(code, place)]);
}

/** What compute gives; a fault that the method finds is told by the caller's own names. */
export function located<T>(
  place: (at: { readonly row: number | undefined; readonly column: number | undefined }) => RunPlace,
  compute: () => T,
): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    const code: MethodErrorCode = error.code;
    const { what, value, row, column } = error.place;
    throw new RunRefusedError([
      runRefusal(code, {
        ...(value === undefined ? {} : { value }),
        ...(what === undefined ? {} : { what }),
        ...place({ row, column }),
      }),
    ]);
  }
}
