import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import defaultModel from '../../register/match/default-model.json' with { type: 'json' };
import { modelOf } from './kept-scorer.ts';
import { learnedMatching } from './learn-matching.ts';
import { forgetLearned, learnRegister } from './learn-register.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';
import { SPOILED_HEADER, spoiledCells, spoiledSaid } from './spoiled-said.case.ts';

let house: RegisterHouse;
before(async () => {
  house = await registerHouse();
});
after(() => house.close());

const sheet = (rows: number): string =>
  `${[SPOILED_HEADER, ...spoiledCells(rows, 7).cells].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;

test('a register of few rows learns nothing and says how many it needs', async () => {
  const learned = await learnRegister(house.ports, 'me');
  assert.ok(!learned.ok);
  assert.equal(learned.refusals[0]?.code, 'too-few-rows');
  assert.deepEqual(await modelOf(house.records.register), defaultModel);
});

test('what it learned from its rows is used from then on, until it is forgotten', async () => {
  await house.bring(sheet(2200), { source: 'made', skipsFaulty: true });
  const learned = await learnRegister(house.ports, 'me');
  assert.ok(learned.ok);
  assert.ok(learned.value.model.matchesEach > 0.3);
  assert.deepEqual(await modelOf(house.records.register), learned.value.model);
  assert.deepEqual((await forgetLearned(house.ports, 'me')).model, defaultModel);
  assert.deepEqual(await modelOf(house.records.register), defaultModel);
});

test('the learner finds about as many records of one enterprise as there are, and agreement speaks for it', () => {
  const { rows, entityOf } = spoiledSaid(3000, 11);
  const model = learnedMatching(rows, 'test');
  const sizes = new Map<number, number>();
  for (const entity of entityOf) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  const truth = [...sizes.values()].reduce((sum, size) => sum + size * (size - 1), 0) / rows.length;
  assert.ok(Math.abs(model.matchesEach / truth - 1) < 0.2, `${model.matchesEach} for ${truth}`);
  for (const { name, m, u } of model.facets.filter((facet) => facet.name !== 'email'))
    assert.ok((m.at(-1) ?? 0) > (u.at(-1) ?? 1), name);
});
