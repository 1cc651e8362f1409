import assert from 'node:assert/strict';
import { test } from 'node:test';
import { releaseMemory } from './release-memory.ts';

const ref = (hash: string) => ({ name: 'a', version: '1', hash });

test('the same thing of the same content is made once, of other content again', async () => {
  const memory = releaseMemory();
  let made = 0;
  const take = (hash: string, detail = ''): Promise<number> =>
    memory.take({ kind: 'k', releases: [ref(hash)], detail }, async () => {
      made += 1;
      return made;
    });
  assert.deepEqual([await take('x'), await take('x'), await take('y'), await take('x', 'd')], [1, 1, 2, 3]);
});

test('what was asked for longest ago is let go first', async () => {
  const memory = releaseMemory(2);
  const made: string[] = [];
  const take = (hash: string): Promise<void> =>
    memory.take({ kind: 'k', releases: [ref(hash)] }, async () => void made.push(hash));
  for (const hash of ['a', 'b', 'a', 'c', 'a', 'b']) await take(hash);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});

test('a failure is not kept', async () => {
  const memory = releaseMemory();
  const what = { kind: 'k', releases: [undefined] };
  await assert.rejects(memory.take(what, () => Promise.reject(new Error('lost'))));
  assert.equal(await memory.take(what, async () => 'found'), 'found');
});
