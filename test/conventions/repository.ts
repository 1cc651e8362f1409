import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const notOurs = ['node_modules', '.git', '.node', '.lienket', 'lienket-data', 'out'];
const binary = /\.(parquet|png|jpe?g|ttf|woff2?|wasm|gz|zip|xlsx|docx|pdf|ico)$/i;

/** Every file of the repository, new ones included, as paths from its root; ignored files are left out. */
export function repositoryFiles(root: string): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const git = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const paths =
    git.status === 0
      ? git.stdout.split('\0')
      : globSync('**', { cwd: root, exclude: (name) => notOurs.includes(name) });
  return paths.filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile()).sort();
}

/** The text of a file, or undefined where it holds none. */
export function textOf(root: string, path: string): string | undefined {
  if (binary.test(path)) return undefined;
  const text = readFileSync(join(root, path), 'utf8');
  return text.includes('\0') ? undefined : text;
}
