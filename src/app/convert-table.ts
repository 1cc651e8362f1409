import type { Bilingual } from '../model/bilingual.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { releaseName } from '../model/release.ts';
import type { CodeSystem } from './convert-code-system.ts';
import { type NamedColumns, tableRoles } from './convert-roles.ts';
import { weightedSources } from './convert-weights.ts';
import type { Progress } from './ports.ts';
import type { BulkConverter, Converted, MappedSource, PersonFiles, TableRoles, TableSurvey } from './ports-convert.ts';

export interface ConvertNeeds {
  readonly bulk: BulkConverter;
  readonly files: PersonFiles;
  readonly progress: Progress;
  /** Seconds since the work began, and the most memory the process has held. */
  readonly spent: () => { readonly seconds: number; readonly peakBytes: number };
}

export interface ConvertRequest {
  readonly table: string;
  readonly out: string;
  /** File name of the converted table, without its ending. */
  readonly name: string;
  readonly columns: NamedColumns;
  readonly weights?: { readonly path: string; readonly source: string };
}

/** What was made, as written to `meta.json`. */
export interface ConversionRecord {
  readonly method: string;
  readonly status: 'derived' | 'estimated';
  readonly input: { readonly file: string; readonly hash: string; readonly rows: number };
  readonly parameters: object;
  readonly mapping: readonly { readonly release: string; readonly hash: string }[];
  readonly weights?: { readonly file: string; readonly hash: string; readonly source: string };
  readonly result: Omit<Converted, 'conserved'>;
  readonly conservation: Converted['conserved'];
  readonly warnings: readonly Bilingual[];
  readonly seconds: number;
  readonly peakBytes: number;
}

const METHOD = 'harmonise@1';
const READING: Bilingual = { vi: 'đọc và kiểm bảng', en: 'reading and checking the table' };
const CONVERTING: Bilingual = { vi: 'chuyển đổi', en: 'converting' };

/**
 * Converts a person's table to another geography or classification. Mass with one certain target moves whole; all other mass
 * gives bounds and is listed with its candidates, or is split by named weights. Nothing is shown unless totals are conserved.
 */
export async function convertPersonTable(
  needs: ConvertNeeds,
  system: CodeSystem,
  request: ConvertRequest,
): Promise<Parsed<ConversionRecord>> {
  const { bulk, progress } = needs;
  progress.step(READING, 0, 6);
  const look = await bulk.look(request.table);
  const roles = tableRoles(look, system, request.columns);
  const weighted = await weightsOf(needs, system, request);
  if (!roles.ok || !weighted.ok)
    return { ok: false, refusals: [...(roles.ok ? [] : roles.refusals), ...(weighted.ok ? [] : weighted.refusals)] };
  progress.step(READING, 1, 6);
  const survey = await bulk.survey(roles.value, new Set(system.sources.map((source) => source.code)));
  const refusals = surveyFaults(system, roles.value, survey);
  if (refusals.length > 0) return { ok: false, refusals };
  const table = `${request.name}.csv`;
  const staged = await needs.files.stage(request.out, [table, 'unallocated.csv', 'meta.json']);
  try {
    const outputs = { table: staged.path(table), unallocated: staged.path('unallocated.csv') };
    const used = usedSources(weighted.value, survey);
    const converted = await bulk.convert({
      roles: roles.value,
      survey,
      sources: used,
      targetColumn: system.targetColumn,
      outputs,
      step: (done) => progress.step(CONVERTING, 2 + done, 6),
    });
    const lost = converted.conserved.find(({ residual }) => Number(residual) !== 0);
    if (lost !== undefined)
      throw new Error(
        `column ${lost.column}: ${lost.residual} of ${lost.totalIn} was lost in the conversion; nothing was written`,
      );
    const record = await recordOf(needs, { system, request, roles: roles.value, survey, used, converted });
    await staged.write('meta.json', `${JSON.stringify(record, null, 2)}\n`);
    await staged.commit();
    return { ok: true, value: record };
  } finally {
    await staged.discard();
  }
}

async function weightsOf(
  needs: ConvertNeeds,
  system: CodeSystem,
  { weights }: ConvertRequest,
): Promise<Parsed<readonly MappedSource[]>> {
  if (weights === undefined) return { ok: true, value: system.sources };
  const look = await needs.bulk.look(weights.path);
  const rows = await needs.bulk.rows(look);
  return weightedSources(system, { path: weights.path, columns: look.columns, rows });
}

/** Only the codes that stand in the table; the mapping of a country has many more. */
function usedSources(sources: readonly MappedSource[], survey: TableSurvey): readonly MappedSource[] {
  const used = new Set(survey.codes);
  return sources.filter((source) => used.has(source.code));
}

function surveyFaults(system: CodeSystem, roles: TableRoles, survey: TableSurvey): readonly Refusal[] {
  const file = roles.look.path;
  const strange = survey.strange.map(({ code, row, count }): Refusal => {
    const said = system.explain(code);
    const more = count === 1 ? { vi: '', en: '' } : { vi: ` (${count} dòng)`, en: ` (${count} rows)` };
    return {
      code: 'unknown-code',
      where: { file, row, column: roles.code },
      said: { vi: said.vi + more.vi, en: said.en + more.en },
    };
  });
  const hidden = survey.strangeInAll - survey.strange.length;
  if (hidden > 0) {
    const said = { vi: `và ${hidden} mã khác không biết`, en: `and ${hidden} more codes that are not known` };
    strange.push({ code: 'unknown-code', where: { file, column: roles.code }, said });
  }
  const coarse = survey.codes.filter((code) => system.isTooCoarse(code));
  const tooCoarse: Refusal = {
    code: 'too-coarse',
    where: { file, column: roles.code },
    said: {
      vi: `mã ${coarse.slice(0, 5).join(', ')} rộng hơn cấp được hỏi; không thể chia nhỏ ra`,
      en: `codes ${coarse.slice(0, 5).join(', ')} are coarser than the level asked for; they cannot be split so finely`,
    },
  };
  return [...survey.refusals, ...strange, ...(coarse.length > 0 ? [tooCoarse] : [])];
}

interface Done {
  readonly system: CodeSystem;
  readonly request: ConvertRequest;
  readonly roles: TableRoles;
  readonly survey: TableSurvey;
  readonly used: readonly MappedSource[];
  readonly converted: Converted;
}

async function recordOf(needs: ConvertNeeds, done: Done): Promise<ConversionRecord> {
  const { system, request, roles, survey, converted } = done;
  const { conserved, ...result } = converted;
  const { weights } = request;
  return {
    method: METHOD,
    status: weights === undefined ? 'derived' : 'estimated',
    input: { file: fileName(request.table), hash: await needs.files.hash(request.table), rows: survey.rows },
    parameters: { from: system.from, to: system.to, code: roles.code, values: roles.values, keys: roles.keys },
    mapping: system.releases.map((ref) => ({ release: releaseName(ref), hash: ref.hash })),
    ...(weights === undefined
      ? {}
      : {
          weights: { file: fileName(weights.path), hash: await needs.files.hash(weights.path), source: weights.source },
        }),
    result,
    conservation: conserved,
    warnings: warningsOf(done),
    ...needs.spent(),
  };
}

function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

function warningsOf({ system, survey, used, converted }: Done): readonly Bilingual[] {
  const warnings: Bilingual[] = [];
  const levels = new Set(survey.codes.map((code) => system.levelOf(code)).filter((level) => level !== undefined));
  if (levels.size > 1) {
    const list = [...levels].sort().join(', ');
    warnings.push({
      vi: `bảng có mã ở nhiều cấp (${list}): tổng có thể bị tính hai lần`,
      en: `the table has codes of several levels (${list}): totals may count twice`,
    });
  }
  const homeless = used.filter((source) => source.targets.length === 0).map((source) => source.code);
  if (homeless.length > 0) {
    const list = `${homeless.slice(0, 10).join(', ')}${homeless.length > 10 ? ' …' : ''}`;
    warnings.push({
      vi: `${homeless.length} mã không có đích trong bảng chuyển, nằm ở unallocated.csv: ${list}`,
      en: `${homeless.length} codes have no target in the conversion and stand in unallocated.csv: ${list}`,
    });
  }
  for (const { column, missing } of converted.conserved.filter((each) => each.missing > 0)) {
    warnings.push({
      vi: `cột ${column} có ${missing} ô trống: ô trống là thiếu, không phải 0; ô đích có phần thiếu không bao giờ là chính xác`,
      en: `column ${column} has ${missing} empty cells: empty is missing, not 0; a target with a missing part is never exact`,
    });
  }
  return warnings;
}
