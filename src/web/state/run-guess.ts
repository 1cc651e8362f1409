import type { MethodDetail } from '../../http/contract/method-contract.ts';
import type { ColumnValues } from '../../http/contract/release-contract.ts';
import type { Field, Resource } from '../../model/data-package.ts';
import type { Release } from '../../model/release.ts';
import type { TableChoice } from './run-choices.ts';

export type MethodTable = NonNullable<MethodDetail['call']>['tables'][number];

/** A table of a release that may go into a method. */
export interface TableAtHand {
  readonly key: string;
  readonly release: Release;
  readonly resource: Resource & { readonly schema: NonNullable<Resource['schema']> };
}

/** Every table at hand; those of observations first, as they fit most methods. */
export function tablesAtHand(releases: readonly Release[]): readonly TableAtHand[] {
  const all = releases.flatMap((release) =>
    release.descriptor.resources.flatMap((resource) => {
      const { schema } = resource;
      if (schema === undefined) return [];
      return [
        {
          key: `${release.ref.name}@${release.ref.version}/${resource.name}`,
          release,
          resource: { ...resource, schema },
        },
      ];
    }),
  );
  const isObserved = ({ resource }: TableAtHand): number => (resource['lienket:observations'] === undefined ? 1 : 0);
  return all.sort((a, b) => isObserved(a) - isObserved(b));
}

const isNumeric = ({ type }: Pick<Field, 'type'>): boolean => type === 'number' || type === 'integer';
const wantsName = (type: string): boolean => type === 'key' || type === 'text';

/** Columns of a table that may stand for a column of a method. */
export function fittingFields(column: MethodTable['columns'][number], { resource }: TableAtHand): readonly Field[] {
  const { fields } = resource.schema;
  return wantsName(column.type) ? fields : fields.filter(isNumeric);
}

/** Which columns most likely stand for those of the method: by the description of the observations, by name, by kind. */
export function guessedColumns(table: MethodTable, at: TableAtHand): TableChoice['as'] {
  const spec = at.resource['lienket:observations'];
  const [measure] = Object.values(spec?.measures ?? {});
  const known: Readonly<Record<string, string | undefined>> = {
    place: spec?.place?.column,
    industry: spec?.industry?.column,
    value: measure?.column,
  };
  const taken = new Set<string>();
  const as: Record<string, string> = {};
  for (const column of table.columns) {
    const fields = fittingFields(column, at).filter(({ name }) => !taken.has(name));
    const named = [known[column.name], column.name].find((name) => fields.some((field) => field.name === name));
    const sameKind = column.isRequired
      ? fields.find((field) => (wantsName(column.type) ? !isNumeric(field) : field.name !== 'year'))?.name
      : undefined;
    const guess = named ?? sameKind;
    if (guess === undefined) continue;
    as[column.name] = guess;
    taken.add(guess);
  }
  return as;
}

/**
 * Rows that belong together: one period (the last), one measure, all owners; no totals beside their parts, and codes of one length.
 * A column whose values all belong is not named.
 */
export function guessedRows(
  { resource }: TableAtHand,
  as: TableChoice['as'],
  columns: readonly ColumnValues[],
): TableChoice['where'] {
  const spec = resource['lienket:observations'];
  if (spec === undefined) return {};
  const where: Record<string, readonly string[]> = {};
  const valuesOf = (name: string): readonly string[] =>
    columns.find((column) => column.name === name)?.values.map(({ value }) => value) ?? [];
  const keep = (name: string, isKept: (value: string) => boolean): void => {
    const values = valuesOf(name);
    const kept = values.filter(isKept);
    if (kept.length > 0 && kept.length < values.length) where[name] = kept;
  };
  if ('column' in spec.period) {
    const last = valuesOf(spec.period.column).at(-1);
    keep(spec.period.column, (value) => value === last);
  }
  const measure = Object.values(spec.measures).find(({ column }) => column === as['value']);
  const condition = measure?.where;
  if (condition !== undefined) keep(condition.column, (value) => value === condition.equals);
  if (spec.ownership !== undefined) keep(spec.ownership.column, (value) => value === ALL_OWNERS);
  const { place, industry } = spec;
  if (place !== undefined && Object.values(as).includes(place.column))
    keep(place.column, (value) => value !== place.total && value.startsWith(`${spec.geography ?? ''}-`));
  if (industry !== undefined && Object.values(as).includes(industry.column)) {
    const length = commonLength(valuesOf(industry.column).filter((value) => value !== industry.total));
    keep(industry.column, (value) => value !== industry.total && value.length === length);
  }
  return where;
}

/** Added tables write the total over owners so. */
const ALL_OWNERS = 'all';

/** Codes of the length that most of them have: parents beside their children would count twice. */
function commonLength(codes: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const { length } of codes) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
