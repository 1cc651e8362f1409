import type { ImportOutcome } from '../indicators/import/import-table.ts';
import { roleWord, valueColumns } from '../indicators/import/mapping.ts';
import type { ObservationTable } from '../indicators/import/observation-rows.ts';
import { releaseTable, TABLE_NAME } from '../indicators/import/release-table.ts';
import type { DataPackage, Resource } from '../model/data-package.ts';
import type { RawSheet, RawWorkbook } from '../model/raw-grid.ts';
import type { Status } from '../model/status.ts';

/** A release about to be written: its descriptor without sizes and hashes, and the text of each table. */
export interface ReleaseDraft {
  readonly descriptor: Omit<DataPackage, 'resources'>;
  readonly resources: readonly Omit<Resource, 'bytes' | 'hash'>[];
  readonly chunks: Readonly<Record<string, () => Iterable<string> | AsyncIterable<string>>>;
}

export interface DraftContext {
  readonly name: string;
  readonly version: string;
  readonly supersedes: string | undefined;
  readonly outcome: ImportOutcome;
  readonly workbook: RawWorkbook;
  readonly sheet: RawSheet;
  readonly created: string;
  readonly status: Status;
  readonly source: string | undefined;
  readonly licence: string | undefined;
}

/** Puts a checked table into the form of a release: the same data package as a shipped pack has. */
export function releaseDraft(table: ObservationTable, context: DraftContext): ReleaseDraft {
  const { outcome, workbook } = context;
  const written = releaseTable(table, `${workbook.fileName} as added`);
  const title = outcome.layout?.titles[0] ?? workbook.fileName;
  const bilingual = { vi: title, en: title };
  return {
    descriptor: {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: context.name,
      version: context.version,
      created: context.created,
      title,
      licenses: [
        {
          name: context.licence ?? 'not-stated',
          title: context.licence ?? 'Licence not stated by the person who added the table',
        },
      ],
      sources: [
        {
          title: context.source ?? workbook.fileName,
          'lienket:retrieved': context.created,
          'lienket:note': `${workbook.fileName}, ${workbook.hash}`,
        },
      ],
      'lienket:title': bilingual,
      'lienket:steps': stepsOf(context),
      'lienket:checks': written.checks,
      ...(context.supersedes === undefined ? {} : { 'lienket:supersedes': context.supersedes }),
    },
    resources: [resourceOf(table, written, context)],
    chunks: { [TABLE_NAME]: written.chunks },
  };
}

function resourceOf(
  table: ObservationTable,
  written: ReturnType<typeof releaseTable>,
  { status, outcome, workbook }: DraftContext,
): Omit<Resource, 'bytes' | 'hash'> {
  const title = outcome.layout?.titles[0] ?? workbook.fileName;
  const periods = [...new Set(table.rows.map((row) => row.period))].sort();
  return {
    name: TABLE_NAME,
    path: `${TABLE_NAME}.csv`,
    format: 'csv',
    encoding: 'utf-8',
    title,
    schema: written.schema,
    'lienket:rows': written.rows,
    'lienket:status': status,
    'lienket:vintage': periods.length > 1 ? `${periods[0]}/${periods.at(-1)}` : (periods[0] ?? ''),
    'lienket:title': { vi: title, en: title },
    'lienket:observations': written.observations,
  };
}

/** What was done to the file, in order, for whoever must trust the table later. */
function stepsOf({ outcome, workbook, sheet }: DraftContext): readonly string[] {
  const columns = outcome.mapping?.columns ?? [];
  const used = columns
    .filter((column) => column.role.kind !== 'ignored')
    .map((column) => `${column.letter} "${column.header}" is ${roleWord(column.role)} (${column.confidence})`);
  const raised =
    outcome.mapping === undefined ? [] : valueColumns(outcome.mapping).filter((each) => each.role.tens > 0);
  const where = sheet.name === workbook.fileName ? '' : `, sheet "${sheet.name}"`;
  return [
    `Read ${workbook.fileName} (${workbook.bytes} bytes, ${workbook.hash})${where}.`,
    ...[...workbook.notes, ...outcome.notes].map((note) => `${note.en}.`),
    `Columns: ${used.join('; ')}.`,
    ...(raised.length > 0
      ? [
          `Raised to single units: ${raised.map(({ column, role }) => `${column.letter} × 10^${role.tens}`).join(', ')}.`,
        ]
      : []),
    ...(outcome.isSurvey ? ['Added up records of single enterprises; the records themselves were not kept.'] : []),
    ...outcome.warnings.map((warning) => `Warned (${warning.code}): ${warning.said.en}`),
  ];
}
