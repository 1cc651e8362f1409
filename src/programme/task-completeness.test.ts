import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTRUMENT_CLASSES } from '../model/instrument-classes.ts';
import { smallFit, wholeSolution } from './policy.case.ts';
import { type KnownLesson, taskCompleteness } from './task-completeness.ts';

const words = (text: string) => ({ vi: text, en: text });
const lesson = (id: string, country: string): KnownLesson => ({
  id,
  country,
  title: words(id),
  worked: words('được'),
  didNot: words('chưa'),
  nation: words('nước'),
  region: words('vùng'),
  evidence: [{}],
});
const LESSONS = [lesson('kr', 'KOR'), lesson('my', 'MYS')];
const solutions = INSTRUMENT_CLASSES.map((instrument) =>
  wholeSolution(instrument, { instrument, lessons: ['kr', 'my'] }),
);
const lacks = (more: Partial<Parameters<typeof taskCompleteness>[0]> = {}): readonly string[] =>
  taskCompleteness({ solutions, fit: smallFit(), lessons: LESSONS, countryName: words, ...more }).lacks.map(
    ({ code }) => code,
  );

test('thirteen solutions of thirteen classes on lessons of the countries weighed lack nothing', () => {
  assert.deepEqual(lacks(), []);
});

test('the class whose solution was taken back is the one that is named', () => {
  for (const id of INSTRUMENT_CLASSES) {
    const back = solutions.map((each) => (each.instrument === id ? { ...each, withdrawn: 'bỏ' } : each));
    assert.deepEqual(lacks({ solutions: back }), [`instrument.${id}`]);
  }
});

test('a country that is weighed without a lesson lacks both sides, and a task without a fit lacks it by name', () => {
  const korean = solutions.map((each) => ({ ...each, lessons: ['kr'] }));
  assert.deepEqual(lacks({ solutions: korean }), ['country.MYS.worked', 'country.MYS.did-not']);
  assert.deepEqual(lacks({ fit: undefined }), ['fit.none']);
  assert.deepEqual(
    lacks({ solutions: [], fit: undefined }).filter((code) => !code.startsWith('instrument.')),
    ['country.none', 'lesson.nation', 'lesson.region', 'fit.none'],
  );
});
