import type { Bilingual } from '../../model/bilingual.ts';
import type { KeyRole } from './header-words.ts';

/** What a header fixes for the values under it, beside the measure: a year, an industry, a place, an ownership group. */
export interface Fixed {
  readonly place?: string;
  readonly industry?: string;
  readonly period?: string;
  readonly ownership?: string;
}

export type ColumnRole =
  | { readonly kind: 'key'; readonly role: KeyRole }
  | { readonly kind: 'name'; readonly of: 'place' | 'industry' }
  | {
      readonly kind: 'value';
      readonly measure: string;
      readonly unit: string;
      readonly tens: number;
      readonly fixed: Fixed;
    }
  | { readonly kind: 'ignored' };

export type Confidence = 'stated' | 'remembered' | 'sure' | 'likely' | 'weak';

/** What one column is taken for, why, and how surely. */
export interface ColumnMapping {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  readonly role: ColumnRole;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

export interface ImportMapping {
  readonly columns: readonly ColumnMapping[];
  /** Period of all rows where no column gives one. */
  readonly period: string | undefined;
  readonly periodReason: Bilingual | undefined;
}

/** A mapping as it is kept: by header text, without anything of the data. */
export interface RememberedMapping {
  readonly fingerprint: string;
  readonly columns: readonly { readonly header: string; readonly as: string }[];
}

/** `place`, `workers`, `name of place`, `–`: the role in one word, as `--map` takes it. */
export function roleWord(role: ColumnRole): string {
  switch (role.kind) {
    case 'key':
      return role.role;
    case 'name':
      return `${role.of}-name`;
    case 'value':
      return role.measure;
    case 'ignored':
      return 'none';
  }
}

/** The column that holds a key, if one does. */
export function keyColumn(mapping: ImportMapping, role: KeyRole): ColumnMapping | undefined {
  return mapping.columns.find((column) => column.role.kind === 'key' && column.role.role === role);
}

export interface ValueColumn {
  readonly column: ColumnMapping;
  readonly role: Extract<ColumnRole, { kind: 'value' }>;
}

/** The columns that hold figures. */
export function valueColumns(mapping: ImportMapping): readonly ValueColumn[] {
  return mapping.columns.flatMap((column) => (column.role.kind === 'value' ? [{ column, role: column.role }] : []));
}

/** Whether some header fixes this key, so that no column is needed for it. */
export function isFixed(mapping: ImportMapping, role: KeyRole): boolean {
  return valueColumns(mapping).some((each) => each.role.fixed[role] !== undefined);
}
