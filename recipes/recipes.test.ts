import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Recipe } from '../src/evidence/recipe.ts';

const packs = new URL('../packs/', import.meta.url);
const sections = 'concepts lessons definition facts ladder legal-test change next solutions'.split(' ');
const figureName =
  /^(\d{4}-\d{2}-\d{2}\/(presence\/(workers|establishments)|concentration\/\w+|one-plant\/(share|without)|borders\/[\w-]+|institutions\/count|linkage\/[A-Z]{3}-\d{4}|legal\/[\w-]+)|change\/[\w-]+\/(from|to|total|economy|boundary)|next\/\d{4}\/(density|advantage|exports|complexity))$/;

type Row = Readonly<Record<string, string>>;

/** Cells of a CSV text, quoted cells included; the packs hold no line break inside a cell that is read here. */
function rowsOf(path: string): readonly Row[] {
  const lines = readFileSync(new URL(path, packs), 'utf8').trimEnd().split(/\r?\n/);
  const cells = (line: string): readonly string[] =>
    [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
  const head = cells(lines[0] ?? '');
  return lines.slice(1).map((line) => {
    const row = cells(line);
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
  });
}

const idsOf = (path: string, column: string): ReadonlySet<string> =>
  new Set(rowsOf(path).map((row) => row[column] ?? ''));

const recipes: readonly Recipe[] = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Recipe);

const factSets = new Map(rowsOf('vn-facts/facts.csv').map((row) => [row['id'] ?? '', row['dossier'] ?? '']));
const places = new Set([
  ...idsOf('vn-places/places.csv', 'place_id'),
  ...idsOf('us-counties/counties.csv', 'place_id'),
]);

const slotsOf = (text: string): readonly string[] => [...text.matchAll(/\{([^}]*)\}/g)].map(([, slot = '']) => slot);

/** Everything in a list that a test does not accept, with the recipe it stands in. */
const refused = (found: (recipe: Recipe) => readonly string[]): readonly string[] =>
  recipes.flatMap((recipe) => found(recipe).map((fault) => `${recipe.id}: ${fault}`));

test('three recipes stand in files of their own name', () => {
  const names = recipes.map((recipe) => recipe.id).sort();
  assert.deepEqual(names, ['new-industries-red-river-delta', 'thai-nguyen-bac-giang', 'us-electronics-santa-clara']);
  for (const recipe of recipes) {
    assert.equal(recipe.lienket, 'recipe@1');
    assert.doesNotThrow(() => readFileSync(new URL(`${recipe.id}.json`, import.meta.url)));
  }
});

test('every fact that a claim or lesson cites is in the pack and in a fact set of the recipe', () => {
  const cited = (recipe: Recipe): readonly string[] =>
    [...recipe.claims, ...recipe.lessons].flatMap((entry) => entry.facts);
  const faults = refused((recipe) => cited(recipe).filter((id) => !recipe.factSets.includes(factSets.get(id) ?? '')));
  assert.deepEqual(faults, []);
});

test('every fact that names a firm is in the pack, and every firm has one and a known place', () => {
  const faults = refused((recipe) =>
    recipe.firms
      .filter(({ facts, linkedBy, place }) => {
        const grounds = linkedBy === undefined ? facts : [...facts, linkedBy];
        return facts.length === 0 || grounds.some((id) => !factSets.has(id)) || !places.has(place);
      })
      .map((firm) => firm.name),
  );
  assert.deepEqual(faults, []);
});

test('no firm of a recipe has a name or alias of another one', () => {
  const faults = refused((recipe) => {
    const names = recipe.firms.flatMap((firm) => [...new Set([firm.name, ...(firm.aliases ?? [])])]);
    return names.filter((name, i) => names.indexOf(name) !== i);
  });
  assert.deepEqual(faults, []);
});

test('every legal basis is an act of the law pack', () => {
  const acts = idsOf('law/acts.csv', 'act_id');
  assert.deepEqual(
    refused((recipe) => recipe.legalBases.filter((id) => !acts.has(id))),
    [],
  );
});

test('every region, place and sector group is in its pack', () => {
  const regions = idsOf('vn-places/region_sets.csv', 'region_id');
  const groups = new Set(rowsOf('vn-industries/groups.csv').map((row) => `${row['group_id']}@${row['version']}`));
  const faults = refused(({ cluster, changes }) => [
    ...cluster.regions.filter((id) => !regions.has(id)),
    ...[...cluster.places, ...changes.flatMap((change) => [...change.from.places, ...change.to.places])].filter(
      (id) => !places.has(id),
    ),
    ...[`${cluster.group.id}@${cluster.group.version}`].filter((id) => !groups.has(id)),
  ]);
  assert.deepEqual(faults, []);
});

test('what a claim quotes is what it lists, in the same order in both languages', () => {
  const faults = refused((recipe) =>
    recipe.claims
      .filter(({ text, figures, facts }) => {
        const slots = slotsOf(text.vi);
        const listed = [...figures.map((name) => `figure:${name}`), ...facts.map((id) => `fact:${id}`)];
        const isSame = slots.join() === slotsOf(text.en).join();
        return !isSame || slots.some((slot) => !listed.includes(slot));
      })
      .map((claim) => claim.id),
  );
  assert.deepEqual(faults, []);
});

test('every figure has the shape of a name, and belongs to a date, change or question of its recipe', () => {
  const faults = refused((recipe) => {
    const changes = recipe.changes.map((change) => change.id);
    const belongs = (name: string): boolean => {
      const [first = '', second = ''] = name.split('/');
      if (first === 'change') return changes.includes(second);
      return first === 'next' ? recipe.next : recipe.asOf.includes(first);
    };
    return recipe.claims.flatMap((claim) => claim.figures).filter((name) => !figureName.test(name) || !belongs(name));
  });
  assert.deepEqual(faults, []);
});

test('every claim stands in a section of the outline under an id of its own, and each recipe admits opinions', () => {
  const faults = refused((recipe) => {
    const ids = recipe.claims.map((claim) => claim.id);
    const opinions = recipe.claims.filter((claim) => claim.figures.length + claim.facts.length === 0);
    return [
      ...recipe.claims.filter((claim) => !sections.includes(claim.section)).map((claim) => claim.section),
      ...ids.filter((id, i) => ids.indexOf(id) !== i),
      ...(opinions.length === 0 ? ['no opinion'] : []),
    ];
  });
  assert.deepEqual(faults, []);
});

test('every change reads a measure that its table holds for both periods', () => {
  const faults = refused((recipe) =>
    recipe.changes
      .filter(({ table, measure, from, to }) => {
        const [release = '', name = ''] = table.split('/');
        const described = JSON.parse(readFileSync(new URL(`${release}/datapackage.json`, packs), 'utf8')) as {
          resources: { name: string; 'lienket:observations'?: { measures: Row } }[];
        };
        const resource = described.resources.find((entry) => entry.name === name);
        const years = idsOf(`${table}.csv`, 'year');
        const isMeasured = resource?.['lienket:observations']?.measures[measure] !== undefined;
        return !isMeasured || !years.has(from.period) || !years.has(to.period);
      })
      .map((change) => change.id),
  );
  assert.deepEqual(faults, []);
});

test('the scheme of 2023 keeps its eight solutions', () => {
  const scheme = recipes.find((recipe) => recipe.id === 'thai-nguyen-bac-giang');
  assert.equal(scheme?.claims.filter((claim) => claim.section === 'solutions').length, 8);
});
