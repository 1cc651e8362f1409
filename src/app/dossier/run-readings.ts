import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { RunReading, RunRow } from '../../evidence/reading.ts';
import type { RecipeRun } from '../../evidence/recipe.ts';
import { type MethodDescription, methodDescriptions } from '../../methods/registry/method-descriptions.ts';
import type { MethodRun } from '../../methods/registry/method-run.ts';
import { runRefusal } from '../../methods/registry/run-refusal.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { releaseName } from '../../model/release.ts';
import { remembered } from '../knowledge/table-rows.ts';
import { type ReleaseTable, releaseTable } from '../methods/release-table.ts';
import { sentRefusal } from '../methods/sent-refusal.ts';
import type { MethodRoom } from '../ports-methods.ts';
import type { Knowledge } from './knowledge.ts';
import { type Running, runFigures } from './run-figures.ts';
import { runNames } from './run-names.ts';
import { isNamed, type ShownPart, shownPart } from './shown-part.ts';

/** Cells of a full table for one run of a dossier: half a gigabyte. */
const MOST_CELLS = 2 ** 26;

interface Scene {
  readonly knowledge: Knowledge;
  readonly room: MethodRoom;
  readonly signal: AbortSignal | undefined;
}

/** Runs the methods that a recipe asks for. What is wrong with one is told in its place and holds up nothing else. */
export async function runReadings(scene: Scene, runs: readonly RecipeRun[]): Promise<readonly RunReading[]> {
  const readings: RunReading[] = [];
  for (const run of runs) {
    scene.signal?.throwIfAborted();
    readings.push(await runReading(scene, run));
  }
  return readings;
}

async function runReading(scene: Scene, run: RecipeRun): Promise<RunReading> {
  const method = methodDescriptions().find(({ id }) => id === run.method);
  const nothing: RunReading = {
    run,
    method: method && { name: `${method.id}@${method.version}`, title: method.title },
    refusals: [],
    sources: [],
    keyHeads: [],
    cellHeads: [],
    rows: [],
    matched: 0,
    warnings: [],
  };
  if (method === undefined)
    return { ...nothing, refusals: [sentRefusal(runRefusal('unknown-method', { value: run.method }))] };
  const read = await readInputs(scene, method, run);
  if (!read.ok) return { ...nothing, refusals: read.refusals };
  const made = await madeOnce(scene, { method, run, inputs: read.value });
  return made.ok
    ? { ...nothing, ...(await worded(scene, { method, run, inputs: read.value }, made.value)) }
    : { ...nothing, ...made };
}

/** What is kept of a run: the part that is shown, and what belongs to the whole. */
type Kept = ShownPart & Pick<MethodRun, 'parameters'> & { readonly warnings: readonly Bilingual[] };

async function readInputs(
  { knowledge: { source } }: Scene,
  method: MethodDescription,
  run: RecipeRun,
): Promise<Parsed<Running['inputs']>> {
  const refusals: Refusal[] = [];
  const found: Record<string, ReleaseTable> = {};
  for (const [name, { release, ...asked }] of Object.entries(run.tables)) {
    const shape = method.tables.find((table) => table.name === name);
    const read =
      shape === undefined
        ? { ok: false as const, refusals: [sentRefusal(runRefusal('unknown-table', { table: name, value: name }))] }
        : await releaseTable(source, shape, { name: release, ...asked });
    if (read.ok) found[name] = read.value;
    else refusals.push(...read.refusals);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: found };
}

/** The same method on the same rows gives the same result: it is computed once for each content of its releases. */
function madeOnce({ knowledge, room, signal }: Scene, { method, run, inputs }: Running): Promise<Parsed<Kept>> {
  const { title: _, note: __, ...asked } = run;
  const what = {
    kind: `run of ${method.id}@${method.version}`,
    releases: Object.values(inputs).map(({ release }) => release.ref),
    detail: canonicalJson(asked),
  };
  return remembered(knowledge.source, what, async () => {
    const tables = Object.fromEntries(Object.entries(inputs).map(([name, { table }]) => [name, table]));
    const stop = signal ?? new AbortController().signal;
    const outcome = await room.run(
      run.method,
      { tables, parameters: run.parameters },
      { signal: stop, mostCells: MOST_CELLS },
    );
    if (!outcome.ok) return { ok: false, refusals: outcome.refusals.map(sentRefusal) };
    const part = shownPart(method, run.shown, outcome.value.outputs);
    if (!part.ok) return part;
    const { parameters, warnings } = outcome.value;
    return { ok: true, value: { ...part.value, parameters, warnings: warnings.map(({ said }) => said) } };
  });
}

async function worded({ knowledge }: Scene, running: Running, kept: Kept): Promise<Partial<RunReading>> {
  const nameOf = await runNames(knowledge.source, knowledge, Object.values(running.inputs));
  const measured = runFigures(running, kept);
  return {
    sources: Object.values(running.inputs).map(inputTitle),
    keyHeads: kept.keys.map(({ about }) => about),
    cellHeads: kept.columns.map((column) => ({ title: column.about, isNumeric: !isNamed(column) })),
    rows: kept.rows.map((row): RunRow => {
      const keys = kept.keys.map(({ name }) => nameOf(row[name] ?? ''));
      const cells = kept.columns.map((column) =>
        isNamed(column) ? nameOf(row[column.name] ?? '') : measured(row, column, keys),
      );
      return { keys, cells };
    }),
    matched: kept.matched,
    warnings: kept.warnings,
  };
}

function inputTitle({ release, resource }: ReleaseTable): Bilingual {
  const title = resource['lienket:title'];
  const name = releaseName(release.ref);
  return { vi: `${title.vi} (${name}/${resource.name})`, en: `${title.en} (${name}/${resource.name})` };
}
