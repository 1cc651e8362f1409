import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBaselines } from '../app/baselines/open-baselines.ts';
import { releaseMemory } from '../app/knowledge/release-memory.ts';
import { as, type TaskHouse, taskHouse } from '../app/tasks/task-house.case.ts';
import { folderShelf } from '../exchange/release-shelf.ts';
import { duckTableSource } from '../store-duck/table-source.ts';
import { baselineCompareCommand } from './baseline-compare.ts';
import { baselineFreezeCommand } from './baseline-freeze.ts';
import type { BaselineNeeds } from './baseline-needs.ts';
import { baselineShowCommand } from './baseline-show.ts';
import { ranLine } from './ran-line.case.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
const TASK = 'nganh-cong-nghiep-moi';

let house: TaskHouse;
let needs: BaselineNeeds;
before(async () => {
  house = await taskHouse();
  assert.ok((await house.desk.loadExamples(as('planner'))).ok);
  const baselines = openBaselines({
    tasks: house.ports,
    baselines: async () => house.baselines,
    source: async () => ({ shelf, tables, memory: releaseMemory() }),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });
  needs = { withBaselines: (work) => work({ tasks: house.desk, baselines }) };
});
after(async () => {
  await tables.close();
  await house.close();
});

const lienket = (...words: readonly string[]) =>
  ranLine([baselineFreezeCommand(needs), baselineShowCommand(needs), baselineCompareCommand(needs)], words);

const FREEZE = ['baseline', 'freeze', 'cong-nghiep', '--task', TASK, '--title', 'Cơ chế mới', '--place', 'VNM'];
const OF = ['--pack', 'world-indicators', '--indicator', 'NV.IND.TOTL.ZS', '--nearest', '4'];

test('a baseline is frozen, shown as it comes out again, listed, and compared with what came later', async () => {
  const frozen = await lienket(...FREEZE, '--starts', '2012-01-01', ...OF);
  assert.equal(frozen.code, 0, frozen.out);
  const id = `${TASK}.cong-nghiep`;
  assert.ok((await lienket('baseline', 'show')).out.includes(id));
  const shown = await lienket('baseline', 'show', id);
  assert.equal(shown.code, 0);
  assert.ok(shown.out.includes('2012-01-01'), shown.out);
  const compared = await lienket('baseline', 'compare', id);
  assert.equal(compared.code, 0);
  assert.match(compared.out, /Difference of differences -?[\d.]+, 95 % by units -?[\d.]+ to -?[\d.]+/u);
  assert.match(compared.out, /^! /mu, 'what to beware of is said');
});

test('what is not there, or was frozen already, or has no day is refused', async () => {
  assert.deepEqual((await lienket('baseline', 'show', 'khong-co')).code, 2);
  assert.deepEqual((await lienket('baseline', 'compare', 'khong-co')).code, 2);
  assert.deepEqual((await lienket(...FREEZE, '--starts', '2012-01-01', ...OF)).code, 2);
  const bad = await lienket(...FREEZE, '--starts', 'hôm qua', ...OF);
  assert.equal(bad.code, 2);
});
