import type { Bilingual } from '../../model/bilingual.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { RawSheet } from '../../model/raw-grid.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { MarkMeanings } from '../../model/vietnamese/missing-mark.ts';
import type { NumberConvention } from '../../model/vietnamese/number-text.ts';
import { aggregateSurvey } from './aggregate-survey.ts';
import { checkRows, checkValues } from './check-rows.ts';
import { checkTotals } from './check-totals.ts';
import { collectFaults, type Faults } from './faults.ts';
import { guessMapping, type StatedColumn } from './guess-mapping.ts';
import type { Books } from './header-facts.ts';
import { layoutNotes, skippedNotes } from './import-notes.ts';
import { type TableLayout, tableLayout } from './layout.ts';
import { type ImportMapping, keyColumn, roleWord } from './mapping.ts';
import type { ImportKind, ObservationTable } from './observation-rows.ts';
import type { OwnershipCodes } from './ownership-label.ts';
import { readEntries } from './read-entries.ts';
import { refuseMissingKeys } from './required-keys.ts';
import { type ResolvedRows, resolveRows } from './resolve-rows.ts';
import { isSurveyHeader } from './survey-fields.ts';

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly stated: readonly StatedColumn[];
  readonly measure?: string | undefined;
  readonly period?: string | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly geography?: string | undefined;
  readonly classification?: string | undefined;
  readonly industryLevel?: number | undefined;
  /** Digits of industry codes in the sums of an enterprise survey; 4 where not stated. */
  readonly surveyLevel?: number | undefined;
  readonly keepsSmallCells?: boolean | undefined;
  readonly numbers?: NumberConvention | undefined;
  readonly marks?: MarkMeanings | undefined;
  readonly units?: ReadonlyMap<string, string> | undefined;
  readonly ownershipCodes?: OwnershipCodes | undefined;
}

/** A mapping kept from an earlier table: header fingerprint → columns. */
export type Recall = (fingerprint: string) => readonly StatedColumn[] | undefined;

export interface ImportOutcome {
  readonly layout: TableLayout | undefined;
  readonly mapping: ImportMapping | undefined;
  readonly fingerprint: string | undefined;
  readonly isRemembered: boolean;
  readonly isSurvey: boolean;
  /** What would be written; undefined where something is refused. */
  readonly table: ObservationTable | undefined;
  /** Every row that could be understood, also where others are refused: for looking at, never written. */
  readonly understood: ObservationTable | undefined;
  readonly notes: readonly Bilingual[];
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

export interface ImportSource {
  readonly fileName: string;
  readonly sheet: RawSheet;
}

/** Reads one sheet into a table of observations: finds its layout, says what each column is, and checks every row. */
export function importTable(
  source: ImportSource,
  request: ImportRequest,
  context: { readonly books: Books; readonly recall: Recall },
): ImportOutcome {
  const isNamed = source.sheet.name !== source.fileName;
  const faults = collectFaults(
    isNamed ? { file: source.fileName, sheet: source.sheet.name } : { file: source.fileName },
  );
  const layout = tableLayout(source.sheet);
  if (layout === undefined) {
    faults.refuse(
      'no-table',
      {},
      {
        vi: 'Không tìm thấy bảng: cần một dòng tiêu đề cột, rồi các dòng có nhãn và số.',
        en: 'No table was found: a header row is needed, then rows with a label and numbers.',
      },
    );
    return { ...nothing(faults), layout };
  }
  const fingerprint = headerFingerprint(layout, request.kind);
  const remembered = context.recall(fingerprint) ?? [];
  const isSurvey = request.kind === 'place-industry' && isSurveyHeader(layout.columns);
  const guessed = guessMapping(
    {
      layout,
      books: context.books,
      stated: request.stated,
      remembered,
      measure: request.measure,
      period: request.period,
      units: request.units ?? new Map(),
    },
    faults,
  );
  const mapping = isSurvey ? withoutBareCodes(guessed, { layout, request, faults }) : guessed;
  refuseMissingKeys(mapping, { kind: request.kind, layout, isSurvey, faults });
  const base = { layout, mapping, fingerprint, isRemembered: remembered.length > 0, isSurvey };
  if (faults.refusals().length > 0) return { ...nothing(faults), ...base };
  const { table, ...read } = readRows({ layout, mapping, isSurvey, request, books: context.books }, faults);
  const [refusals, warnings] = [faults.refusals(), faults.warnings()];
  return { ...base, ...read, table: refusals.length > 0 ? undefined : table, refusals, warnings };
}

interface Mapped {
  readonly layout: TableLayout;
  readonly mapping: ImportMapping;
  readonly isSurvey: boolean;
  readonly request: ImportRequest;
  readonly books: Books;
}

function readRows(
  { layout, mapping, isSurvey, request, books }: Mapped,
  faults: Faults,
): {
  readonly table: ObservationTable;
  readonly understood: ObservationTable;
  readonly notes: readonly Bilingual[];
} {
  const entries = readEntries({ layout, mapping, numbers: request.numbers, marks: request.marks }, faults);
  const resolved = resolveRows(
    {
      kind: request.kind,
      entries,
      books,
      period: mapping.period,
      geography: request.geography,
      asOf: request.asOf,
      classification: request.classification ?? headerClassification(mapping),
      industryLevel: request.industryLevel,
      ownershipCodes: request.ownershipCodes,
    },
    faults,
  );
  const table = isSurvey ? surveyTable(resolved.table, request, faults) : checkedTable(resolved, faults);
  if (table.rows.length === 0 && faults.refusals().length === 0) {
    const said = {
      vi: 'Không còn dòng số liệu nào sau khi bỏ dòng tổng vùng và tiêu đề.',
      en: 'No row of figures is left once region subtotals and headings are put aside.',
    };
    faults.refuse('no-rows', {}, said);
  }
  tellMissingUnits(table, faults);
  return { table, understood: resolved.table, notes: [...layoutNotes(layout), ...skippedNotes(resolved)] };
}

function nothing(faults: Faults): Omit<ImportOutcome, 'layout'> {
  return {
    mapping: undefined,
    fingerprint: undefined,
    isRemembered: false,
    isSurvey: false,
    table: undefined,
    understood: undefined,
    notes: [],
    refusals: faults.refusals(),
    warnings: faults.warnings(),
  };
}

/** The version that the header of the industry column names: "Mã ngành VSIC 2018". */
function headerClassification(mapping: ImportMapping): string | undefined {
  const columns = mapping.columns.filter((column) => ['industry', 'industry-name'].includes(roleWord(column.role)));
  const year = columns
    .map((column) => /vsic[ -]?(2007|2018|2025)/iu.exec(column.header)?.[1])
    .find((found) => found !== undefined);
  return year === undefined ? undefined : `vsic${year}`;
}

function checkedTable(resolved: ResolvedRows, faults: Faults): ObservationTable {
  checkRows(resolved.table, faults);
  checkTotals(resolved, faults);
  return resolved.table;
}

function surveyTable(table: ObservationTable, request: ImportRequest, faults: Faults): ObservationTable {
  checkValues(table, faults);
  if (faults.refusals().length > 0) return table;
  const level = request.surveyLevel ?? 4;
  return aggregateSurvey(table, { level, keepsSmallCells: request.keepsSmallCells === true }, faults);
}

/** The header of a table as one text, by which its mapping is remembered. */
export function headerFingerprint(layout: TableLayout, kind: ImportKind): string {
  return `${kind}: ${layout.columns.map((column) => column.header).join(' ¦ ')}`;
}

/** Ownership codes of the survey moved between years; without the year's list the split is left out, and that is said. */
function withoutBareCodes(
  mapping: ImportMapping,
  {
    layout,
    request,
    faults,
  }: { readonly layout: TableLayout; readonly request: ImportRequest; readonly faults: Faults },
): ImportMapping {
  const column = keyColumn(mapping, 'ownership');
  if (column === undefined || request.ownershipCodes !== undefined) return mapping;
  const isCoded = layout.body.slice(0, 200).every((row) => /^\d*$/u.test(String(row.cells[column.index] ?? '').trim()));
  if (!isCoded) return mapping;
  faults.warn(
    'ownership-not-split',
    { column: column.letter },
    {
      vi: `Mã loại hình (${column.header}) đổi giữa các năm điều tra nên không chia theo loại hình. Muốn chia, thêm --ownership-codes state=…,private=…,foreign=… theo phiếu của năm đó.`,
      en: `The ownership codes (${column.header}) changed between survey years, so there is no split by ownership. To split, add --ownership-codes state=…,private=…,foreign=… from that year's questionnaire.`,
    },
  );
  return {
    ...mapping,
    columns: mapping.columns.map((each) => (each === column ? { ...each, role: { kind: 'ignored' as const } } : each)),
  };
}

function tellMissingUnits(table: ObservationTable, faults: Faults): void {
  for (const measure of table.measures.filter((each) => each.unit === 'unit not stated')) {
    faults.warn(
      'no-unit',
      { column: measure.name },
      {
        vi: `Không rõ đơn vị tính của ${measure.name}. Hãy thêm --unit "${measure.name}=billion VND" nếu biết.`,
        en: `The unit of ${measure.name} is not stated. Add --unit "${measure.name}=billion VND" if you know it.`,
      },
    );
  }
}
