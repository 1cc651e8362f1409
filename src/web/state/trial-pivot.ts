import type { ObservationSpec } from '../../model/data-package.ts';
import type { TrialTable } from './trial-table.ts';

/** Which part of a table of observations is tried. */
export interface TrialChoice {
  readonly measure: string;
  readonly period: string;
}

type Cells = readonly (readonly string[])[];

const columnOf = (heads: readonly string[], name: string | undefined): number =>
  name === undefined ? -1 : heads.indexOf(name);

/** Periods that a table of observations has, the latest first. */
export function periodsOf([heads = [], ...rows]: Cells, { period }: ObservationSpec): readonly string[] {
  if ('fixed' in period) return [period.fixed];
  const at = columnOf(heads, period.column);
  return [...new Set(rows.map((row) => row[at] ?? ''))].sort().reverse();
}

/**
 * One measure of one period as places × industries (or as one column). Totals, regions beside their provinces and codes of another level
 * are left out; a pair without a row stays without a number.
 */
export function pivotedTable([heads = [], ...rows]: Cells, spec: ObservationSpec, choice: TrialChoice): TrialTable {
  const measure = spec.measures[choice.measure];
  const at = {
    place: columnOf(heads, spec.place?.column),
    industry: columnOf(heads, spec.industry?.column),
    period: 'column' in spec.period ? columnOf(heads, spec.period.column) : -1,
    owner: columnOf(heads, spec.ownership?.column),
    value: columnOf(heads, measure?.column),
    where: columnOf(heads, measure?.where?.column),
  };
  const wanted = rows.filter(
    (row) =>
      (at.period < 0 || row[at.period] === choice.period) &&
      (at.owner < 0 || isAllOwners(row[at.owner])) &&
      (at.where < 0 || row[at.where] === measure?.where?.equals),
  );
  const places = at.place < 0 ? undefined : sameKind(wanted, at.place, (id) => isUnitOf(id, spec.geography ?? ''));
  const industries =
    at.industry < 0 ? undefined : oneLevel(sameKind(wanted, at.industry, (code) => code !== spec.industry?.total));
  const single = measure?.title.en ?? '';
  const [rowNames, columns] = [places ?? industries ?? [], places === undefined ? [single] : (industries ?? [single])];
  const known = new Map(
    wanted.map((row) => {
      const industry = row[at.industry] ?? '';
      const key =
        places === undefined ? [industry, single] : [row[at.place] ?? '', industries === undefined ? single : industry];
      return [key.join('\n'), row[at.value] ?? ''];
    }),
  );
  const cells = rowNames.map((row) => columns.map((column) => numberOf(known.get(`${row}\n${column}`))));
  return { rows: rowNames, columns, cells };
}

/** The total over owners: tables that people add write it out, others leave the cell empty. */
const isAllOwners = (owner: string | undefined): boolean => owner === '' || owner === 'all';

const numberOf = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

const isUnitOf = (id: string, geography: string): boolean => id.startsWith(`${geography}-`);

function sameKind(rows: Cells, at: number, isKept: (name: string) => boolean): readonly string[] {
  return [...new Set(rows.map((row) => row[at] ?? ''))].filter((name) => name !== '' && isKept(name)).sort();
}

/** Codes of the length that most of them have: parents beside their children would count twice. */
function oneLevel(codes: readonly string[]): readonly string[] {
  const counts = new Map<number, number>();
  for (const { length } of codes) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [length] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [0];
  return codes.filter((code) => code.length === length);
}
