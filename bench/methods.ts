// The methods beside plain numpy and scipy: `npm run bench method-leontief`, or all with a table of growth and memory: `./lienket run bench/methods.ts`.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Bench } from './bench.ts';
import type { Line, Size } from './methods/line.ts';
import { lines } from './methods/lines.ts';

/** What one process measured: five runs, and what it held beyond its input in the first. */
interface Seen {
  readonly seconds: readonly number[];
  readonly inputBytes?: number;
  readonly outputBytes?: number;
  readonly peakBytes?: number;
}

const PYTHON = 'python3';
/** What the engine itself takes to run anything. */
const ENGINE_BYTES = 32e6;
const here = import.meta.dirname;
const run = promisify(execFile);

function hasNumpy(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import numpy, scipy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function writeInputs(line: Line, size: Size, folder: string): Promise<void> {
  for (const [name, list] of Object.entries(await line.inputs(size.shape)))
    writeFileSync(join(folder, `${name}.f64`), new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
}

async function ours(line: Line, size: Size, folder: string): Promise<Seen> {
  const worker = join(here, 'methods/worker.ts');
  const said = await run(process.execPath, ['--expose-gc', worker, line.id, folder, ...size.shape.map(String)]);
  return JSON.parse(said.stdout) as Seen;
}

async function theirs(peer: string, size: Size, folder: string): Promise<Seen> {
  const said = await run(PYTHON, [join(here, 'peers', peer), folder, ...size.shape.map(String)]);
  return JSON.parse(said.stdout) as Seen;
}

/** Five runs are measured in one process and then handed out one by one. */
function handedOut(seen: Seen): () => Promise<{ seconds: number; peakBytes?: number }> {
  let next = 0;
  return async () => {
    const seconds = seen.seconds[next++ % seen.seconds.length] ?? 0;
    return seen.peakBytes === undefined ? { seconds } : { seconds, peakBytes: seen.peakBytes };
  };
}

function benchesOf(line: Line, isBesideNumpy: boolean): readonly Bench[] {
  const size = line.sizes.at(-1);
  if (size === undefined) return [];
  const title = `${line.title}: ${size.shape.join(' × ')}`;
  const made = (measured: (folder: string) => Promise<Seen>) => async (folder: string) => {
    await writeInputs(line, size, folder);
    return handedOut(await measured(folder));
  };
  const own: Bench = {
    id: `method-${line.id}`,
    title,
    limit: { seconds: line.seconds },
    prepare: made((folder) => ours(line, size, folder)),
  };
  const { peer } = line;
  if (peer === undefined || !isBesideNumpy) return [own];
  return [
    own,
    {
      id: `method-${line.id}-numpy`,
      title: `the same by plain numpy (bench/peers/${peer})`,
      prepare: made((folder) => theirs(peer, size, folder)),
    },
  ];
}

const isBesideNumpy = hasNumpy();
export const benches: readonly Bench[] = lines.flatMap((line) => benchesOf(line, isBesideNumpy));

function median(seconds: readonly number[]): number {
  return seconds.toSorted((one, other) => one - other)[Math.floor(seconds.length / 2)] ?? 0;
}

function time(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  return seconds < 1 ? `${(seconds * 1000).toPrecision(3)} ms` : `${seconds.toFixed(2)} s`;
}

/** Bytes held in all beside the promise: four times the input and the output, and the engine. */
function memory({ inputBytes = 0, outputBytes = 0, peakBytes }: Seen): string {
  if (peakBytes === undefined) return 'not known';
  const [held, limit] = [inputBytes + peakBytes, 4 * inputBytes + outputBytes + ENGINE_BYTES];
  return `${Math.round(held / 1e6)} of ${Math.round(limit / 1e6)} MB${held > limit ? ' OVER' : ''}`;
}

/** Measures the three sizes of a line on both sides, one after another, and prints a row for each. */
async function printGrowth(line: Line): Promise<void> {
  console.log(`\n${line.id}: ${line.title}; grows with ${line.growth}; limit ${time(line.seconds)}`);
  let before: { readonly seconds: number; readonly cost: number } | undefined;
  for (const size of line.sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'lienket-bench-'));
    try {
      await writeInputs(line, size, folder);
      const seen = await ours(line, size, folder);
      const other = line.peer !== undefined && isBesideNumpy ? await theirs(line.peer, size, folder) : undefined;
      const seconds = median(seen.seconds);
      const growth =
        before === undefined
          ? ''
          : `, × ${(seconds / before.seconds).toFixed(1)} where the card says × ${(size.cost / before.cost).toFixed(1)}`;
      const beside = other === undefined ? '' : `, numpy ${time(median(other.seconds))}`;
      console.log(
        `  ${size.shape.join(' × ')}: ${time(seconds)} (first ${time(seen.seconds[0])})${beside}${growth}; memory ${memory(seen)}`,
      );
      before = { seconds, cost: size.cost };
      if (size === line.sizes.at(-1) && seconds > line.seconds) {
        console.log(`  OVER the limit of ${time(line.seconds)}`);
        process.exitCode = 1;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const wanted = process.argv.slice(2);
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)} before`,
  );
  for (const line of lines) if (wanted.length === 0 || wanted.includes(line.id)) await printGrowth(line);
}
