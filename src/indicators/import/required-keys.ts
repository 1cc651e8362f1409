import type { Faults } from './faults.ts';
import type { TableLayout } from './layout.ts';
import { type ColumnMapping, type ImportMapping, isFixed, keyColumn, roleWord, valueColumns } from './mapping.ts';
import type { ImportKind } from './observation-rows.ts';
import { parsePeriod } from './period-text.ts';

export interface KeyContext {
  readonly kind: ImportKind;
  readonly layout: TableLayout;
  readonly isSurvey: boolean;
  readonly faults: Faults;
}

/** Refuses a table in which a key or every measure is missing, and says how to name the column. */
export function refuseMissingKeys(mapping: ImportMapping, { kind, layout, isSurvey, faults }: KeyContext): void {
  const where = { row: layout.headerRows[0] ?? 1 };
  const headers = mapping.columns
    .filter((column) => column.header !== '')
    .map((column) => `${column.letter}: ${column.header}`)
    .join('; ');
  const has = (role: 'place' | 'industry' | 'period'): boolean =>
    keyColumn(mapping, role) !== undefined || isFixed(mapping, role);
  const example = mapping.columns.find((column) => column.header !== '')?.header ?? 'A';
  const need = (code: string, vi: string, en: string): void =>
    faults.refuse(code, where, { vi: `${vi} Các cột: ${headers}.`, en: `${en} Columns: ${headers}.` });
  if (kind !== 'industry' && !has('place')) {
    need(
      'no-place-column',
      `Không thấy cột địa phương. Hãy thêm --map place="${example}".`,
      `No column of places was found. Add --map place="${example}".`,
    );
  }
  if (kind !== 'place' && !has('industry')) {
    need(
      'no-industry-column',
      `Không thấy cột ngành. Hãy thêm --map industry="${example}", hoặc dùng --as place.`,
      `No column of industries was found. Add --map industry="${example}", or use --as place.`,
    );
  }
  if (kind === 'place' && has('industry')) {
    need(
      'industry-not-expected',
      'Bảng có ngành nhưng --as place. Hãy dùng --as place-industry.',
      'The table has industries but --as place was asked. Use --as place-industry.',
    );
  }
  if (kind === 'industry' && has('place')) {
    need(
      'place-not-expected',
      'Bảng có địa phương nhưng --as industry. Hãy dùng --as place-industry.',
      'The table has places but --as industry was asked. Use --as place-industry.',
    );
  }
  const hasYearHeader = mapping.columns.some((column) => parsePeriod(column.header) !== undefined);
  if (!has('period') && mapping.period === undefined && !hasYearHeader) {
    need(
      'no-period',
      'Không rõ số liệu của năm nào. Hãy thêm --period 2023.',
      'It is not clear of which year the figures are. Add --period 2023.',
    );
  }
  for (const pair of sameCells(mapping)) need('two-columns-for-one', ...sameCellsSaid(pair));
  if (valueColumns(mapping).length === 0 && !isSurvey) {
    need(
      'no-measure',
      'Không thấy cột chỉ tiêu nào. Hãy thêm --map workers="…" (hoặc enterprises, turnover…), hay --measure workers nếu cột là năm hoặc ngành.',
      'No column of figures was understood. Add --map workers="…" (or enterprises, turnover…), or --measure workers if years or industries stand across.',
    );
  }
}

function sameCellsSaid([one, other]: readonly [ColumnMapping, ColumnMapping]): readonly [vi: string, en: string] {
  const word = roleWord(one.role);
  return [
    `Cột ${one.letter} và ${other.letter} cùng hiểu là ${word}. Hãy bỏ một cột: --map none=${other.letter}, hoặc nói rõ cột kia là gì.`,
    `Columns ${one.letter} and ${other.letter} are both taken for ${word}. Leave one out: --map none=${other.letter}, or say what it is.`,
  ];
}

/** Pairs of columns that would fill the same cells of the table. */
function sameCells(mapping: ImportMapping): readonly (readonly [ColumnMapping, ColumnMapping])[] {
  const first = new Map<string, ColumnMapping>();
  return valueColumns(mapping).flatMap(({ column, role }) => {
    const { place = '', industry = '', period = '', ownership = '' } = role.fixed;
    const key = JSON.stringify([role.measure, place, industry, period, ownership]);
    const known = first.get(key);
    if (known === undefined) first.set(key, column);
    return known === undefined ? [] : [[known, column] as const];
  });
}
