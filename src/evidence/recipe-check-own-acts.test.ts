import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OwnAct } from '../model/own-act.ts';
import { parseRecipe } from './parse-recipe.ts';
import { TOY_RECIPE } from './toy-recipe.case.ts';

const ACT: OwnAct = {
  ...{ act_id: '9-2027-nd-cp', type: 'decree', type_vi: 'Nghị định', number: '9/2027/NĐ-CP', issuer_vi: 'Chính phủ' },
  ...{
    issuer_en: 'Government',
    issued: '2027-01-05',
    in_force_from: '2027-02-01',
    in_force_to: '',
    status: 'in-force',
  },
  ...{ title_vi: 'Một nghị định để thử', title_en: '', how_sure: 'A', source: 'công báo', source_url: '' },
  relations: [{ relation: 'replaces', act: 'nd-80-2021' }],
};
const parsed = (ownActs: unknown) => parseRecipe(JSON.stringify({ ...TOY_RECIPE, ownActs }), 'toy.json');

test('acts that a recipe carries are taken as they stand; empty columns are empty text', () => {
  const taken = parsed([ACT]);
  assert.ok(taken.ok);
  assert.deepEqual(taken.value.ownActs, [ACT]);
});

test('every fault of a carried act is told with the path at which it stands', () => {
  const faulty = [
    { ...ACT, number: 9, relations: [{ relation: 'replaces' }, 3] },
    { ...ACT, act_id: '', relations: 'none' },
    ACT,
    null,
  ];
  const refused = parsed(faulty);
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusals.map(({ where, code }) => `${where.column} ${code}`),
    [
      'ownActs[0].number not-text',
      'ownActs[0].relations[0].act not-text',
      'ownActs[0].relations[1] not-an-object',
      'ownActs[1].act_id not-text',
      'ownActs[1].relations not-a-list',
      'ownActs[2].act_id twice',
      'ownActs[3] not-an-object',
    ],
  );
  const list = parsed({});
  assert.ok(!list.ok);
});
