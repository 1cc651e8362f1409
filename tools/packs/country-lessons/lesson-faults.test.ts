import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountryLesson, type LessonSource, lessonFaults } from './lesson-faults.ts';

const words = { vi: 'x', en: 'x' };
const LESSON: CountryLesson = {
  id: 'one',
  country: 'KOR',
  instrument: 'finance',
  also: [],
  from: 2001,
  to: null,
  title: words,
  body: words,
  budget: null,
  worked: words,
  didNot: words,
  forWhom: words,
  condition: words,
  nation: words,
  region: words,
  evidence: [
    { part: 'worked', fact: 'CTRY-001', strength: 'strong' },
    { part: 'didNot', source: 'work', strength: 'weak' },
  ],
};
const WORK = { id: 'work' } as LessonSource;
const faults = (more: Partial<CountryLesson>): readonly string[] =>
  lessonFaults([{ ...LESSON, ...more }], [WORK], new Set(['CTRY-001']));

test('a lesson whose two sides rest on a fact or a source has no fault', () => {
  assert.deepEqual(faults({}), []);
});

test('a side without evidence is a fault by name', () => {
  assert.deepEqual(faults({ evidence: LESSON.evidence.slice(1) }), ['one: nothing bears out worked']);
});

test('evidence that is not there, a class that nobody knows and an end before the begin are faults', () => {
  const lost = { part: 'worked', fact: 'CTRY-999', strength: 'strong' };
  assert.deepEqual(faults({ evidence: [...LESSON.evidence, lost] }), ['one: there is no fact CTRY-999']);
  assert.deepEqual(faults({ instrument: 'luck' }), ['one: luck is no class of instruments']);
  assert.deepEqual(faults({ to: 2000 }), ['one: ends before it begins']);
});

test('a source that bears out nothing is a fault', () => {
  assert.deepEqual(lessonFaults([], [WORK], new Set()), ['source work bears out nothing']);
});
