import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refusal } from '../model/refusal.ts';
import { parseRecipe } from './parse-recipe.ts';
import type { RecipeRun } from './recipe.ts';
import { TOY_RECIPE } from './toy-recipe.case.ts';

const RUN: RecipeRun = {
  id: 'lq',
  title: { vi: 'Thương số', en: 'Quotients' },
  method: 'location-quotient',
  tables: {
    x: { release: 'us-states', table: 'employment', as: { place: 'place_id' }, where: { naics6: ['311111'] } },
  },
  parameters: { level: 0.9, groups: [2, 3] },
  shown: { output: 'lq', order: '-lq', rows: 10 },
};

const faultsOf = (runs: unknown): readonly string[] => {
  const parsed = parseRecipe(JSON.stringify({ ...TOY_RECIPE, runs }), 'toy.json');
  return parsed.ok ? [] : parsed.refusals.map(({ code, where }: Refusal) => `${where.column} ${code}`);
};

test('a run that says method, tables, parameters and what is shown is taken as it stands', () => {
  const parsed = parseRecipe(JSON.stringify({ ...TOY_RECIPE, runs: [RUN] }), 'toy.json');
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.value.runs, [RUN]);
});

test('a recipe without runs stays without them, so that its seal stays what it was', () => {
  const parsed = parseRecipe(JSON.stringify(TOY_RECIPE), 'toy.json');
  assert.ok(parsed.ok && !('runs' in parsed.value));
});

test('every fault of a run is told with the path at which it stands', () => {
  const faulty = {
    id: 'Bad Id',
    title: { vi: 'x' },
    method: '',
    tables: { x: { release: 3, table: '', as: { place: 1 }, where: { naics6: '311111' } }, y: null },
    parameters: { level: Number.NaN, mixed: [1, 'a'], nested: {} },
    shown: { output: '', columns: 'lq', order: 1, where: [], rows: 101 },
  };
  assert.deepEqual(faultsOf([faulty, RUN, { ...RUN, method: 'hoover' }]), [
    'runs[0].id bad-form',
    'runs[0].method not-text',
    'runs[0].title.en not-text',
    'runs[0].tables.x.release not-text',
    'runs[0].tables.x.table not-text',
    'runs[0].tables.x.as.place not-text',
    'runs[0].tables.x.where.naics6 not-a-list',
    'runs[0].tables.y not-an-object',
    'runs[0].parameters.level bad-value',
    'runs[0].parameters.mixed bad-value',
    'runs[0].parameters.nested bad-value',
    'runs[0].shown.output not-text',
    'runs[0].shown.columns not-a-list',
    'runs[0].shown.order not-text',
    'runs[0].shown.where not-an-object',
    'runs[0].shown.rows bad-value',
    'runs[2].id twice',
  ]);
  assert.deepEqual(faultsOf('none'), ['runs not-a-list']);
  assert.deepEqual(faultsOf([null]), ['runs[0] not-an-object']);
});
