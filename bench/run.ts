// Measures the program: `npm run bench`, `npm run bench convert-communes help-start`, `npm run bench -- --write` to keep the results.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Run } from './bench.ts';
import { updatedResults } from './results.ts';

const RUNS = 5;
const here = import.meta.dirname;

async function allBenches(): Promise<readonly Bench[]> {
  const files = globSync('*.ts', { cwd: here }).filter((name) => !name.endsWith('.test.ts') && name !== 'run.ts');
  const modules = await Promise.all(files.sort().map((name) => import(join(here, name))));
  return modules.flatMap((each: { benches?: readonly Bench[] }) => each.benches ?? []);
}

async function runsOf(bench: Bench): Promise<readonly Run[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-bench-'));
  try {
    const once = await bench.prepare(folder);
    const runs: Run[] = [];
    for (let run = 0; run < (bench.runs ?? RUNS); run += 1) runs.push(await once());
    return runs;
  } finally {
    await bench.end?.();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The machine, and how many other programs were busy on it when a bench began. */
function machine(load: number): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load ${load.toFixed(1)} before`;
}

function existing(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const benches = await allBenches();
const unknown = positionals.filter((id) => !benches.some((bench) => bench.id === id));
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are ${benches.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}
console.log(`${machine(loadavg()[0] ?? 0)}; medians of ${RUNS} runs`);
const wanted = benches.filter(({ id, isOnRequest }) =>
  positionals.length === 0 ? isOnRequest !== true : positionals.includes(id),
);
const path = join(here, 'RESULTS.md');
let isOver = false;
for (const bench of wanted) {
  const load = loadavg()[0] ?? 0;
  const runs = await runsOf(bench).catch((error: unknown) => {
    console.error(`FAILED ${bench.id}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
  if (runs === undefined) {
    isOver = true;
    continue;
  }
  const day = new Date().toISOString().slice(0, 10);
  const found = updatedResults.line({ bench, runs, machine: machine(load), day });
  isOver ||= found.isOver;
  console.log(found.line);
  if (values.write) writeFileSync(path, updatedResults.document(existing(path), found.line));
}
process.exit(isOver ? 1 : 0);
