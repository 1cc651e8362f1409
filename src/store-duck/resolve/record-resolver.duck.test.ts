import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fieldRole } from '../../matching/roles/field-role.ts';
import { matchPlan } from '../../matching/roles/match-plan.ts';
import { rarityBits } from '../../matching/score/rarity.ts';
import { random } from '../../methods/random.ts';
import { writeCsv } from './loaded-table.case.ts';
import { duckRecordResolver } from './record-resolver.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienket-resolver-'));
after(() => rmSync(folder, { recursive: true }));

const columns = ['city', 'date'].map((name) => {
  const role = fieldRole(name);
  assert.ok(role !== undefined);
  return { column: name, role };
});
const plan = matchPlan(columns);
const chance = random(6);
const cities = ['Huế', 'Huế', 'Hà Nội', 'Đà Lạt', ''];
const rows = Array.from({ length: 40 }, () => [
  cities[chance.below(5)] ?? '',
  `200${chance.below(3)}-01-0${1 + chance.below(2)}`,
]);
const table = join(folder, 'table.csv');
writeCsv(table, ['city', 'date'], rows);

async function loaded() {
  const resolver = duckRecordResolver({ temporaryFolder: join(folder, 'duck') });
  const made = await resolver.load({ look: await resolver.look(table), plan, source: undefined }, () => undefined);
  assert.ok(made.ok);
  return { resolver, records: made.value };
}

test('the weight of a pair is the prior, the bits of its levels, and the rarity of a shared value', async () => {
  const { resolver, records } = await loaded();
  const rarity = { values: records.facets[0]?.filled ?? 0, same: 0.3, own: 0.2 };
  const weights = {
    priorBits: -5,
    facets: plan.facets.map(({ comparison }, at) => ({
      bits: Array.from({ length: comparison.levels.length + 1 }, (_, level) => level * 2 - 3),
      rarity: at === 0 ? rarity : undefined,
    })),
    held: [],
  };
  assert.equal(await resolver.makePairs('all', 1000), (40 * 39) / 2);
  await resolver.compare();
  await resolver.score(weights);
  const pairs = await resolver.pairs(-1000);
  assert.equal(pairs.weight.length, (40 * 39) / 2);
  const count = (city: string | undefined): number => rows.filter((row) => row[0] === city).length;
  for (const [at, weight] of pairs.weight.entries()) {
    const [a, b] = [rows[pairs.left[at] ?? 0], rows[pairs.right[at] ?? 0]];
    if (a?.[0] !== b?.[0] || a?.[0] === '' || a?.[1] !== b?.[1]) continue;
    const top = plan.facets.map(({ comparison }) => comparison.levels.length * 2 - 3);
    const expected = -5 + (top[0] ?? 0) + rarityBits(count(a?.[0]), rarity) + (top[1] ?? 0);
    assert.ok(Math.abs(weight - expected) < 1e-9, `${a} ${weight} ${expected}`);
  }
  await resolver.close();
});

test('random pairs show how often values agree: exactly where they are equal', async () => {
  const { resolver } = await loaded();
  const [city] = await resolver.randomLevels(2000, 1);
  const filled = rows.map(([name]) => name).filter((name) => name !== '');
  const equal = filled.reduce((sum, name) => sum + filled.filter((other) => other === name).length - 1, 0);
  assert.ok(Math.abs((city?.shares.at(-1) ?? 0) - equal / (filled.length * (filled.length - 1))) < 1e-12);
  assert.ok(Math.abs((city?.shares.reduce((sum, share) => sum + share, 0) ?? 0) - 1) < 1e-9);
  await resolver.close();
});

test('counted patterns are the pairs that were compared, and groups are completed once', async () => {
  const { resolver } = await loaded();
  const key = plan.keys.findIndex(({ name }) => name === 'city');
  const [rule] = await resolver.countRules([{ keys: [key] }], 1000);
  assert.ok(rule !== undefined);
  const made = await resolver.makePairs([rule], 1000);
  assert.equal(made, rule.pairs);
  const patterns = await resolver.compare();
  assert.equal(
    patterns.counts.reduce((sum, count) => sum + count, 0),
    made,
  );
  const weights = {
    priorBits: 0,
    facets: plan.facets.map(({ comparison }) => ({ bits: [0, ...comparison.levels.map(() => 1)], rarity: undefined })),
    held: [],
  };
  await resolver.score(weights);
  const all = (40 * 39) / 2;
  assert.equal(await resolver.completePairs(new Int32Array(40), weights), all - made);
  assert.equal(await resolver.completePairs(new Int32Array(40), weights), 0);
  assert.equal((await resolver.pairs(-1000)).weight.length, all);
  await resolver.close();
});
