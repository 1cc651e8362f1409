import fc from 'fast-check';
import { parseRecipe } from './parse-recipe.ts';
import type { Claim, Recipe } from './recipe.ts';

/** The smallest recipe that is one. */
export const TOY_RECIPE: Recipe = {
  lienket: 'recipe@1',
  id: 'toy',
  title: { vi: 'Hồ sơ', en: 'Dossier' },
  subtitle: { vi: 'thử', en: 'trial' },
  dated: '2026-11-23',
  head: {},
  legalBases: [],
  cluster: { group: { id: 'electronics', version: '1' }, places: ['VN63-19', 'VN63-24'], regions: [] },
  asOf: ['2023-09-18', '2026-11-23'],
  parameters: {},
  releases: [],
  added: 'all',
  changes: [],
  factSets: [],
  claims: [],
  experts: [],
  firms: [],
  lessons: [],
  next: false,
};

/** A claim of the toy recipe. */
export const toyClaim = (id: string, vi: string, en = vi): Claim => ({
  id,
  section: 's1',
  text: { vi, en },
  figures: [],
  facts: [],
});

const word = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.record({ vi: word, en: word });
const set = fc.uniqueArray(word, { maxLength: 4 });
const listOf = <T>(entry: fc.Arbitrary<T>, key: (made: T) => string) =>
  fc.uniqueArray(entry, { maxLength: 4, selector: key });
const places = fc.oneof(
  fc.uniqueArray(fc.constantFrom('VN63-01', 'VN63-19', 'VN63-24'), { minLength: 1 }),
  fc.uniqueArray(fc.constantFrom('VN34-01', 'VN34-19'), { minLength: 1 }),
);
const span = fc.record({ period: fc.constantFrom('2008', '2010'), places });
const days = fc
  .uniqueArray(fc.constantFrom('2020-01-01', '2023-09-18', '2026-11-23'), { minLength: 1 })
  .map((chosen) => [...chosen].sort());
const claim = fc.record({ id: word, section: word, text: words, figures: set, facts: set });
const change = fc.record({ id: word, title: words, table: word, measure: word, from: span, to: span });
const firm = fc.record(
  { name: word, place: fc.constantFrom('VN63-19', 'VN63-24'), facts: set, aliases: set, linkedBy: word },
  { requiredKeys: ['name', 'place', 'facts'] },
);
const lesson = fc.record({ country: words, worked: words, didNot: words, condition: words, facts: set });
const expert = fc.record({ name: word, date: fc.constant('2026-01-01'), holds: fc.boolean(), text: words });
const run = fc.record(
  {
    id: word,
    title: words,
    note: words,
    method: fc.constantFrom('hoover', 'complexity'),
    tables: fc.dictionary(word, fc.record({ release: word, table: word })),
    parameters: fc.dictionary(word, fc.oneof(fc.nat(3), word, set)),
    shown: fc.record({ output: word, columns: set, order: word, rows: fc.integer({ min: 1, max: 100 }) }),
  },
  { requiredKeys: ['id', 'title', 'method', 'tables', 'parameters', 'shown'] },
);
const pin = fc.record({ name: word, version: word, hash: word }, { requiredKeys: ['name'] });

/** Any recipe over a small set of words, so that two of them often meet. */
export const anyRecipe: fc.Arbitrary<Recipe> = fc
  .record({
    title: words,
    head: fc.record({ body: word, signer: word, recipients: set }, { requiredKeys: [] }),
    legalBases: set,
    cluster: fc.record({
      group: fc.record({ id: word, version: word, only: set }, { requiredKeys: ['id', 'version'] }),
      places,
      regions: set,
    }),
    asOf: days,
    parameters: fc.record({ level: fc.constantFrom(0.9, 0.95), minWorkers: fc.nat(2) }, { requiredKeys: [] }),
    releases: listOf(pin, ({ name }) => name),
    added: fc.constantFrom('all', 'none'),
    changes: listOf(change, ({ id }) => id),
    factSets: set,
    claims: listOf(claim, ({ id }) => id),
    experts: listOf(expert, ({ name }) => name),
    firms: listOf(firm, ({ name, place }) => `${name} ${place}`),
    lessons: listOf(lesson, ({ country }) => country.vi),
    next: fc.boolean(),
    runs: listOf(run, ({ id }) => id),
  })
  .map((made) => JSON.parse(JSON.stringify({ ...TOY_RECIPE, ...made })) as Recipe)
  .filter((recipe) => parseRecipe(JSON.stringify(recipe), 'toy').ok);
