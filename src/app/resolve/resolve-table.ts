import { DIFFERS, levelNames } from '../../matching/compare/comparison.ts';
import type { PlacesOf } from '../../matching/roles/field-role.ts';
import { guessedLevel, type IdentityLevel } from '../../matching/roles/identity-level.ts';
import { type MatchPlan, matchPlan } from '../../matching/roles/match-plan.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Progress } from '../ports.ts';
import type { PersonFiles, TableLook } from '../ports-convert.ts';
import type { LoadedRecords, RecordResolver } from '../ports-resolve.ts';
import { type KnownLabels, knownLabels } from './known-labels.ts';
import { type LabelQuality, labelQuality } from './label-quality.ts';
import { type ColumnMap, mappedColumns, type NamedRole } from './mapped-columns.ts';
import { placedColumns } from './placed-columns.ts';
import { type BlockingMeasures, type ResolvedRecords, resolveRecords } from './resolve-records.ts';
import { clusterSizes, resolveWarnings } from './resolve-warnings.ts';
import { rowConfidence } from './row-confidence.ts';

export interface ResolveNeeds {
  readonly resolver: RecordResolver;
  readonly files: PersonFiles;
  /** Finds the places of an address, old and new; undefined where no pack of places is at hand. */
  readonly places?: () => Promise<PlacesOf | undefined>;
  readonly progress: Progress;
  readonly program: string;
  /** Seconds since the work began, and the most memory the process has held. */
  readonly spent: () => { readonly seconds: number; readonly peakBytes: number };
}

export interface ResolveRequest {
  readonly table: string;
  readonly out: string;
  readonly map: readonly NamedRole[];
  /** Probability from which groups are joined. */
  readonly join: number;
  /** Pairs from this probability are written. */
  readonly show: number;
  readonly labels?: string;
  /** Whether one enterprise or one site is meant; guessed from the mapping if not given. */
  readonly level?: IdentityLevel;
}

/** What was made, as written to `meta.json`. */
export interface ResolveRecord {
  readonly method: string;
  readonly program: string;
  readonly input: { readonly file: string; readonly hash: string; readonly rows: number; readonly encoding: string };
  readonly parameters: Pick<ResolveRequest, 'join' | 'show' | 'map'> & {
    readonly review: typeof REVIEW;
    readonly level: IdentityLevel;
    readonly isLevelGuessed: boolean;
  };
  readonly columns: readonly {
    readonly column: string;
    readonly role: string;
    readonly filled: number;
    readonly distinct: number;
  }[];
  readonly model: object;
  readonly blocking: BlockingMeasures;
  readonly result: {
    readonly entities: number;
    readonly joinedRows: number;
    readonly pairsShown: number;
    readonly largest: number;
    /** Share of rows with a pair that a person should look at: neither surely one nor surely two. */
    readonly reviewShare: number;
  };
  readonly quality?: LabelQuality;
  readonly warnings: readonly Bilingual[];
  readonly seconds: number;
  readonly peakBytes: number;
}

const METHOD = 'resolve@2';
const FILES = ['entities.csv', 'pairs.csv', 'meta.json'];
/** Between these probabilities a person should look. */
const REVIEW = { from: 0.5, to: 0.95 };
const STEPS = 10;
const WORDS = {
  reading: { vi: 'đọc và chuẩn hóa', en: 'reading and normalising' },
  pairing: { vi: 'tạo cặp và so', en: 'making and comparing pairs' },
  writing: { vi: 'ghi kết quả', en: 'writing the result' },
} satisfies Readonly<Record<string, Bilingual>>;

const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability));

/** Resolves a person's table: which rows are one entity. Everything is written, or nothing. */
export async function resolveTable(needs: ResolveNeeds, request: ResolveRequest): Promise<Parsed<ResolveRecord>> {
  const { resolver, progress } = needs;
  progress.step(WORDS.reading, 0, STEPS);
  const look = await resolver.look(request.table);
  const mapped = mappedColumns(look, request.map);
  const labelLook = request.labels === undefined ? undefined : await resolver.look(request.labels);
  if (!mapped.ok) {
    const known = await readLabels(resolver, labelLook, undefined);
    return { ok: false, refusals: [...mapped.refusals, ...(known.ok ? [] : known.refusals)] };
  }
  const { columns } = mapped.value;
  const level = request.level ?? guessedLevel(columns.map(({ role }) => role.name));
  const plan = matchPlan(await placedColumns(look, columns, { places: needs.places, level }));
  const staged = await needs.files.stage(request.out, FILES);
  try {
    const ready = await readAll(needs, { look, plan, map: mapped.value, labelLook });
    if (!ready.ok) return ready;
    const { loaded } = ready.value;
    const task = { plan, loaded, leastBits: bitsOf(request.join), level };
    const resolved = await resolveRecords(resolver, task, (done) => progress.step(WORDS.pairing, 3 + done, STEPS));
    progress.step(WORDS.writing, 8, STEPS);
    const shown = await resolver.writePairs(staged.path('pairs.csv'), resolved.taught.weights, bitsOf(request.show));
    const confidence = rowConfidence(resolved.clusters, resolved.pairs);
    await resolver.writeEntities(staged.path('entities.csv'), { entity: resolved.clusters.clusterOf, confidence });
    const record = await recordOf(needs, { request, level, plan, resolved, shown, ...ready.value });
    await staged.write('meta.json', `${JSON.stringify(record, null, 2)}\n`);
    await staged.commit();
    progress.step(WORDS.writing, STEPS, STEPS);
    return { ok: true, value: record };
  } finally {
    await staged.discard();
  }
}

interface Ready {
  readonly loaded: LoadedRecords;
  readonly labels: KnownLabels | undefined;
}

interface Reading {
  readonly look: TableLook;
  readonly plan: MatchPlan;
  readonly map: ColumnMap;
  readonly labelLook: TableLook | undefined;
}

/** The records and the labels, with the faults of both. */
async function readAll(
  { resolver, progress }: ResolveNeeds,
  { look, plan, map, labelLook }: Reading,
): Promise<Parsed<Ready>> {
  const loaded = await resolver.load({ look, plan, source: map.source }, (done, total) =>
    progress.step(WORDS.reading, 3 * (done / total), STEPS),
  );
  const refusals: Refusal[] = loaded.ok ? [] : [...loaded.refusals];
  if (loaded.ok && loaded.value.records === 0) refusals.push(noRows(look));
  const labels = await readLabels(resolver, labelLook, loaded.ok ? loaded.value.records : undefined);
  if (!labels.ok) refusals.push(...labels.refusals);
  if (!loaded.ok || !labels.ok || refusals.length > 0) return { ok: false, refusals };
  return { ok: true, value: { loaded: loaded.value, labels: labels.value } };
}

async function readLabels(
  resolver: RecordResolver,
  look: TableLook | undefined,
  records: number | undefined,
): Promise<Parsed<KnownLabels | undefined>> {
  if (look === undefined) return { ok: true, value: undefined };
  const rows = await resolver.rows(look);
  return knownLabels({ path: look.path, columns: look.columns, rows }, records);
}

function noRows(look: TableLook): Refusal {
  const said = { vi: 'bảng không có dòng nào dưới tiêu đề', en: 'the table has no rows under its header' };
  return { code: 'no-rows', where: { file: look.path }, said };
}

interface Done extends Ready {
  readonly level: IdentityLevel;
  readonly request: ResolveRequest;
  readonly plan: MatchPlan;
  readonly resolved: ResolvedRecords;
  readonly shown: number;
}

async function recordOf(needs: ResolveNeeds, done: Done): Promise<ResolveRecord> {
  const { request, level, plan, loaded, labels, resolved, shown } = done;
  const { join, show } = request;
  const { clusterOf } = resolved.clusters;
  const sizes = clusterSizes(clusterOf);
  const joinedRows = sizes.reduce((sum, size) => sum + size, 0);
  return {
    method: METHOD,
    program: needs.program,
    input: {
      file: request.table.split(/[/\\]/).at(-1) ?? request.table,
      hash: await needs.files.hash(request.table),
      rows: loaded.records,
      encoding: loaded.encoding,
    },
    parameters: { join, show, review: REVIEW, map: request.map, level, isLevelGuessed: request.level === undefined },
    columns: plan.columns.map(({ column, role }, at) => ({
      column,
      role: role.name,
      ...(loaded.columns[at] ?? { filled: 0, distinct: 0 }),
    })),
    model: modelOf(plan, resolved),
    blocking: resolved.blocking,
    result: {
      entities: loaded.records - joinedRows + sizes.length,
      joinedRows,
      pairsShown: shown,
      largest: sizes.reduce((most, size) => Math.max(most, size), 1),
      reviewShare: reviewShare(resolved, loaded.records),
    },
    ...(labels === undefined ? {} : { quality: labelQuality(labels, clusterOf, resolved.pairs) }),
    warnings: resolveWarnings(plan, loaded, resolved),
    ...needs.spent(),
  };
}

/** What was learned: chances and weights of every level. */
function modelOf(plan: MatchPlan, { taught }: ResolvedRecords): object {
  const { model, isConverged } = taught.learned;
  return {
    prior: model.prior,
    isConverged,
    facets: plan.facets.map(({ name, comparison }, at) => ({
      facet: name,
      levels: (levelNames(comparison) ?? [DIFFERS]).map((level, number) => ({
        level,
        m: model.facets[at]?.m[number],
        u: model.facets[at]?.u[number],
        bits: taught.weights.facets[at]?.bits[number],
      })),
    })),
  };
}

/** Rows with a pair between the review limits, unless both rows surely belong to one entity through others. */
function reviewShare({ pairs, clusters }: ResolvedRecords, records: number): number {
  const [from, to] = [bitsOf(REVIEW.from), bitsOf(REVIEW.to)];
  const rows = new Set<number>();
  for (const [at, weight] of pairs.weight.entries()) {
    const [a, b] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    const isSettled =
      clusters.clusterOf[a] === clusters.clusterOf[b] &&
      Math.min(clusters.joinedAt[a] ?? 0, clusters.joinedAt[b] ?? 0) >= to;
    if (weight >= from && weight < to && !isSettled) rows.add(a).add(b);
  }
  return rows.size / records;
}
