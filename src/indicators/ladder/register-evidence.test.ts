import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../../methods/random.ts';
import { ELECTRONICS, toyLadder } from '../toy-country.case.ts';
import { concentration } from './concentration.ts';
import { onePlant } from './one-plant.ts';
import { presence } from './presence.ts';
import { type RegisterEvidence, registerBounds, rowsNamed } from './register-evidence.ts';

const evidence = (least: readonly (number | undefined)[]): RegisterEvidence => ({
  input: { release: { name: 'register', version: '1', hash: 'sha256:0' }, table: 'enterprises' },
  on: '2026-11-27',
  status: 'sample',
  firms: least.map((leastWorkers, at) => ({ row: at + 1, id: `E${at}`, leastWorkers })),
});
const many = (count: number, workers: number): readonly number[] => Array.from({ length: count }, () => workers);

test('firms of the register settle rungs 1 and 3 where no table does, and only towards yes', () => {
  const ladder = toyLadder([]);
  const answers = (least: readonly (number | undefined)[]): readonly string[] => {
    const second = concentration(ladder);
    const register = evidence(least);
    return [presence(ladder, register).outcome.answer, onePlant(ladder, second, register).answer];
  };
  // Defaults: ten establishments and a thousand workers.
  assert.deepEqual(answers(many(11, 200)), ['yes', 'yes']);
  assert.deepEqual(answers(many(10, 200)), ['yes', 'cannot-tell']);
  assert.deepEqual(answers([5000, ...many(10, 10)]), ['yes', 'cannot-tell']);
  assert.deepEqual(answers(many(3, 10)), ['cannot-tell', 'cannot-tell']);
  assert.deepEqual(answers(Array.from({ length: 50 }, () => undefined)), ['cannot-tell', 'cannot-tell']);
});

test('what tables answer stands, whatever the register says', () => {
  const ladder = toyLadder(ELECTRONICS);
  const strict = { ...ladder, parameters: { ...ladder.parameters, minEstablishments: 1e9 } };
  assert.equal(presence(strict, evidence(many(50, 5000))).outcome.answer, 'no');
  const second = concentration(ladder);
  assert.equal(onePlant(ladder, second, evidence([])).answer, onePlant(ladder, second).answer);
});

test('the bound without the largest holds whichever enterprise is the largest in truth', () => {
  const draw = random(7);
  const ladder = toyLadder([]);
  for (let round = 0; round < 200; round += 1) {
    const truth = Array.from({ length: 2 + Math.floor(draw.uniform() * 12) }, () =>
      Math.floor(draw.uniform() ** 3 * 9000),
    );
    const least = truth.map((workers) => Math.floor(workers * draw.uniform()));
    const { workers, withoutLargest } = registerBounds(ladder, evidence(least));
    const sum = truth.reduce((all, each) => all + each, 0);
    assert.ok((workers?.value ?? 0) <= sum);
    assert.ok((withoutLargest?.value ?? 0) <= sum - Math.max(...truth));
  }
});

test('a figure names its rows, or the ids that select them where they are many', () => {
  const rows = Array.from({ length: 201 }, (_, at) => ({ row: 201 - at, id: `E${at}` }));
  assert.deepEqual(rowsNamed(rows.slice(199)), { where: {}, rows: [1, 2], matched: 2 });
  const named = rowsNamed(rows);
  assert.deepEqual([named.rows.length, named.where['id']?.length, named.matched], [0, 201, 201]);
});
