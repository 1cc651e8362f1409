import { type Matrix, matrix } from '../matrix.ts';
import { presence } from '../presence.ts';
import { type FullTable, fullTable } from './full-table.ts';
import type { Given, RunWarning } from './given.ts';
import { namesIn } from './key-list.ts';
import { located } from './run-refusal.ts';
import { type ParameterShape, table } from './shapes.ts';

/** Amounts of industries in places; what has no row is 0. */
export const X = table('x', 'place industry value:amount');
/** The same, of establishments. */
export const ESTABLISHMENTS = table('establishments', 'place industry value:amount');
/** The group of each industry: traded, local, … */
export const GROUP = table('group', 'industry group:text', { absent: 'refused' });

/** Presence from amounts by LQ ≥ 1, or given as 0 and 1. */
export const PRESENCE: ParameterShape = { name: 'presence', type: 'choice', choices: ['rca', 'given'], initial: 'rca' };

/** Table x in full form, places down and industries across; names that other columns hold may be added. */
export function fullX(given: Given, more: { readonly places?: string; readonly industries?: string } = {}): FullTable {
  const places = namesIn(given, 'x.place', ...(more.places === undefined ? [] : [more.places]));
  const industries = namesIn(given, 'x.industry', ...(more.industries === undefined ? [] : [more.industries]));
  return fullTable(given, { table: 'x', down: ['place', places], across: ['industry', industries], value: 'value' });
}

/** A further table in the places and industries of x. */
export function alongside(given: Given, name: string, x: FullTable): FullTable {
  return fullTable(given, { table: name, down: ['place', x.down], across: ['industry', x.across], value: 'value' });
}

/** Who has what, from x as the parameter says. */
export function presenceIn(given: Given, x: FullTable): Matrix {
  if (given.text('presence') === 'rca') return x.within(() => presence(x));
  return matrix(x.rows, x.cols, x.cells);
}

/** A method run on a presence table: what it refuses is told by the rows of x. */
export const onPresence = <T>(x: FullTable, compute: () => T): T =>
  located(({ row, column }) => x.place({ row, column }), compute);

/** Places and industries of x in which nothing is present: their results are not defined. */
export function emptyWarnings(x: FullTable, present: Matrix): readonly RunWarning[] {
  const [places, industries] = [new Float64Array(x.rows), new Float64Array(x.cols)];
  present.cells.forEach((v, p) => {
    places[Math.floor(p / x.cols)]! += v;
    industries[p % x.cols]! += v;
  });
  const of = (names: readonly string[], counts: Float64Array): readonly string[] =>
    names.filter((_, at) => counts[at] === 0);
  return [
    ...excluded('empty-place', of(x.down.names, places), {
      vi: 'địa bàn không có ngành nào',
      en: 'places without any industry',
    }),
    ...excluded('empty-industry', of(x.across.names, industries), {
      vi: 'ngành không có ở địa bàn nào',
      en: 'industries without any place',
    }),
  ];
}

/** A warning that names what is left undefined; none where there is nothing to name. */
export function excluded(
  code: string,
  names: readonly string[],
  what: { readonly vi: string; readonly en: string },
): readonly RunWarning[] {
  if (names.length === 0) return [];
  const said = {
    vi: `${what.vi}: giá trị không xác định (NaN)`,
    en: `${what.en}: their values are not defined (NaN)`,
  };
  return [{ code, said, names }];
}
