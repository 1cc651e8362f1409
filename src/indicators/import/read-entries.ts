import type { RawCell, RawRow } from '../../model/raw-grid.ts';
import type { MissingKind } from '../../model/status.ts';
import { type MarkMeanings, missingMark } from '../../model/vietnamese/missing-mark.ts';
import { type NumberConvention, numberShape, parseNumber } from '../../model/vietnamese/number-text.ts';
import type { Faults } from './faults.ts';
import type { KeyRole } from './header-words.ts';
import { type TableLayout, textOf } from './layout.ts';
import { type Fixed, type ImportMapping, keyColumn, type ValueColumn, valueColumns } from './mapping.ts';
import { measureNamed } from './measures.ts';
import { numberConventions } from './number-conventions.ts';
import type { TableMeasure } from './observation-rows.ts';

/** One row of a table under one set of fixed keys: labels as printed, a value or a kind of nothing for each measure. */
export interface Entry {
  readonly row: number;
  readonly place: string | undefined;
  readonly placeName: string | undefined;
  readonly industry: string | undefined;
  readonly industryName: string | undefined;
  readonly period: string | undefined;
  readonly ownership: string | undefined;
  /** By position in `measures`; undefined: this row does not speak of the measure. */
  readonly values: readonly (number | MissingKind | undefined)[];
}

export interface Entries {
  readonly measures: readonly TableMeasure[];
  readonly entries: readonly Entry[];
}

export interface ReadRequest {
  readonly layout: TableLayout;
  readonly mapping: ImportMapping;
  readonly numbers: NumberConvention | undefined;
  readonly marks: MarkMeanings | undefined;
}

interface ValueGroup {
  readonly fixed: Fixed;
  readonly columns: readonly { readonly value: ValueColumn; readonly position: number }[];
}

/** Reads the body of a table into entries; unreadable cells, percentages and undecided number formats are refused. */
export function readEntries(request: ReadRequest, faults: Faults): Entries {
  const { layout, mapping } = request;
  const values = valueColumns(mapping);
  const names = [...new Set(values.map((each) => each.role.measure))];
  const conventions = request.numbers === undefined ? numberConventions(request, faults) : {};
  const stated = request.numbers;
  const groups = groupsOf(values, names);
  const keys = keyReader(mapping, faults);
  const entries: Entry[] = [];
  for (const row of layout.body) {
    if (
      !values.some(({ column }) => textOf(row.cells[column.index]) !== '') &&
      row.cells.filter((cell) => textOf(cell) !== '').length <= 1
    )
      continue;
    const own = keys(row);
    for (const group of groups) {
      const cells: (number | MissingKind | undefined)[] = new Array<undefined>(names.length).fill(undefined);
      for (const { value, position } of group.columns) {
        cells[position] = readValue(row, value, {
          convention: stated ?? conventions[value.role.measure] ?? 'vi',
          marks: request.marks,
          faults,
        });
      }
      entries.push({ row: row.number, ...own, ...group.fixed, values: cells });
    }
  }
  const measures = names.map((name): TableMeasure => {
    const role = values.find((each) => each.role.measure === name)?.role;
    return { name, unit: role?.unit ?? '', ...((role?.tens ?? 0) > 0 ? { isRaised: true } : {}) };
  });
  return { measures, entries };
}

function groupsOf(values: readonly ValueColumn[], names: readonly string[]): readonly ValueGroup[] {
  const groups = new Map<string, { fixed: Fixed; columns: { value: ValueColumn; position: number }[] }>();
  for (const value of values) {
    const { place = '', industry = '', period = '', ownership = '' } = value.role.fixed;
    const key = JSON.stringify([place, industry, period, ownership]);
    const group = groups.get(key) ?? { fixed: value.role.fixed, columns: [] };
    group.columns.push({ value, position: names.indexOf(value.role.measure) });
    groups.set(key, group);
  }
  return [...groups.values()];
}

type RowKeys = Pick<Entry, 'place' | 'placeName' | 'industry' | 'industryName' | 'period' | 'ownership'>;

/** Labels of a row; an empty key under a filled one (a merged cell that lost its area) takes the label above. */
function keyReader(mapping: ImportMapping, faults: Faults): (row: RawRow) => RowKeys {
  const column = (role: KeyRole): number | undefined => keyColumn(mapping, role)?.index;
  const name = (of: 'place' | 'industry'): number | undefined =>
    mapping.columns.find((each) => each.role.kind === 'name' && each.role.of === of)?.index;
  const columns = {
    place: column('place'),
    placeName: name('place'),
    industry: column('industry'),
    industryName: name('industry'),
    period: column('period'),
    ownership: column('ownership'),
  };
  const keyCount = [columns.place, columns.industry, columns.period, columns.ownership].filter(
    (each) => each !== undefined,
  ).length;
  const above: Partial<Record<keyof RowKeys, string>> = {};
  const label = (row: RawRow, key: keyof RowKeys): string | undefined => {
    const index = columns[key];
    if (index === undefined) return undefined;
    const cell = row.cells[index];
    const text = typeof cell === 'string' ? cell : textOf(cell);
    if (text.trim() !== '') {
      above[key] = text;
      return text;
    }
    const carried = keyCount > 1 || key.endsWith('Name') ? above[key] : undefined;
    if (carried === undefined && !key.endsWith('Name')) refuseEmptyKey(key, row, { mapping, faults });
    return carried;
  };
  return (row) => ({
    place: label(row, 'place'),
    placeName: label(row, 'placeName'),
    industry: label(row, 'industry'),
    industryName: label(row, 'industryName'),
    period: label(row, 'period'),
    ownership: columns.ownership === undefined ? undefined : textOf(row.cells[columns.ownership]),
  });
}

function refuseEmptyKey(
  key: string,
  row: RawRow,
  context: { readonly mapping: ImportMapping; readonly faults: Faults },
): void {
  const column = context.mapping.columns.find((each) => each.role.kind === 'key' && each.role.role === key);
  context.faults.perLabel({
    severity: 'refusal',
    code: 'empty-key',
    label: key,
    row: row.number,
    column: column?.letter ?? '',
    said: {
      vi: `Dòng có số liệu nhưng ô "${column?.header ?? key}" trống.`,
      en: `The row has values but its cell "${column?.header ?? key}" is empty.`,
    },
  });
}

interface ValueContext {
  readonly convention: NumberConvention;
  readonly marks: MarkMeanings | undefined;
  readonly faults: Faults;
}

function readValue(row: RawRow, { column, role }: ValueColumn, context: ValueContext): number | MissingKind {
  const cell: RawCell = row.cells[column.index] ?? null;
  const marks = row.marks?.get(column.index);
  const refuse = (code: string, vi: string, en: string): 'missing' => {
    context.faults.perLabel({
      severity: 'refusal',
      code,
      label: `${column.letter}|${textOf(cell)}`,
      row: row.number,
      column: column.letter,
      said: { vi, en },
    });
    return 'missing';
  };
  if (cell === null) return 'missing';
  if (typeof cell === 'number') {
    if (marks?.isMerged === true)
      return refuse(
        'merged-value',
        'Ô số nằm trong vùng gộp; không rõ số thuộc dòng nào. Hãy bỏ gộp ô.',
        'The number stands in a merged area; it is not clear to which row it belongs. Unmerge the cells.',
      );
    if (marks?.isPercent === true) return percentFault(textOf(cell), refuse);
    return raised(cell, role.tens);
  }
  const text = textOf(cell);
  if (text === '') return 'missing';
  const number = parseNumber(text, context.convention);
  if (number !== undefined) return number.isPercent ? percentFault(text, refuse) : raised(number.value, role.tens);
  const mark = missingMark(text, context.marks);
  if (mark !== undefined) return mark === 'zero' ? 0 : mark;
  if (['vi', 'en'].includes(numberShape(text))) return 'missing';
  return refuse(
    'unreadable-number',
    `"${text}" không phải số và không phải dấu hiệu thiếu số liệu đã biết. Nếu là dấu hiệu, thêm --missing "${text}=missing".`,
    `"${text}" is neither a number nor a known mark for a missing value. If it is a mark, add --missing "${text}=missing".`,
  );

  function percentFault(shown: string, say: typeof refuse): 'missing' {
    const title = measureNamed(role.measure)?.title;
    return say(
      'percent-for-amount',
      `"${shown}" là tỷ lệ phần trăm, nhưng cột là ${title?.vi ?? role.measure}. Hãy đưa số tuyệt đối.`,
      `"${shown}" is a percentage, but the column holds ${title?.en ?? role.measure}. Give amounts.`,
    );
  }
}

/** Raises a number by powers of ten without binary noise: 12.345 thousand persons are 12345. */
function raised(value: number, tens: number): number {
  return tens === 0 ? value : Number(`${value}e${tens}`);
}
