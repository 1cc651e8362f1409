import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RevisionHead } from '../../http/contract/recipe-contract.ts';
import { isFromExample, sittings } from './sittings.ts';

const revision = (number: number, minutes: number, more: Partial<RevisionHead> = {}): RevisionHead => ({
  revision: number,
  parent: number === 1 ? null : number - 1,
  cause: 'edited',
  note: '',
  author: '',
  recordedAt: new Date(Date.UTC(2026, 10, 26, 8) + minutes * 60_000).toISOString(),
  ...more,
});

test('saves of one sitting are folded, and a pause begins another', () => {
  const found = sittings([revision(4, 100), revision(3, 20), revision(2, 10), revision(1, 0)]);
  assert.deepEqual(
    found.map(({ newest, others }) => [newest.revision, others.map((each) => each.revision)]),
    [
      [4, []],
      [3, [2, 1]],
    ],
  );
});

test('a state with a name, or that was imported, stands by itself', () => {
  const found = sittings([revision(3, 2), revision(2, 1, { note: 'sent', cause: 'named' }), revision(1, 0)]);
  assert.deepEqual(
    found.map(({ newest }) => newest.revision),
    [3, 2, 1],
  );
});

test('folding keeps every state once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ gap: fc.nat(90), isNamed: fc.boolean() }), { maxLength: 20 }), (steps) => {
      let minutes = 0;
      const list = steps
        .map(({ gap, isNamed }, i) => {
          minutes += gap;
          return revision(i + 1, minutes, isNamed ? { note: 'n', cause: 'named' } : {});
        })
        .reverse();
      const flat = sittings(list).flatMap(({ newest, others }) => [newest, ...others]);
      assert.deepEqual(flat, list);
    }),
  );
});

test('a first state that was an edit was made from an example', () => {
  assert.ok(isFromExample([revision(1, 0)]));
  assert.ok(!isFromExample([revision(1, 0, { cause: 'imported' })]));
});
