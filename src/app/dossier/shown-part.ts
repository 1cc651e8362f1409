import type { RunShown } from '../../evidence/recipe.ts';
import { cellOf, type LongTable, plainColumns } from '../../methods/registry/long-table.ts';
import type { MethodDescription } from '../../methods/registry/method-descriptions.ts';
import type { MethodRun } from '../../methods/registry/method-run.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';

export type OutputShape = MethodDescription['outputs'][number];
export type ShownColumn = OutputShape['columns'][number];

/** The rows and columns of a result that a recipe shows. */
export interface ShownPart {
  readonly keys: readonly ShownColumn[];
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  /** Rows that `where` takes, shown or not. */
  readonly matched: number;
}

/** Whether a column of a result holds a name or words, and no number. */
export const isNamed = ({ type }: Pick<ShownColumn, 'type'>): boolean => type === 'key' || type === 'text';

/** Cuts the part out of a result that is shown; refuses tables and columns that the method does not give. */
export function shownPart(
  method: MethodDescription,
  shown: RunShown,
  outputs: MethodRun['outputs'],
): Parsed<ShownPart> {
  const shape = method.outputs.find(({ name }) => name === shown.output);
  const made = outputs[shown.output];
  if (shape === undefined || made === undefined)
    return refused('no-such-output', shown.output, {
      vi: `phương pháp không cho bảng “${shown.output}”; có: ${namesOf(method.outputs)}`,
      en: `the method gives no table "${shown.output}"; there are: ${namesOf(method.outputs)}`,
    });
  const order = shown.order?.replace(/^-/, '');
  const strange = [
    ...(shown.columns ?? []),
    ...Object.keys(shown.where ?? {}),
    ...(order === undefined ? [] : [order]),
  ].filter((name) => !shape.columns.some((column) => column.name === name));
  if (strange.length > 0)
    return refused('no-such-column', shown.output, {
      vi: `bảng “${shown.output}” không có cột ${strange.join(', ')}; có: ${namesOf(shape.columns)}`,
      en: `the table "${shown.output}" has no column ${strange.join(', ')}; there are: ${namesOf(shape.columns)}`,
    });
  const taken = takenRows(made, shown);
  const rows = taken.slice(0, shown.rows).map((at) => rowAt(made, at));
  const isKey = ({ name, type }: ShownColumn): boolean => type === 'key' || shape.order.includes(name);
  const isShown = ({ name }: ShownColumn): boolean => shown.columns === undefined || shown.columns.includes(name);
  return {
    ok: true,
    value: {
      keys: shape.columns.filter(isKey),
      columns: shape.columns.filter((column) => !isKey(column) && isShown(column)),
      rows,
      matched: taken.length,
    },
  };
}

/** Places of the rows that are wanted, in the order wanted. */
function takenRows(made: MethodRun['outputs'][string], { where = {}, order }: RunShown): readonly number[] {
  const cells = plainColumns(made);
  const wanted = Object.entries(where).map(([column, values]) => [cells[column] ?? [], new Set(values)] as const);
  const taken = Array.from({ length: made.rows }, (_, at) => at).filter((at) =>
    wanted.every(([column, values]) => values.has(String(column[at]))),
  );
  if (order === undefined) return taken;
  const isFalling = order.startsWith('-');
  const by = cells[isFalling ? order.slice(1) : order] ?? [];
  return taken.sort((a, b) => compared(by[a], by[b], isFalling) || a - b);
}

/** Numbers and texts rising or falling; what is not defined comes last either way. */
function compared(a: string | number | undefined, b: string | number | undefined, isFalling: boolean): number {
  const isOpen = (value: string | number | undefined): boolean => value === undefined || Number.isNaN(value);
  if (isOpen(a) || isOpen(b)) return Number(isOpen(a)) - Number(isOpen(b));
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') === isFalling ? 1 : -1;
}

function rowAt(made: LongTable, at: number): ShownPart['rows'][number] {
  return Object.fromEntries(Object.entries(made.columns).map(([name, column]) => [name, cellOf(column, at)]));
}

const namesOf = (named: readonly { readonly name: string }[]): string => named.map(({ name }) => name).join(', ');

function refused(code: string, table: string, said: Refusal['said']): Parsed<never> {
  return { ok: false, refusals: [{ code, where: { table }, said }] };
}
