import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseRecipe } from './parse-recipe.ts';

const folder = new URL('../../recipes/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const NAMES = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('every example recipe is read', () => {
  assert.ok(NAMES.length >= 3);
  for (const name of NAMES) assert.equal(parseRecipe(read(name), name).ok, true, name);
});

test('all faults of a recipe are told at once, each with its path', () => {
  const recipe = JSON.parse(read(NAMES[0]!)) as Record<string, unknown>;
  const broken = {
    ...recipe,
    id: 'Tên Sai',
    asOf: ['2026-02-30'],
    parameters: { lqTreshold: 2 },
    cluster: { group: { id: 'x' }, places: ['24', 'VN63-24', 'VN34-24'] },
  };
  const parsed = parseRecipe(JSON.stringify(broken), 'r.json');
  assert.equal(parsed.ok, false);
  const paths = parsed.ok ? [] : parsed.refusals.map((refusal) => refusal.where.column);
  for (const path of [
    'id',
    'asOf[0]',
    'parameters.lqTreshold',
    'cluster.group.version',
    'cluster.places[0]',
    'cluster.places',
  ])
    assert.ok(paths.includes(path), path);
});

test('text that is not JSON, and JSON that is not a recipe, are refused and not thrown', () => {
  for (const text of ['{', '[]', 'null', '"x"', '{}', '{"lienket":"recipe@1","cluster":5}'])
    assert.equal(parseRecipe(text, 'r.json').ok, false, text);
});
