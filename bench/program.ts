import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Runs `lienket …` in its own process and measures it from start to exit; fails when it is refused or breaks. */
export function program(...args: readonly string[]): Promise<{ readonly seconds: number }> {
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [`${root}/src/main/lienket.ts`, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0 || code === 1) done({ seconds: (performance.now() - started) / 1000 });
      else fail(new Error(`lienket ${args.join(' ')} left with ${code}: ${said}`));
    });
  });
}
