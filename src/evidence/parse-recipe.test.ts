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

/** The first example with an own set of codes, read. */
function withOwn(own: unknown): ReturnType<typeof parseRecipe> {
  const recipe = JSON.parse(read('thai-nguyen-bac-giang.json')) as Record<string, unknown>;
  const cluster = { ...(recipe['cluster'] as object), group: { id: 'ours', version: '1', own } };
  return parseRecipe(JSON.stringify({ ...recipe, cluster }), 'r.json');
}

const name = { vi: 'Của chúng tôi', en: 'Ours' };

test('a set of codes made by the authors is read with goods beside its activities', () => {
  const members = [
    { classification: 'vsic2025', code: '26' },
    { classification: 'hs2017', code: '8542', reason: { vi: 'mạch', en: 'circuits' } },
  ];
  assert.equal(withOwn({ name, members }).ok, true);
});

test('all faults of an own set are told at once, each with its path', () => {
  const parsed = withOwn({
    name: { vi: '' },
    members: [
      { classification: 'vsic2018', code: 'C26' },
      { classification: 'isic4', code: '2610' },
      { classification: 'vsic2018', code: '2610' },
      { classification: 'vsic2018', code: '2610' },
      { classification: 'vsic2025', code: '2611' },
      { classification: 'hs2017', code: '85' },
      'x',
    ],
  });
  const found = parsed.ok
    ? []
    : parsed.refusals.map(({ where, code }) => `${where.column?.replace('cluster.group.', '')} ${code}`);
  for (const fault of [
    'own.name.vi not-text',
    'own.name.en not-text',
    'own.members[0].code bad-form',
    'own.members[1].classification unknown-classification',
    'own.members[3].code twice',
    'own.members mixed-classifications',
    'own.members[5].code bad-form',
    'own.members[6] not-an-object',
  ])
    assert.ok(found.includes(fault), `${fault} in ${found.join('; ')}`);
  for (const wrong of [5, { name }, { name, members: [] }]) assert.equal(withOwn(wrong).ok, false);
});
