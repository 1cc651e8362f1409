import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Bilingual } from '../../model/bilingual.ts';
import { said } from './say.ts';

const room = join(import.meta.dirname, '..');
const src = join(room, '..');

const catalogues = await Promise.all(
  globSync('words/*-words.ts', { cwd: room })
    .sort()
    .map(async (file) => [file, (await import(join(room, file))) as Readonly<Record<string, unknown>>] as const),
);
const entries = catalogues.flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, catalogue]) =>
    typeof catalogue === 'object' && catalogue !== null
      ? Object.entries(catalogue).map(([key, words]) => ({
          at: `${file} ${name}.${key}`,
          key,
          words: words as Bilingual,
        }))
      : [],
  ),
);
const slotsOf = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

describe('said', () => {
  const sentence = { vi: '{n} dòng của {table}', en: '{n} rows of {table}' };

  test('slots are filled in the language of the reader', () => {
    const slots = { n: 3, table: { vi: 'bảng', en: 'a table' } };
    assert.equal(said(sentence, 'vi', slots), '3 dòng của bảng');
    assert.equal(said(sentence, 'en', slots), '3 rows of a table');
  });

  test('a slot without a value throws, and zero is a value', () => {
    assert.throws(() => said(sentence, 'vi', { n: 0 }), /"table"/);
    assert.equal(said(sentence, 'en', { n: 0, table: '' }), '0 rows of ');
  });

  test('one is one and all others are many', () => {
    const words = { vi: '{n} mốc', en: '{n} {n|milestone is|milestones are} late' };
    assert.equal(said(words, 'en', { n: '1' }), '1 milestone is late');
    assert.equal(said(words, 'en', { n: 0 }), '0 milestones are late');
    assert.equal(said(words, 'en', { n: '11' }), '11 milestones are late');
    assert.throws(() => said({ vi: 'x', en: '{n|a|b}' }, 'en'), /"n"/);
  });

  test('a value that looks like a slot is left as it is', () => {
    assert.equal(said({ vi: '{a}', en: '{a}' }, 'vi', { a: '{b}' }), '{b}');
  });
});

describe('catalogues', () => {
  test('there are catalogues, and each holds words', () => {
    assert.ok(entries.length > 300, `${entries.length} entries`);
    for (const [file] of catalogues)
      assert.ok(
        entries.some(({ at }) => at.startsWith(`${file} `)),
        file,
      );
  });

  test('every key speaks both languages', () => {
    const silent = entries.filter(({ words }) => !(words?.vi?.trim() && words.en?.trim()));
    assert.deepEqual(
      silent.map(({ at }) => at),
      [],
    );
  });

  test('both languages have the same slots', () => {
    const uneven = entries.filter(({ words: { vi, en } }) => slotsOf(vi) !== slotsOf(en));
    assert.deepEqual(
      uneven.map(({ at }) => at),
      [],
    );
  });

  test('no words stand unused', () => {
    assert.deepEqual(unusedKeys(), []);
  });
});

/** Keys that no source names: not as a string, not after a dot, not by a template whose fixed parts fit. */
function unusedKeys(): readonly string[] {
  const text = globSync(['**/*.ts', '**/*.tsx'], { cwd: src })
    .filter((file) => !/\.test\.ts$/.test(file) && !/^web\/words\/.*-words\.ts$/.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .join('\n');
  const named = new Set(
    [...text.matchAll(/'([\w.-]+)'|\.(\w+)\b|\b(\w+):/g)].map(([, quoted, dotted, field]) => quoted ?? dotted ?? field),
  );
  const templates = [...text.matchAll(/`([\w.-]*)\$\{[^}`]+\}([\w.-]*)`/g)]
    .map(([, head = '', tail = '']) => ({ head, tail }))
    .filter(({ head, tail }) => head !== '' || tail !== '');
  const isMade = (key: string): boolean =>
    templates.some(
      ({ head, tail }) => key.length > head.length + tail.length && key.startsWith(head) && key.endsWith(tail),
    );
  return entries.filter(({ key }) => !named.has(key) && !isMade(key)).map(({ at }) => at);
}
