import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open as openFile, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { GivenFile, ListFacts, ListShelf, OpenList, RowKeeper } from '../../app/ports-lists.ts';
import type { RawCell, RawRow } from '../../model/raw-grid.ts';
import type { Parsed } from '../../model/refusal.ts';
import { factsFile, sheetFile } from './lay-list.ts';

const DAY_MS = 86_400_000;
const PAGE = 500;

/** Lays one file out in a folder. */
export type LaysList = (file: GivenFile, folder: string, signal: AbortSignal) => Promise<Parsed<ListFacts>>;

/** Lists laid out in folders of one folder; they stay when the program stops. */
export function listShelf(root: string, lays: LaysList): ListShelf {
  const folderOf = (id: string): string => join(root, id.replace(/[^\w-]/gu, '_'));
  // A program that still works at the list may lay a file there meanwhile.
  const forget = (id: string): Promise<void> =>
    rm(folderOf(id), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  return {
    async lay(id, file, signal) {
      if ((await stat(file.path).catch(() => undefined))?.isFile() !== true) return undefined;
      await forget(id);
      try {
        const laid = await lays(file, folderOf(id), signal);
        if (laid.ok) return { ok: true, value: opened(folderOf(id), laid.value) };
        await forget(id);
        return laid;
      } catch (error) {
        await forget(id);
        throw error;
      }
    },
    async open(id) {
      const text = await readFile(factsFile(folderOf(id)), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : opened(folderOf(id), JSON.parse(text) as ListFacts);
    },
    async keep(from, to) {
      const [old, made] = [folderOf(from), folderOf(to)];
      await mkdir(made, { recursive: true });
      const names = await readdir(old);
      // The facts come last: a folder without them was cut off.
      for (const name of names.toSorted((one, other) => other.localeCompare(one)))
        await link(join(old, name), join(made, name)).catch(() => copyFile(join(old, name), join(made, name)));
    },
    forget,
    async tidy(kept) {
      const stays = new Set(kept.map(folderOf));
      for (const name of await readdir(root).catch(() => [])) {
        const path = join(root, name);
        const found = stays.has(path) ? undefined : await stat(path).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > DAY_MS)
          await rm(path, { recursive: true, force: true });
      }
    },
  };
}

function opened(folder: string, facts: ListFacts): OpenList {
  const kept = join(folder, 'understood.jsonl');
  return {
    ...facts,
    pages: (sheet) => pagesOf(sheetFile(folder, sheet)),
    keepRows: () => rowKeeper(kept),
    keptRows: () => linesOf(kept),
  };
}

async function rowKeeper(path: string): Promise<RowKeeper> {
  const file = await openFile(path, 'w');
  return {
    add: async (lines) => (lines.length === 0 ? undefined : file.appendFile(`${lines.join('\n')}\n`)),
    close: () => file.close(),
  };
}

async function* pagesOf(path: string): AsyncGenerator<readonly RawRow[]> {
  for await (const lines of linesOf(path))
    yield lines.map((line) => {
      const [number, ...cells] = JSON.parse(line) as [number, ...RawCell[]];
      return { number, cells };
    });
}

async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  const stream = createReadStream(path);
  let page: string[] = [];
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      page.push(line);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  } finally {
    stream.destroy();
  }
}
