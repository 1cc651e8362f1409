// What `npm test` runs: the static checks, then every suite. `./lienket run test/run.ts src/methods` runs a part;
// `--static` runs only the static checks, `--slow` adds the slow and browser suites.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runStaticChecks, staticChecks } from './static-checks.ts';
import { runSuites, suiteFiles } from './suites.ts';
import { addTallies, closingLine, emptyTally, type Tally } from './tally.ts';

const root = resolve(import.meta.dirname, '..');
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function main(argv: readonly string[]): Promise<Tally> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { static: { type: 'boolean', default: false }, slow: { type: 'boolean', default: false } },
  });
  const isWhole = positionals.length === 0;
  let tally = emptyTally;
  if (isWhole) tally = addTallies(tally, await runStaticChecks({ checks: staticChecks(root), cwd: root, print }));
  if (values.static && isWhole) return tally;
  const folders = isWhole ? ['src', 'test', 'tools'].map((folder) => join(root, folder)) : positionals;
  const files = suiteFiles(folders, { slow: values.slow });
  return addTallies(tally, await runSuites({ files, cwd: root, print }));
}

const started = performance.now();
const tally = await main(process.argv.slice(2));
print(`${((performance.now() - started) / 1000).toFixed(1)} s`);
print(closingLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);
