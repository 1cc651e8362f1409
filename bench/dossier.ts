import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDossier } from '../src/app/dossier/build-dossier.ts';
import { parseRecipe } from '../src/evidence/parse-recipe.ts';
import { methodThread } from '../src/main/method-thread.ts';
import { wire } from '../src/main/wire.ts';
import type { Bench, Run } from './bench.ts';
import { program, root } from './program.ts';

export const benches: readonly Bench[] = [
  {
    id: 'dossier-build',
    title: '`lienket dossier build thai-nguyen-bac-giang`, all five formats, from start to exit',
    limit: { seconds: 3 },
    prepare: async (folder) => () =>
      program(
        'dossier',
        'build',
        'thai-nguyen-bac-giang',
        '--out',
        join(folder, 'out'),
        '--data',
        join(folder, 'data'),
      ),
  },
  {
    id: 'server-start',
    title: '`lienket serve`, from start of the launcher to listening',
    limit: { seconds: 2 },
    prepare: async (folder) => () => serverStart(folder),
  },
  {
    id: 'us-ladder',
    title: 'The ladder with its robustness grid on 422,059 county × industry rows, packs open',
    limit: { seconds: 1 },
    prepare: async (folder) => americanLadder(folder),
  },
];

/** Starts the program by its launcher and waits for the line with the address. */
function serverStart(folder: string): Promise<Run> {
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(join(root, 'lienket'), ['serve', '--port', '0', '--json', '--data', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let seconds: number | undefined;
    child.stdout.once('data', () => {
      seconds = (performance.now() - started) / 1000;
      child.kill('SIGTERM');
    });
    child.on('error', fail);
    child.on('close', (code) =>
      seconds === undefined ? fail(new Error(`serve left with ${code} before it listened`)) : done({ seconds }),
    );
  });
}

async function americanLadder(folder: string): Promise<() => Promise<Run>> {
  const file = join(root, 'recipes/us-electronics-santa-clara.json');
  const recipe = parseRecipe(readFileSync(file, 'utf8'), file);
  if (!recipe.ok) throw new Error('the example recipe is refused');
  const house = wire({ root, dataFolder: folder });
  const ports = {
    shelf: await house.shelf(),
    tables: await house.tables(),
    program: 'bench',
    methodRoom: methodThread,
    digest: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  const ladderOnly = { ...recipe.value, next: false };
  await buildDossier(ports, ladderOnly);
  return async () => {
    const started = performance.now();
    await buildDossier(ports, ladderOnly);
    return { seconds: (performance.now() - started) / 1000, peakBytes: process.memoryUsage().rss };
  };
}
