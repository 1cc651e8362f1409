import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { roleOfHeader } from './header-words.ts';
import type { LayoutColumn } from './layout.ts';
import type { ColumnRole } from './mapping.ts';

const field = (column: LayoutColumn): string => foldedWords(column.header).replaceAll(' ', '');

/**
 * What a field of the enterprise survey is. The meaning of the worker fields moved: in the files of up to 2010 `ld11` and `ld13` are
 * workers at the start and the end of the year; later files have `tsld` for the start and `ld11` for the end. The end of the year is taken.
 * Turnover (`kqkd…`) changed its number almost every year and is never guessed: state it with `--map turnover=kqkd4`.
 */
export function surveyRole(column: LayoutColumn, columns: readonly LayoutColumn[]): ColumnRole | undefined {
  const names = new Set(columns.map(field));
  if (!isSurveyHeader(columns)) return undefined;
  const persons = (measure: string): ColumnRole => ({ kind: 'value', measure, unit: 'persons', tens: 0, fixed: {} });
  const isOldForm = names.has('ld13') && !names.has('tsld');
  const workers = isOldForm ? 'ld13' : names.has('ld11') ? 'ld11' : 'tsld';
  const women = isOldForm ? 'ld14' : names.has('ld12') ? 'ld12' : 'tsldnu';
  const name = field(column);
  if (name === workers) return persons('workers');
  if (name === women) return persons('female_workers');
  if (/^(?:ld|tsld|tsldnu|kqkd|ts|tn|sxkd)\d*[a-z]?\d*$/u.test(name)) return { kind: 'ignored' };
  return undefined;
}

/** Whether the columns are those of a file with one enterprise a row. */
export function isSurveyHeader(columns: readonly LayoutColumn[]): boolean {
  const names = new Set(columns.map(field));
  const hasIndustry = ['nganhkd', 'manganh', 'manganhc', 'nganhsxkd', 'vsic'].some((name) => names.has(name));
  const hasWorkers = ['ld11', 'ld13', 'tsld'].some((name) => names.has(name));
  const hasEnterprise = columns.some((column) => roleOfHeader(column.header)?.role === 'enterprise');
  return hasEnterprise || (hasIndustry && (hasWorkers || names.has('lhdn')));
}
