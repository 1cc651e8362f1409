import { dimensionNames } from '../../indicators/microdata/output-scope.ts';
import { csvCell } from '../../model/csv-cell.ts';
import type { MicroSet } from '../ports-microdata.ts';
import type { OutputMeta } from './output-meta.ts';
import { readmeEn, readmeVi } from './output-readme.ts';
import { type MicroRow, plainName } from './table-rows.ts';
import type { TabulateReport } from './tabulate-report.ts';

export interface OutputContext {
  readonly report: TabulateReport;
  readonly set: MicroSet;
  readonly rows: readonly MicroRow[];
  readonly program: string;
  digest(text: string): string;
}

/** What leaves the zone: the long table, how it was made, and words for people. The same request gives the same bytes. */
export function outputFiles(context: OutputContext): Readonly<Record<string, string>> {
  const table = tableCsv(context);
  const meta = metaOf(context, table);
  return {
    'table.csv': table,
    'meta.json': `${JSON.stringify(meta, null, 1)}\n`,
    'README.vi.md': readmeVi(meta),
    'README.en.md': readmeEn(meta),
  };
}

function metaOf({ report, set, rows, program, digest }: OutputContext, table: string): OutputMeta {
  const { scope, periods, cells, audit } = report;
  return {
    format: 1,
    microdata: set.hash,
    status: set.status,
    by: scope.by,
    industryLevels: scope.levels,
    sizeBounds: scope.sizes,
    regions: scope.regions ?? null,
    geography: set.geography ?? null,
    classification: set.classification ?? null,
    periods,
    measures: scope.measures.map((name) => ({ name, unit: unitOf(set, name) })),
    isWeighted: set.isWeighted,
    rules: scope.rules,
    cells: { told: cells.told, withheld: cells.primary + cells.secondary },
    audit: {
      method: 'witnesses@1',
      needs: audit.needs,
      proven: audit.needs,
      provenAgainstSoleEnterprise: audit.provenAgainstSole,
      auditedTogetherWith: audit.together,
    },
    table: { file: 'table.csv', rows: rows.length * scope.measures.length, sha256: digest(table) },
    program,
  };
}

/** The unit of a measure; a number of enterprises is counted in enterprises. */
export const unitOf = (set: MicroSet, name: string): string =>
  name === 'enterprises' ? 'enterprises' : (set.measures.find((measure) => measure.name === name)?.unit ?? '');

function tableCsv({ report, set, rows }: OutputContext): string {
  const { scope } = report;
  const names = dimensionNames(scope).map(plainName);
  const head = [...names, 'period', 'measure', 'unit', 'value', 'status', 'reason'].join(',');
  const lines = rows.flatMap(({ codes, period, values }) =>
    values.map((value, at) => {
      const measure = scope.measures[at] ?? '';
      const keys = [...names.map((name) => codes[name] ?? ''), period, measure, unitOf(set, measure)];
      const told = typeof value === 'number' ? [String(value), 'value', ''] : ['', value, REASON[value]];
      return [...keys, ...told].map(csvCell).join(',');
    }),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** Which rule withheld a cell would itself tell how many enterprises stand in it: one word for all of them. */
const REASON = {
  suppressed: 'disclosure-control',
  missing: 'not-given-by-all',
  'not-surveyed': 'not-surveyed',
  'not-applicable': 'not-applicable',
} as const;
