import { type FieldRole, fieldRole } from '../../matching/roles/field-role.ts';
import type { MappedColumn } from '../../matching/roles/match-plan.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { parseTaxCode } from '../../model/tax-code.ts';
import type { TableLook } from '../ports-convert.ts';
import { describedRoles } from './described-roles.ts';

/** Columns with their roles, and the column of sources if there is one. */
export interface ColumnMap {
  readonly columns: readonly MappedColumn[];
  readonly source: string | undefined;
}

/** A role and a column, as `--map role=COLUMN` names them. */
export interface NamedRole {
  readonly role: string;
  readonly column: string;
}

const MOSTLY = 0.5;
const LEAST_FILLED = 3;

/** Reads `role=COLUMN,role=COLUMN`; a comma inside a column's name is kept where no role follows it. */
export function namedRoles(text: string): readonly NamedRole[] {
  return text
    .split(/,(?=[^,=]+=)/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return { role: part.slice(0, Math.max(0, at)).trim(), column: at < 0 ? part.trim() : part.slice(at + 1).trim() };
    });
}

/** The columns of a table that are compared and how; all faults of the mapping at once. */
export function mappedColumns(look: TableLook, named: readonly NamedRole[]): Parsed<ColumnMap> {
  const refusals: Refusal[] = [];
  const columns: MappedColumn[] = [];
  let source: string | undefined;
  for (const { role, column } of named) {
    const known = fieldRole(role);
    const found = columnOf(look, column);
    if (known === undefined && role !== 'source') refusals.push(unknownRole(look, role));
    if (found === undefined) refusals.push(unknownColumn(look, column));
    else if (role === 'source') source = found;
    else if (known !== undefined && columns.some((each) => each.column === found))
      refusals.push(usedTwice(look, found));
    else if (known !== undefined) columns.push({ column: found, role: asTaxCode(look, found, known) });
  }
  if (refusals.length === 0 && columns.length === 0) refusals.push(nothingMapped(look));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: { columns, source } };
}

function columnOf(look: TableLook, name: string): string | undefined {
  return (
    look.columns.find((column) => column === name) ??
    look.columns.find((column) => column.toLowerCase() === name.toLowerCase())
  );
}

/** A code column of which most codes are tax codes with a right check digit is compared as such. */
function asTaxCode(look: TableLook, column: string, role: FieldRole): FieldRole {
  if (role.name !== 'code') return role;
  const at = look.columns.indexOf(column);
  const filled = look.sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const checked = filled.filter((cell) => {
    const code = parseTaxCode(cell);
    return code !== undefined && (code.kind === 'personal' || code.isChecked);
  });
  const isMostly = filled.length >= LEAST_FILLED && checked.length >= MOSTLY * filled.length;
  return isMostly ? (fieldRole('tax') ?? role) : role;
}

function unknownRole(look: TableLook, role: string): Refusal {
  const roles = describedRoles().map(({ name }) => name);
  const vi = `--map: “${role}” không phải là một vai trò; các vai trò: ${roles.join(', ')}`;
  const en = `--map: “${role}” is not a role; the roles are ${roles.join(', ')}`;
  return { code: 'unknown-role', where: { file: look.path }, said: { vi, en } };
}

function unknownColumn(look: TableLook, column: string): Refusal {
  const vi = `bảng không có cột “${column}”; các cột: ${look.columns.join(', ')}`;
  const en = `the table has no column “${column}”; its columns are ${look.columns.join(', ')}`;
  return { code: 'unknown-column', where: { file: look.path, row: 1, column }, said: { vi, en } };
}

function usedTwice(look: TableLook, column: string): Refusal {
  const said = { vi: 'cột này được nêu hai lần trong --map', en: 'this column stands twice in --map' };
  return { code: 'repeated-column', where: { file: look.path, row: 1, column }, said };
}

function nothingMapped(look: TableLook): Refusal {
  const vi = '--map không nêu cột nào để so; ví dụ --map name=TEN,address=DIACHI';
  const en = '--map names no column to compare; for instance --map name=NAME,address=ADDRESS';
  return { code: 'nothing-mapped', where: { file: look.path }, said: { vi, en } };
}
