import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Figure } from '../figure.ts';
import type { FigureId } from '../figure-id.ts';
import { catalogue } from './catalogue.ts';
import { claimCatalogue } from './catalogue-claims.ts';
import { documentCatalogue } from './catalogue-document.ts';
import { exploreCatalogue } from './catalogue-explore.ts';
import { figureCatalogue } from './catalogue-figures.ts';
import { ladderCatalogue } from './catalogue-ladder.ts';
import { reportCatalogue } from './catalogue-report.ts';
import { screenCatalogue } from './catalogue-screens.ts';
import { tiesCatalogue } from './catalogue-ties.ts';
import { say } from './say.ts';

const source = resolve(import.meta.dirname, '..', '..');
const slotsOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

test('every key says something in both languages with the same slots', () => {
  for (const [key, words] of Object.entries(catalogue)) {
    assert.ok(words.vi.trim() !== '' && words.en.trim() !== '', `${key} is silent in a language`);
    assert.deepEqual([...slotsOf(words.vi)].sort(), [...slotsOf(words.en)].sort(), `${key} has other slots in English`);
  }
});

test('no key stands in two catalogues', () => {
  const count = [
    claimCatalogue,
    figureCatalogue,
    ladderCatalogue,
    reportCatalogue,
    screenCatalogue,
    tiesCatalogue,
    documentCatalogue,
    exploreCatalogue,
  ].reduce((sum, part) => sum + Object.keys(part).length, 0);
  assert.equal(Object.keys(catalogue).length, count);
});

/** Keys that no source outside the catalogues names, whole or by a first part that ends in a dot. */
function unspoken(keys: readonly string[]): readonly string[] {
  const texts = globSync('**/*.ts', { cwd: source })
    .filter((file) => !/catalogue-|\.test\.ts$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');
  const made = [...texts.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((match) => match[1] ?? '');
  const quoted = new Set(
    [...texts.matchAll(/'([\w.-]+\.[\w.#-]+)'/g)].map((match) => (match[1] ?? '').replace(/#$/, '')),
  );
  return keys.filter((key) => !quoted.has(key) && !made.some((first) => key.startsWith(first)));
}

/** Keys whose speaker is still to be written; a key that is spoken must leave the list. */
const AWAITED: readonly string[] = [];

test('every sentence of the domain is spoken somewhere', () => {
  assert.deepEqual(
    unspoken(
      Object.keys({ ...claimCatalogue, ...figureCatalogue, ...ladderCatalogue, ...reportCatalogue, ...tiesCatalogue }),
    ),
    AWAITED,
  );
});

test('every word of the writers is spoken somewhere', () => {
  assert.deepEqual(unspoken(Object.keys(documentCatalogue)), []);
});

test('slots are filled in the reader’s language', () => {
  const figure = { id: 'f-1' as FigureId, value: 768, unit: 'enterprises', digits: 0 } as Figure;
  const values = {
    date: { date: '2023-09-18' },
    units: {
      list: [
        { vi: 'Thái Nguyên', en: 'Thai Nguyen' },
        { vi: 'Bắc Giang', en: 'Bac Giang' },
      ],
    },
  };
  assert.match(say({ key: 'summary.units', values }, 'vi'), /18\/09\/2023.*Thái Nguyên, Bắc Giang/);
  const count = { minEstablishments: 10, minWorkers: 1000, establishments: { figure: figure.id }, workers: 1234.5 };
  assert.match(
    say({ key: 'presence.yes', values: count }, 'vi', { 'f-1': figure }),
    /1\.000 lao động.*768\u00a0doanh nghiệp và 1\.234,5/,
  );
  assert.match(
    say({ key: 'presence.yes', values: count }, 'en', { 'f-1': figure }),
    /768\u00a0enterprises and 1,234\.5/,
  );
});

test('an unknown key or an empty slot is a fault that speaks', () => {
  assert.throws(() => say({ key: 'no.such' }, 'vi'), /no words for "no\.such"/);
  assert.throws(() => say({ key: 'summary.units', values: {} }, 'vi'), /no value for its slot/);
});
