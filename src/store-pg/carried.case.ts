import assert from 'node:assert/strict';
import type { CarriedRecords } from '../app/ports-backup.ts';
import type { Records } from '../app/ports-records.ts';

type Law = (title: string, body: () => Promise<void>) => void;

/** Everything of a store as text, by table. */
export async function carriedText(carried: CarriedRecords): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>();
  await carried.read(async ({ name, lines }) => {
    const own: string[] = [];
    for await (const page of lines) own.push(...page);
    all.set(name, own);
  });
  return all;
}

async function* pagesOf(lines: readonly string[]): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < lines.length; at += 2) yield lines.slice(at, at + 2);
}

/** Puts what `carriedText` gave into another store. */
export const putBack = (carried: CarriedRecords, all: ReadonlyMap<string, readonly string[]>): Promise<void> =>
  carried.write([...all].map(([name, lines]) => ({ name, lines: pagesOf(lines) })));

/** The laws of carrying a store, whatever engine is under it. They run last: the store holds what all other laws left. */
export function carriedLaws(law: Law, records: () => Records, openEmpty: () => Promise<Records>): void {
  law('a store that was carried over is the same store, and goes on counting where the first one ended', async () => {
    const all = await carriedText(records().carried);
    const other = await openEmpty();
    try {
      assert.deepEqual(await other.carried.filled(), []);
      await putBack(other.carried, all);
      assert.deepEqual(await carriedText(other.carried), all);
      assert.deepEqual(await other.recipes.list(), await records().recipes.list());
      const [made] = await other.register.write((session) => session.create(['unit'], (level, n) => `${level}-${n}`));
      assert.equal(await records().register.find(made?.id ?? ''), undefined);
      await assert.rejects(putBack(other.carried, all), 'twice into one store');
    } finally {
      await other.close();
    }
  });

  law('a store in order has nothing to complain of', async () => {
    const { engine, migrations, faults } = await records().carried.health();
    assert.match(engine, /^\d+/);
    assert.ok(migrations >= 4);
    for (const [name, count] of Object.entries(faults))
      if (name !== 'rows-without-record') assert.equal(count, 0, name);
  });
}
