import type { Reach } from './territory.ts';

/** One row of a conversion between classifications at one level. */
export interface Conversion {
  readonly fromClassification: string;
  readonly from: string;
  readonly toClassification: string;
  readonly to: string;
  readonly level: number;
  readonly isPartial: boolean;
}

/** Conversions in both directions, by `classification code classification`. */
export interface Crosswalk {
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

/** A named set of industry codes, possibly stated in several classifications. */
export interface IndustrySet {
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** Indexes conversions for both directions. Cost: linear. */
export function crosswalkOf(conversions: readonly Conversion[]): Crosswalk {
  const targets = new Map<string, string[]>();
  const add = (key: string, target: string): void => {
    const list = targets.get(key);
    if (list) list.push(target);
    else targets.set(key, [target]);
  };
  for (const row of conversions) {
    add(`${row.fromClassification} ${row.from} ${row.toClassification}`, row.to);
    add(`${row.toClassification} ${row.to} ${row.fromClassification}`, row.from);
  }
  return { targets };
}

/** Whether a code lies inside a set of codes of the same classification (prefixes are ancestors), touches it, or lies outside. */
export function codeReach(code: string, members: readonly string[]): Reach {
  if (members.some((member) => code.startsWith(member))) return 'inside';
  return members.some((member) => member.startsWith(code)) ? 'touches' : 'outside';
}

/**
 * Whether a code of one classification lies inside a set stated in another, through the conversion at the code's own level.
 * A code with several targets of which only some are in the set touches it: its value is not split.
 */
export function convertedReach(
  crosswalk: Crosswalk,
  code: { readonly classification: string; readonly code: string },
  set: { readonly classification: string; readonly members: readonly string[] },
): Reach {
  if (code.classification === set.classification) return codeReach(code.code, set.members);
  const targets = crosswalk.targets.get(`${code.classification} ${code.code} ${set.classification}`) ?? [];
  if (targets.length === 0) return 'outside';
  const reaches = targets.map((target) => codeReach(target, set.members));
  if (reaches.every((reach) => reach === 'inside')) return 'inside';
  return reaches.every((reach) => reach === 'outside') ? 'outside' : 'touches';
}
