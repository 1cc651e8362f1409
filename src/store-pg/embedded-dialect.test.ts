import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kysely } from 'kysely';
import { embeddedDialect } from './embedded-dialect.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { RecordsError } from './errors.ts';
import type { Tables } from './tables.ts';

/** An engine that only writes down what it is asked. */
function writtenEngine() {
  const said: string[] = [];
  let generation = 1;
  const engine: EmbeddedEngine = {
    generation: () => generation,
    async ask(sql) {
      said.push(sql.split(' ')[0] ?? '');
      await new Promise(setImmediate);
      return { rows: [], affected: 0 };
    },
    close: async () => undefined,
  };
  const restart = (): void => {
    generation += 1;
  };
  return { said, restart, store: new Kysely<Tables>({ dialect: embeddedDialect(engine) }) };
}

const visit = { what: 'home', at: '2026-11-26T08:00:00.000Z' };

test('transactions on the one connection take turns and never run into each other', async () => {
  const { said, store } = writtenEngine();
  const work = () =>
    store.transaction().execute(async (turn) => {
      await turn.insertInto('visit').values(visit).execute();
      await turn.deleteFrom('visit').execute();
    });
  await Promise.all([work(), work(), store.selectFrom('visit').select('what').execute()]);
  const turn = ['begin', 'insert', 'delete', 'commit'];
  assert.deepEqual(said, [...turn, ...turn, 'select']);
});

test('a transaction whose thread was started anew does not go on outside of itself', async () => {
  const { said, restart, store } = writtenEngine();
  const broken = store.transaction().execute(async (turn) => {
    await turn.insertInto('visit').values(visit).execute();
    restart();
    await turn.deleteFrom('visit').execute();
  });
  await assert.rejects(broken, (error) => error instanceof RecordsError && error.code === 'ended');
  assert.deepEqual(said, ['begin', 'insert']);
  await store.selectFrom('visit').select('what').execute();
  assert.deepEqual(said, ['begin', 'insert', 'select'], 'the connection is free for the next');
});

test('a transaction that fails is rolled back and frees the connection', async () => {
  const { said, store } = writtenEngine();
  const failing = store.transaction().execute(async () => {
    throw new Error('no');
  });
  await assert.rejects(failing, /no/);
  assert.deepEqual(said, ['begin', 'rollback']);
  await store.destroy();
});
