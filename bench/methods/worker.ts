// Measures one size of one line in a process of its own: worker.ts LINE FOLDER NUMBER…; the lists lie in the folder as raw numbers.
import { closeSync, globSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lines } from './lines.ts';

const RUNS = 5;
const [id, folder = '', ...shape] = process.argv.slice(2);
const line = lines.find((each) => each.id === id);
if (line === undefined) throw new Error(`no line ${id}`);
const inputs = Object.fromEntries(
  globSync(join(folder, '*.f64')).map((file) => {
    const list = new Float64Array(statSync(file).size / 8);
    const open = openSync(file, 'r');
    readSync(open, new Uint8Array(list.buffer));
    closeSync(open);
    return [basename(file, '.f64'), list];
  }),
);
const run = line.prepared(inputs, shape.map(Number));
globalThis.gc?.();
const before = process.memoryUsage.rss();
const isWatched = isPeakReset();
const seconds: number[] = [];
let outputBytes = 0;
let peakBytes = 0;
for (let k = 0; k < RUNS; k += 1) {
  const started = performance.now();
  outputBytes = run();
  seconds.push((performance.now() - started) / 1000);
  if (k === 0 && isWatched) peakBytes = peak() - before;
}
const inputBytes = Object.values(inputs).reduce((sum, list) => sum + list.byteLength, 0);
process.stdout.write(JSON.stringify({ seconds, inputBytes, outputBytes, ...(isWatched ? { peakBytes } : {}) }));

/** Forgets the peak that reading and preparing reached, where the system can. */
function isPeakReset(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return peak() > 0;
  } catch {
    return false;
  }
}

/** Most memory since the peak was forgotten; what the system counts as used is no help, for it begins with the parent's. */
function peak(): number {
  return 1024 * Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
}
