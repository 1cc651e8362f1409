import type { Bilingual } from '../model/bilingual.ts';
import type { RawRow } from '../model/raw-grid.ts';
import type { Refusal } from '../model/refusal.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { COLUMN_ROLES, type ColumnRole, roleOfWords } from './header-roles.ts';
import { cellText, type ListColumn, type ListLayout } from './list-layout.ts';
import { parseTaxCode } from './tax-code.ts';

export const CONFIDENCES = ['stated', 'remembered', 'sure', 'likely', 'none'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a column was taken for, how surely, and why. */
export interface MappedColumn extends ListColumn {
  readonly role: ColumnRole | undefined;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

export interface ListMapping {
  readonly columns: readonly MappedColumn[];
  /** What each row describes: a legal unit, or a site with the unit that works in it. */
  readonly rows: 'unit' | 'site';
}

export interface StatedColumn {
  readonly column: string;
  readonly as: string;
}

const REASONS = {
  stated: { vi: 'bạn nêu', en: 'you stated it' },
  remembered: { vi: 'đã nhớ từ lần trước', en: 'remembered from before' },
  header: { vi: 'theo tiêu đề', en: 'by its header' },
  codes: { vi: 'các ô là mã số thuế đúng', en: 'its cells are valid tax codes' },
  twice: { vi: 'cột khác hợp hơn', en: 'another column fits better' },
  unknown: { vi: 'không rõ, bỏ qua', en: 'not known, left out' },
} as const;

/** Lists are joined in one field from several columns; any other field has one column. */
const SEVERAL: ReadonlySet<ColumnRole> = new Set([
  'industries',
  'products',
  'processes',
  'core_processes',
  'supplementary_processes',
  'certificates',
  'machines',
  'measuring',
  'languages',
  'customers',
  'staff',
  'note',
]);
const SAMPLE = 200;

/** Guesses what each column of a list is; what a person stated or stated before stands above every guess. */
export function listMapping(
  layout: ListLayout,
  told: {
    readonly stated: readonly StatedColumn[];
    readonly remembered: readonly StatedColumn[];
    readonly rows?: 'unit' | 'site' | undefined;
  },
): { readonly mapping: ListMapping; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const stated = new Map(
    told.stated.map((each) => [columnOf(layout, each.column)?.index, roleNamed(each.as)] as const),
  );
  for (const each of told.stated) {
    if (columnOf(layout, each.column) === undefined) refusals.push(noColumn(layout, each));
    else if (roleNamed(each.as) === null) refusals.push(noRole(each));
  }
  const remembered = new Map(told.remembered.map(({ column, as }) => [foldedWords(column), roleNamed(as)] as const));
  const guessed = layout.columns.map((column): MappedColumn => {
    if (stated.has(column.index))
      return { ...column, role: stated.get(column.index) ?? undefined, confidence: 'stated', reason: REASONS.stated };
    const header = foldedWords(column.header);
    if (remembered.has(header))
      return {
        ...column,
        role: remembered.get(header) ?? undefined,
        confidence: 'remembered',
        reason: REASONS.remembered,
      };
    return guess(column, layout.body);
  });
  const columns = oneEach(guessed);
  return { mapping: { columns, rows: told.rows ?? guessedRows(columns) }, refusals };
}

/** `none` leaves a column out; null is a word that is no role. */
function roleNamed(as: string): ColumnRole | undefined | null {
  if (as === 'none') return undefined;
  return COLUMN_ROLES.find((role) => role === as) ?? null;
}

function columnOf({ columns }: ListLayout, wanted: string): ListColumn | undefined {
  return (
    columns.find(({ header }) => header === wanted) ??
    columns.find(({ header }) => foldedWords(header) === foldedWords(wanted) && header !== '') ??
    columns.find(({ letter }) => letter === wanted.toUpperCase())
  );
}

function guess(column: ListColumn, body: readonly RawRow[]): MappedColumn {
  const found = column.header === '' ? undefined : roleOfWords(foldedWords(column.header));
  const texts = body
    .slice(0, SAMPLE)
    .map((row) => cellText(row.cells[column.index]))
    .filter((text) => text !== '');
  const codes = texts.filter((text) => parseTaxCode(text).ok).length;
  if (found === undefined && texts.length > 3 && codes > texts.length * 0.6)
    return { ...column, role: 'code', confidence: 'likely', reason: REASONS.codes };
  if (found === undefined) return { ...column, role: undefined, confidence: 'none', reason: REASONS.unknown };
  return { ...column, role: found.role, confidence: found.isExact ? 'sure' : 'likely', reason: REASONS.header };
}

function oneEach(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const best = new Map<ColumnRole, MappedColumn>();
  for (const column of columns) {
    if (column.role === undefined || SEVERAL.has(column.role)) continue;
    const known = best.get(column.role);
    if (known === undefined || CONFIDENCES.indexOf(column.confidence) < CONFIDENCES.indexOf(known.confidence))
      best.set(column.role, column);
  }
  return columns.map((column) => {
    const { role } = column;
    if (role === undefined || SEVERAL.has(role) || best.get(role) === column) return column;
    return { ...column, role: undefined, confidence: 'none', reason: REASONS.twice };
  });
}

function guessedRows(columns: readonly MappedColumn[]): 'unit' | 'site' {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  return !has('code') && (has('lat') || has('processes')) ? 'site' : 'unit';
}

function noColumn(layout: ListLayout, { column }: StatedColumn): Refusal {
  const names = layout.columns.map(({ header, letter }) => (header === '' ? letter : header)).join(', ');
  return {
    code: 'no-such-column',
    where: { column },
    said: {
      vi: `Không có cột "${column}". Các cột: ${names}.`,
      en: `There is no column "${column}". The columns are: ${names}.`,
    },
  };
}

function noRole({ column, as }: StatedColumn): Refusal {
  const roles = [...COLUMN_ROLES, 'none'].join(', ');
  return {
    code: 'no-such-field',
    where: { column },
    said: {
      vi: `"${as}" không phải một trường. Các trường: ${roles}.`,
      en: `"${as}" is no field. The fields are: ${roles}.`,
    },
  };
}
