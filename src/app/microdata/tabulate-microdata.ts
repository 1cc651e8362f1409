import type { Books } from '../../indicators/import/header-facts.ts';
import type { MicroColumns } from '../../indicators/microdata/micro-columns.ts';
import type { OutputScope } from '../../indicators/microdata/output-scope.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { MicroOutput, MicroSet, MicroZone } from '../ports-microdata.ts';
import { hierarchies, type RegionMember } from './hierarchies.ts';
import { outputFiles } from './output-files.ts';
import { earlierOutput, isSame, type PeriodTable, protectTables } from './protect-tables.ts';
import { refuseScope } from './refuse-scope.ts';
import { tableRows } from './table-rows.ts';
import type { TabulateAsked } from './tabulate-options.ts';
import type { TabulateReport } from './tabulate-report.ts';
import { withheldShares } from './withheld.ts';

export interface TabulatePorts {
  readonly zone: MicroZone;
  books(): Promise<Books>;
  regions(): Promise<readonly RegionMember[]>;
  digest(text: string): string;
  now(): string;
  readonly program: string;
}

export type Tabulated =
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly report: TabulateReport | undefined }
  | {
      readonly ok: true;
      readonly report: TabulateReport;
      readonly output: MicroOutput;
      readonly files: Readonly<Record<string, string>>;
      readonly tables: readonly PeriodTable[];
      readonly set: MicroSet;
    };

/** Most exposed cells that are named. */
const NAMED = 20;

/**
 * Makes a protected table of microdata: cells that would disclose are withheld, the union with everything told before is audited, and
 * what leaves stands in the ledger before anybody gets it. `isTrial` only looks.
 */
export async function tabulateMicrodata(
  ports: TabulatePorts,
  { name, asked, isTrial }: { readonly name: string; readonly asked: TabulateAsked; readonly isTrial: boolean },
): Promise<Tabulated> {
  return ports.zone.alone(async () => {
    const set = await ports.zone.find(name);
    if (set === undefined) return refused([noSuchSet(name)]);
    const ledger = await ports.zone.outputs();
    const earlier = ledger.filter(({ content }) => content === set.content);
    const regions = await ports.regions();
    const faults = refuseScope(set, asked, { regions, earlier, ledger });
    if (faults.length > 0) return refused(faults);
    const columns = withCounts(await ports.zone.columns(set));
    const { scope } = asked;
    const periods = asked.periods.length > 0 ? asked.periods : set.codes.period;
    const regionSet = [scope, ...earlier.map((output) => output.scope)].find(
      (each) => each.regions !== undefined,
    )?.regions;
    const over = hierarchies({ books: await ports.books(), regions, classification: set.classification, regionSet });
    const made = protectTables({ columns, scope, periods, earlier, hierarchies: over });
    if (made.kind === 'refused') return refused(made.refusals);
    const again = earlier.find((output) => isSame(output, { scope, periods }));
    const report = reportOf(made.tables, { set, scope, periods, earlier, again });
    if (made.kind === 'exposed') return refused(exposedRefusals(made.cells), report);
    const rows = tableRows(made.tables, scope, set);
    const files = outputFiles({ report, set, rows, program: ports.program, digest: ports.digest });
    const output: MicroOutput = again ?? {
      id: ports.digest(`${set.content} ${files['meta.json']}`).slice(0, 12),
      madeAt: ports.now(),
      set: set.name,
      hash: set.hash,
      content: set.content,
      periods,
      scope: earlierOutput(scope, made.tables),
      cells: report.cells,
      audit: report.audit,
      table: `sha256:${ports.digest(files['table.csv'] ?? '')}`,
    };
    if (!isTrial && again === undefined) await ports.zone.record(output, files);
    return { ok: true, report, output, files, tables: made.tables, set };
  });
}

const refused = (refusals: readonly Refusal[], report?: TabulateReport): Tabulated => ({ ok: false, refusals, report });

/** In a sample the number of enterprises is a sum of weights, and protected like every other amount. */
function withCounts(columns: MicroColumns): MicroColumns {
  const { weights } = columns;
  if (weights === undefined) return columns;
  return {
    ...columns,
    measures: [...columns.measures, { name: 'enterprises', unit: 'enterprises' }],
    values: [...columns.values, new Float64Array(weights.length).fill(1)],
    gaps: [...columns.gaps, new Uint8Array(weights.length)],
  };
}

interface ReportContext {
  readonly set: MicroSet;
  readonly scope: OutputScope;
  readonly periods: readonly string[];
  readonly earlier: readonly MicroOutput[];
  readonly again: MicroOutput | undefined;
}

function reportOf(
  tables: readonly PeriodTable[],
  { set, scope, periods, earlier, again }: ReportContext,
): TabulateReport {
  const sum = (of: (table: PeriodTable) => number): number => tables.reduce((total, table) => total + of(table), 0);
  return {
    set: set.name,
    scope,
    periods,
    withheld: withheldShares(tables, scope),
    cells: again?.cells ?? {
      told: sum(toldCells),
      primary: sum(({ found }) => found.primary),
      secondary: sum(({ found }) => found.secondary),
    },
    audit: again?.audit ?? {
      needs: sum(({ found }) => found.needs),
      provenAgainstSole: sum(({ found }) => found.provenAgainstSole),
      together: earlier.map(({ id }) => id),
    },
    again: again?.id,
  };
}

function toldCells({ found, facts }: PeriodTable): number {
  return found.scope.reduce(
    (sum, is, cell) => sum + (is === 1 && found.hidden[cell] === 0 && (facts.counts[cell] ?? 0) > 0 ? 1 : 0),
    0,
  );
}

const noSuchSet = (name: string): Refusal => ({
  code: 'no-such-set',
  where: { column: 'NAME' },
  said: {
    vi: `Khu thống kê không có bộ dữ liệu "${name}"; xem "lienket microdata list".`,
    en: `The statistical zone has no data set "${name}"; see "lienket microdata list".`,
  },
});

function exposedRefusals(
  cells: readonly {
    readonly period: string;
    readonly key: string;
    readonly measure: string;
    readonly outputs: readonly string[];
  }[],
): readonly Refusal[] {
  const named = cells.slice(0, NAMED).map(({ period, key, measure, outputs }): Refusal => {
    const [vi, en] =
      outputs.length === 0
        ? ['không tìm được cách giấu ô này', 'no way was found to keep this cell hidden']
        : [`cùng với bảng đã ra ${outputs.join(', ')}`, `together with the earlier output ${outputs.join(', ')}`];
    return {
      code: 'would-disclose',
      where: { column: measure },
      said: {
        vi: `${period}, ${key}: ${vi}, không chứng minh được ô cần bảo mật không bị tính ra; bảng này không được ra.`,
        en: `${period}, ${key}: ${en}, it is not proven that the confidential cell cannot be worked out; this table may not leave.`,
      },
    };
  });
  if (cells.length <= NAMED) return named;
  const more = cells.length - NAMED;
  const said = { vi: `và ${more} ô khác như vậy.`, en: `and ${more} more cells like this.` };
  return [...named, { code: 'would-disclose', where: {}, said }];
}
