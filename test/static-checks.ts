import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from './tally.ts';

/** One program that reads the tree and exits with 0 when the tree is in order. */
export type StaticCheck = Readonly<{ title: string; args: readonly string[] }>;

type Outcome = Readonly<{ check: StaticCheck; isPassed: boolean; output: string; seconds: number }>;

/** The checks of this repository, slowest first, so that two at a time end together. */
export function staticChecks(root: string): readonly StaticCheck[] {
  const tool = (path: string): string => join(root, 'node_modules', path);
  const sources = ['src', 'test', 'tools', 'bench'].filter((folder) => existsSync(join(root, folder)));
  const checks: StaticCheck[] = [
    { title: 'types', args: [tool('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
    { title: 'types of the browser program', args: [tool('typescript/bin/tsc'), '-p', 'tsconfig.web.json'] },
    { title: 'no dead code', args: [tool('knip/bin/knip.js'), '--no-progress'] },
    {
      title: 'room rules',
      args: [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), ...sources],
    },
    { title: 'types of the pure rooms', args: [tool('typescript/bin/tsc'), '-p', 'tsconfig.pure.json'] },
    {
      title: 'format and lint',
      args: [
        tool('@biomejs/biome/bin/biome'),
        'ci',
        '--colors=off',
        '--error-on-warnings',
        '--max-diagnostics=100',
        '.',
      ],
    },
  ];
  if (existsSync(join(root, 'tools/docs.ts'))) {
    checks.push({ title: 'generated documents are fresh', args: ['tools/docs.ts', '--check'] });
  }
  return checks;
}

function outcomeOf(check: StaticCheck, cwd: string): Promise<Outcome> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [...check.args], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: string): void => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    const end = (isPassed: boolean): void =>
      done({ check, isPassed, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs every check, two at a time, and reports all of them; a failed one prints what its program said. */
export async function runStaticChecks(
  options: Readonly<{ checks: readonly StaticCheck[]; cwd: string; print: (text: string) => void }>,
): Promise<Tally> {
  const waiting = [...options.checks];
  let passed = 0;
  let failed = 0;
  mkdirSync(join(options.cwd, '.lienket'), { recursive: true });
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const outcome = await outcomeOf(check, options.cwd);
      if (outcome.isPassed) passed += 1;
      else failed += 1;
      const mark = outcome.isPassed ? 'ok    ' : 'FAILED';
      options.print(`${mark} ${check.title} (${outcome.seconds.toFixed(1)} s)`);
      if (!outcome.isPassed) options.print(outcome.output.trimEnd().replace(/^/gm, '    '));
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, failed, skipped: 0 };
}
