import type { Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { MicroOutput } from '../ports-microdata.ts';
import { type PublishAsked, type PublishPorts, publishTable, refuseRelease } from './micro-release.ts';
import type { OutputMeta } from './output-meta.ts';
import { tableRows } from './table-rows.ts';
import { type TabulatePorts, tabulateMicrodata } from './tabulate-microdata.ts';
import { parseTabulate } from './tabulate-options.ts';
import type { TabulateReport } from './tabulate-report.ts';

export interface OutputAsked {
  /** Name of the data set; may be left out where there is only one. */
  readonly name: string | undefined;
  /** Options by name, as a person writes them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Only looks: nothing leaves the zone. */
  readonly isTrial: boolean;
  readonly publish: PublishAsked | undefined;
  readonly signal: AbortSignal;
}

export interface OutputMade {
  readonly refusals: readonly Refusal[];
  readonly report: TabulateReport | undefined;
  readonly output: MicroOutput | undefined;
  readonly files: Readonly<Record<string, string>>;
  readonly release: ReleaseRef | undefined;
}

/** Makes a protected table and, where asked, a release of it; whatever is wrong is told before anything leaves the zone. */
export async function makeOutput(
  ports: TabulatePorts & { readonly publish: PublishPorts },
  asked: OutputAsked,
): Promise<OutputMade> {
  const nothing = (refusals: readonly Refusal[], report?: TabulateReport): OutputMade => ({
    refusals,
    report,
    output: undefined,
    files: {},
    release: undefined,
  });
  const parsed = parseTabulate(asked.words);
  const name = await chosenSet(ports, asked.name);
  const faults = [...(parsed.ok ? [] : parsed.refusals), ...(typeof name === 'string' ? [] : [name])];
  if (!parsed.ok || typeof name !== 'string') return nothing(faults);
  const set = await ports.zone.find(name);
  if (asked.publish !== undefined && set !== undefined) {
    const refusals = await refuseRelease(ports.publish.shelf, { set, scope: parsed.value.scope }, asked.publish);
    if (refusals.length > 0) return nothing(refusals);
  }
  const made = await tabulateMicrodata(ports, { name, asked: parsed.value, isTrial: asked.isTrial });
  if (!made.ok) return nothing(made.refusals, made.report);
  const { report, output, files } = made;
  if (asked.publish === undefined || asked.isTrial) return { refusals: [], report, output, files, release: undefined };
  const meta = JSON.parse(files['meta.json'] ?? '') as OutputMeta;
  const rows = tableRows(made.tables, report.scope, made.set);
  const published = await publishTable(
    ports.publish,
    { set: made.set, output, meta, rows },
    { asked: asked.publish, signal: asked.signal },
  );
  return { ...published, report, output, files };
}

/** The named data set, or the only one. */
async function chosenSet({ zone }: TabulatePorts, name: string | undefined): Promise<string | Refusal> {
  if (name !== undefined) return name;
  const names = (await zone.list()).map((set) => set.name);
  const [only] = names;
  if (only !== undefined && names.length === 1) return only;
  return {
    code: 'which-set',
    where: { column: 'NAME' },
    said:
      only === undefined
        ? {
            vi: 'Khu thống kê chưa có dữ liệu; thêm bằng "lienket microdata add".',
            en: 'The statistical zone is empty; add data with "lienket microdata add".',
          }
        : { vi: `Hãy nêu bộ dữ liệu: ${names.join(', ')}.`, en: `Name the data set: ${names.join(', ')}.` },
  };
}
