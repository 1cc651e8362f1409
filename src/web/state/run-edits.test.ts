import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recipe } from '../../http/contract/recipe-contract.ts';
import type { RunChoices } from './run-choices.ts';
import { choicesOfRun, freeRunId, recipeRun, withoutRun, withRun } from './run-edits.ts';

const TOY_RECIPE = { id: 'toy' } as Recipe;
const CHOICES: RunChoices = {
  tables: { x: { release: 'us-states', version: '3', table: 'employment', as: { place: 'place_id' }, where: {} } },
  isExample: false,
  parameters: { groups: '2,3', seed: ' ' },
};
const WORDS = {
  title: { vi: 'Tên', en: 'Title' },
  note: { vi: '', en: '' },
  shown: { output: 'definition', rows: 20 },
};
const RUN = recipeRun({ id: 'found', method: 'cluster-search' }, CHOICES, WORDS);

test('a run is kept as a recipe takes it: what was stated, and nothing that is empty', () => {
  assert.deepEqual(RUN.parameters, { groups: '2,3' });
  assert.equal('note' in RUN, false);
  assert.deepEqual(RUN.tables, { x: { release: 'us-states', table: 'employment', as: { place: 'place_id' } } });
});

test('a note in one language stands for both', () => {
  const run = recipeRun({ id: 'a', method: 'hoover' }, CHOICES, { ...WORDS, note: { vi: ' Nhận xét ', en: '' } });
  assert.deepEqual(run.note, { vi: 'Nhận xét', en: 'Nhận xét' });
});

test('a run is put at the end, or in the place of the one of its id, and taken away without a trace', () => {
  const other = { ...RUN, id: 'other' };
  const two = withRun(withRun(TOY_RECIPE, RUN), other);
  assert.deepEqual(
    two.runs?.map(({ id }) => id),
    ['found', 'other'],
  );
  const changed = withRun(two, { ...RUN, method: 'leiden' });
  assert.deepEqual(
    changed.runs?.map(({ id, method }) => `${id} ${method}`),
    ['found leiden', 'other cluster-search'],
  );
  assert.deepEqual(withoutRun(withoutRun(two, 'found'), 'other'), TOY_RECIPE);
});

test('a new run has an id that is free', () => {
  assert.equal(freeRunId(TOY_RECIPE, 'hoover'), 'hoover');
  const one = withRun(TOY_RECIPE, { ...RUN, id: 'hoover' });
  assert.equal(freeRunId(one, 'hoover'), 'hoover-2');
  assert.equal(freeRunId(withRun(one, { ...RUN, id: 'hoover-2' }), 'hoover'), 'hoover-3');
});

test('a run of a recipe opens with the choices that it was made with', () => {
  assert.deepEqual(
    choicesOfRun(RUN, () => '3'),
    { ...CHOICES, parameters: { groups: '2,3' } },
  );
});
