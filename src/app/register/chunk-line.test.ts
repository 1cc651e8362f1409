import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { RegisterRecords, RegisterSession } from '../ports-register.ts';
import { chunkLine } from './chunk-line.ts';
import { type ChunkRow, preparedRow } from './import-chunk.ts';
import { registerHouse } from './register-house.case.ts';
import { rowMatcher } from './row-matcher.ts';
import { spoiledSaid } from './spoiled-said.case.ts';

const ROWS = 1200;
const CHUNK = 60;
const AT = '2026-11-27T08:00:00.000Z';

const rows: readonly ChunkRow[] = spoiledSaid(ROWS, 77).rows.map(({ said }, at) => ({
  number: at + 2,
  asOf: null,
  said: { unit: said },
  raw: {},
  contentHash: createHash('sha256').update(JSON.stringify(said)).digest('hex'),
}));
const chunks = Array.from({ length: ROWS / CHUNK }, (_, at) => rows.slice(at * CHUNK, (at + 1) * CHUNK));

/** The words of names are weighed the same however much was written before. */
const evenly = (session: RegisterSession): RegisterSession => ({
  ...session,
  size: async () => 5000,
  words: async () => new Map(),
});

/** Brings the chunks in, so many in one transaction, and tells all that the register then holds. */
async function heldAfter(together: number): Promise<unknown> {
  const house = await registerHouse();
  try {
    const { register } = house.records;
    const batch = await register.write((session) =>
      session.beginBatch({
        ...{ source: 'made', tier: 'listed', fileName: 'a.csv', fileHash: '1', reading: '', rows: ROWS },
        ...{ actor: 'me', at: AT },
      }),
    );
    const matcher = rowMatcher();
    for (let from = 0; from < chunks.length; from += together)
      await register.write(async (session) => {
        const line = await chunkLine(evenly(session), { batch, at: AT, rule: undefined, matcher });
        for (const chunk of chunks.slice(from, from + together)) await line.take(chunk.map(preparedRow));
        await line.end();
      });
    return await held(register);
  } finally {
    await house.close();
  }
}

async function held(register: RegisterRecords): Promise<unknown> {
  const records = (await register.after(0, 10 * ROWS)).map(({ record }) => record);
  const statements = await register.statements(records);
  const notes = [...statements.values()].map((list) => list.map(({ said }) => Number(said.note)));
  const pairs = (await register.pairs(10 * ROWS)).map(({ one, other, weight, levels }) => ({
    ...{ one: one.record, other: other.record, weight, levels },
  }));
  const joins = (await register.events({ limit: 10 * ROWS })).map(({ kind, payload }) => [kind, payload.match?.weight]);
  const words = [...(await register.words())].toSorted();
  return { records, notes, pairs, joins, words, counts: await register.counts() };
}

test('chunks that are decided while others are written come to the same as chunks that wait for each other', async () => {
  const [alone, together] = [await heldAfter(1), await heldAfter(chunks.length)];
  assert.deepEqual(together, alone);
});
