import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { VerifyNeeds } from '../verify-pack.ts';
import { openPacks } from './open-packs.ts';

const shelf = folderShelf({ packs: 'packs', added: 'no-such-folder' });
const tables = duckTableSource(shelf);
after(() => tables.close());

/** Stores of one run that tell when they are open, and find nothing. */
function watchedNeeds(open: string[]) {
  return async (): Promise<VerifyNeeds & { close(): Promise<void> }> => {
    open.push('open');
    return {
      folders: {
        read: async () => ({ ok: false, refusals: [] }),
        compare: async () => assert.fail(),
      },
      inspector: { inspect: async () => assert.fail(), close: async () => undefined },
      close: async () => void open.push('closed'),
    };
  };
}

test('packs are checked one after another however many are asked for, and every run is closed', async () => {
  const seen: string[] = [];
  const desk = openPacks({ shelf, tables, elapsed: () => 0, verifying: watchedNeeds(seen) });
  const address = { name: 'law', version: '2026.11.0' };
  await Promise.all([desk.verify(address), desk.verify(address), desk.verify({ name: 'none', version: '1' })]);
  assert.deepEqual(seen, ['open', 'closed', 'open', 'closed']);
});

test('pages follow each other without gap or overlap, and a filter keeps the row numbers of the file', async () => {
  const desk = openPacks({ shelf, tables, elapsed: () => 0, verifying: async () => assert.fail() });
  const ask = (page: number, find = '') =>
    desk.rows({ name: 'vn-facts', version: '2026.11.0', table: 'facts', page, find });
  const [one, two] = [await ask(1), await ask(2)];
  assert.equal(two?.slice.rowNumbers[0], (one?.slice.rowNumbers.at(-1) ?? 0) + 1);
  const found = await ask(1, 'thai nguyen');
  assert.ok(found !== undefined && found.slice.matched > 0 && found.slice.matched < (one?.slice.matched ?? 0));
  assert.equal(new Set(found.slice.rowNumbers).size, found.slice.rowNumbers.length);
  assert.equal(await desk.rows({ name: 'vn-facts', version: '1', table: 'facts', page: 1, find: '' }), undefined);
});
