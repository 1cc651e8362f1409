// A later release of a pack that is shipped: the same but for one row that is no longer there, put together as a builder of packs would.
import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './whole-program.ts';

interface Resource {
  readonly name: string;
  readonly 'lienket:rows'?: number;
}
interface Check {
  readonly table: string;
  readonly rows?: number;
}
interface Descriptor {
  readonly resources: readonly Resource[];
  readonly 'lienket:checks': readonly Check[];
}

/** Copies a pack into `folder` under a later version, without the first row of `table` that holds `words`. */
export async function newerPack(
  folder: string,
  pack: string,
  less: { readonly table: string; readonly words: string },
): Promise<void> {
  await cp(join(root, 'packs', pack), folder, { recursive: true });
  const file = join(folder, `${less.table}.csv`);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const row = lines.findIndex((line) => line.includes(less.words));
  if (row < 0) throw new Error(`no row of ${less.table} holds ${less.words}`);
  const bytes = Buffer.from(lines.filter((_, place) => place !== row).join('\n'));
  await writeFile(file, bytes);
  const path = join(folder, 'datapackage.json');
  const old = JSON.parse(await readFile(path, 'utf8')) as Descriptor;
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const resources = old.resources.map((each) =>
    each.name === less.table
      ? { ...each, bytes: bytes.length, hash, 'lienket:rows': (each['lienket:rows'] ?? 0) - 1 }
      : each,
  );
  const checks = old['lienket:checks'].map((check) =>
    check.table === less.table && check.rows !== undefined ? { ...check, rows: check.rows - 1 } : check,
  );
  await writeFile(path, JSON.stringify({ ...old, version: '2099.1.0', resources, 'lienket:checks': checks }));
}
