import type { Parsed, Refusal } from '../model/refusal.ts';
import type { CodeSystem } from './convert-code-system.ts';
import type { MappedSource } from './ports-convert.ts';

/** A file of weights: columns `from`, `to`, `weight`. */
export interface WeightsFile {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

/**
 * Sources with the weights of a file, as whole numbers: any amounts of 0 or more (people, workers, area). A source that is
 * named at all must have a weight for each of its candidates.
 */
export function weightedSources(system: CodeSystem, file: WeightsFile): Parsed<readonly MappedSource[]> {
  const missing = ['from', 'to', 'weight'].filter((name) => !file.columns.includes(name));
  if (missing.length > 0) {
    const columns = missing.join(', ');
    const said = {
      vi: `thiếu cột ${columns}; tệp trọng số có các cột from, to, weight`,
      en: `column ${columns} is missing; a file of weights has the columns from, to, weight`,
    };
    return { ok: false, refusals: [{ code: 'weights-columns', where: { file: file.path, row: 1 }, said }] };
  }
  const refusals: Refusal[] = [];
  const byCode = new Map(system.sources.map((source) => [source.code, source]));
  const given = new Map<string, Map<string, bigint>>();
  const decimals = Math.max(0, ...file.rows.map((row) => (row['weight'] ?? '').split('.')[1]?.length ?? 0));
  for (const [at, row] of file.rows.entries()) {
    const read = readWeight(system, byCode, { row, decimals });
    if ('said' in read)
      refusals.push({ code: 'weight', where: { file: file.path, row: at + 2, column: read.column }, said: read.said });
    else {
      const weights = given.get(read.from) ?? new Map<string, bigint>();
      weights.set(read.to, (weights.get(read.to) ?? 0n) + read.weight);
      given.set(read.from, weights);
    }
  }
  const sources = system.sources.map((source) =>
    withWeights(source, given.get(spelled(system, source.code)), {
      file: file.path,
      refusals: spelled(system, source.code) === source.code ? refusals : [],
    }),
  );
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: sources };
}

/** Both spellings of a place (`24`, `VN63-24`) take the weights of either. */
function spelled(system: CodeSystem, code: string): string {
  return system.targetColumn === 'place_id' && /^\d+$/.test(code) ? `${system.from}-${code}` : code;
}

interface ReadWeight {
  readonly from: string;
  readonly to: string;
  readonly weight: bigint;
}
type WeightFault = { readonly column: string; readonly said: Refusal['said'] };

interface WeightRow {
  readonly row: Readonly<Record<string, string | null>>;
  readonly decimals: number;
}

function readWeight(
  system: CodeSystem,
  byCode: ReadonlyMap<string, MappedSource>,
  { row, decimals }: WeightRow,
): ReadWeight | WeightFault {
  const [from, to, weight] = [row['from'] ?? '', row['to'] ?? '', row['weight'] ?? ''];
  const source = byCode.get(from);
  if (source === undefined) return { column: 'from', said: system.explain(from === '' ? null : from) };
  const ids = system.targetColumn === 'place_id' && /^\d+$/.test(to) ? [`${system.to}-${to}`] : [to];
  const target = ids
    .flatMap((id) => [id, system.groupOf(id)])
    .find((id) => id !== undefined && source.targets.includes(id));
  if (target === undefined) {
    const candidates = source.targets.join(', ');
    return {
      column: 'to',
      said: {
        vi: `“${to}” không nằm trong các đích của ${from}: ${candidates}`,
        en: `“${to}” is not among the targets of ${from}: ${candidates}`,
      },
    };
  }
  if (!/^\d+(\.\d+)?$/.test(weight)) {
    return {
      column: 'weight',
      said: { vi: `“${weight}” không phải số từ 0 trở lên`, en: `“${weight}” is not a number of 0 or more` },
    };
  }
  const [whole = '0', part = ''] = weight.split('.');
  return { from: spelled(system, from), to: target, weight: BigInt(whole + part.padEnd(decimals, '0')) };
}

interface Told {
  readonly file: string;
  readonly refusals: Refusal[];
}

function withWeights(
  source: MappedSource,
  given: ReadonlyMap<string, bigint> | undefined,
  { file, refusals }: Told,
): MappedSource {
  if (given === undefined || source.targets.length < 2 || !source.isComplete) return source;
  const absent = source.targets.filter((target) => !given.has(target));
  if (absent.length > 0) {
    const targets = absent.join(', ');
    const said = {
      vi: `mã ${source.code} thiếu trọng số cho ${targets}; nếu không có gì thì ghi 0`,
      en: `code ${source.code} has no weight for ${targets}; write 0 where nothing goes`,
    };
    refusals.push({ code: 'weight-missing', where: { file }, said });
    return source;
  }
  const weights = source.targets.map((target) => given.get(target) ?? 0n);
  const divisor = weights.reduce(greatestDivisor, 0n);
  if (divisor === 0n) {
    const said = {
      vi: `mọi trọng số của mã ${source.code} đều bằng 0`,
      en: `all weights of code ${source.code} are 0`,
    };
    refusals.push({ code: 'weight-zero', where: { file }, said });
    return source;
  }
  return { ...source, weights: weights.map((weight) => weight / divisor) };
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestDivisor(other, one % other);
}
