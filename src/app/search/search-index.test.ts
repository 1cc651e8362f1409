import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queryWords } from './query-words.ts';
import { SEARCH_KINDS, type SearchEntry } from './search-entry.ts';
import { searchIndex } from './search-index.ts';

const rest = async (): Promise<void> => undefined;

const entry = (name: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'place',
  id: name,
  title: { vi: name, en: name },
  note: { vi: '', en: '' },
  href: '/',
  names: [name],
  words: [],
  weight: 0,
  ...more,
});

async function finder(entries: readonly SearchEntry[]) {
  const index = await searchIndex(entries, rest);
  return (query: string, isNear = false): readonly string[] =>
    index.find(queryWords(query), { limit: 50, isNear }).ranked.map(({ entry: { id } }) => id);
}

const SYLLABLES =
  'hoà hòa thuỷ đường dương đương bắc ninh giang nguyễn thái đồng nai quý sông hồng cơ khí điện tử'.split(' ');
const name = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

test('everything is found first by its own name, with or without marks, in any way of writing it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), fc.nat(), async (names, pick) => {
      const find = await finder(names.map((each) => entry(each)));
      const wanted = names[pick % names.length] ?? '';
      const same = (text: string): string =>
        queryWords(text)
          .marked.map((word, at) => word ?? queryWords(text).words[at])
          .join(' ');
      const first = (query: string): string => same(find(query)[0] ?? '');
      assert.equal(first(wanted), same(wanted));
      assert.equal(first(wanted.toUpperCase()), same(wanted));
      assert.equal(first(wanted.normalize('NFD')), same(wanted));
      assert.equal(first(wanted.replaceAll('đ', 'ð')), same(wanted));
      assert.ok(find(wanted.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')).includes(wanted));
    }),
    { numRuns: 60 },
  );
});

test('exact with marks stands before exact without, before a beginning, before words inside, before words apart', async () => {
  const find = await finder([
    entry('sản xuất đường'),
    entry('dương'),
    entry('duong an'),
    entry('đường'),
    entry('xe chạy trên con đường lớn', { words: ['khác'] }),
    entry('khác', { words: ['đường'] }),
  ]);
  assert.deepEqual(find('đường'), [
    'đường',
    'dương',
    'duong an',
    'sản xuất đường',
    'xe chạy trên con đường lớn',
    'khác',
  ]);
});

test('among equal matches weight decides, then the shorter name, and the order is the same in every run', async () => {
  const find = await finder([
    entry('bắc ninh xa', { weight: 1 }),
    entry('bắc ninh', { id: 'light', weight: 1 }),
    entry('bắc ninh', { id: 'heavy', weight: 9 }),
    entry('bắc ninh gần hơn', { weight: 1 }),
  ]);
  assert.deepEqual(find('bac ninh'), ['heavy', 'light', 'bắc ninh xa', 'bắc ninh gần hơn']);
  assert.deepEqual(find('bac ninh'), find('bac ninh'));
});

test('the place of a thing may follow its name', async () => {
  const find = await finder([entry('ba đình', { words: ['hà nội'] }), entry('bài hà nội đình')]);
  assert.deepEqual(find('ba đình hà nội')[0], 'ba đình');
});

test('every word of a query must lead to a thing', async () => {
  const find = await finder([entry('bắc ninh'), entry('bắc giang')]);
  assert.deepEqual(find('bac ninh giang'), []);
  assert.deepEqual(find(''), []);
  assert.deepEqual(find('???'), []);
});

test('a slip in any syllable of three letters or more is forgiven when it is asked for', async () => {
  const names = ['thái nguyên', 'bắc ninh', 'vĩnh phúc', 'hải dương'];
  const find = await finder(names.map((each) => entry(each)));
  for (const [slip, wanted] of [
    ['thai nguyne', 'thái nguyên'],
    ['thia nguyen', 'thái nguyên'],
    ['bac nimh', 'bắc ninh'],
    ['vinhh phuc', 'vĩnh phúc'],
    ['hai duog', 'hải dương'],
  ] as const) {
    assert.deepEqual(find(slip), [], slip);
    assert.equal(find(slip, true)[0], wanted, slip);
  }
});

test('counts tell all of a kind though few are given back', async () => {
  const entries = SEARCH_KINDS.flatMap((kind) =>
    Array.from({ length: 7 }, (_, at) => entry(`bắc ${at}`, { kind, id: `${kind}${at}` })),
  );
  const index = await searchIndex(entries, rest);
  const { ranked, counts } = index.find(queryWords('bac'), { limit: 3, isNear: false });
  assert.equal(ranked.length, 3 * SEARCH_KINDS.length);
  assert.deepEqual(
    Object.values(counts),
    SEARCH_KINDS.map(() => 7),
  );
});
