import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { NOBODY } from '../model/access/who.ts';
import { HttpError } from './http-error.ts';
import type { ServerOptions } from './options.ts';
import { readLimit } from './read-limit.ts';

const KEYS = { good: `lk_${'a'.repeat(43)}`, other: `lk_${'b'.repeat(43)}`, wrong: `lk_${'c'.repeat(43)}` };

function limited() {
  const looked: string[] = [];
  const used: (readonly [string, boolean])[] = [];
  const limit = readLimit({
    publicLimit: { perSecond: 1, burst: 2 },
    keyLimit: { perSecond: 1, burst: 5 },
    entry: {
      async who({ key = '' }) {
        looked.push(key);
        const keyId = Object.entries(KEYS).find(([name, each]) => each === key && name !== 'wrong')?.[0];
        return { who: NOBODY, ...(keyId === undefined ? {} : { keyId }) };
      },
      keyUsed: async (id: string, isRefused: boolean) => void used.push([id, isRefused]),
    },
  } as unknown as ServerOptions);
  const ask = async (ip: string, key?: string): Promise<number> => {
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
    try {
      await limit.take({ ip, headers } as unknown as FastifyRequest);
      return 200;
    } catch (error) {
      assert.ok(error instanceof HttpError);
      assert.ok(Number(error.more.headers?.['retry-after']) >= 1);
      return error.status;
    }
  };
  return { ask, looked, used };
}

const times = async (count: number, ask: () => Promise<number>): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) found.push(await ask());
  return found;
};

test('a key has an allowance of its own, higher than an address, wherever it asks from; without one the address is counted', async () => {
  const { ask } = limited();
  assert.deepEqual(await times(3, () => ask('10.0.0.1')), [200, 200, 429]);
  assert.deepEqual(
    await times(3, () => ask('10.0.0.1', KEYS.good)),
    [200, 200, 200],
    'beyond what its address has left',
  );
  assert.deepEqual(await times(3, () => ask('10.0.0.2', KEYS.good)), [200, 200, 429], 'one key, from two addresses');
  assert.deepEqual(await ask('10.0.0.2', KEYS.other), 200, 'another key is not held up by it');
  assert.deepEqual(await ask('10.0.0.2'), 200, 'nor is who asks without one');
});

test('every use of a key is counted, let in or refused', async () => {
  const { ask, used } = limited();
  await times(7, () => ask('10.0.0.1', KEYS.good));
  assert.deepEqual(
    [used.filter(([, isRefused]) => !isRefused).length, used.filter(([, isRefused]) => isRefused).length],
    [5, 2],
  );
});

test('a key that does not hold counts as none, and guessing keys stops costing looks into the store', async () => {
  const { ask, looked } = limited();
  assert.deepEqual(await times(3, () => ask('10.0.0.1', KEYS.wrong)), [200, 200, 429]);
  await times(100, () => ask('10.0.0.1', KEYS.wrong));
  assert.ok(looked.length <= 21, String(looked.length));
});
