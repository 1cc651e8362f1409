import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_FIELDS, filledThing, typedThing } from './event-form.ts';

const said = (day: string): string => day.split('-').toReversed().join('/');
const workshop = {
  title: { vi: 'Hội thảo', en: 'Workshop' },
  type: 'theory',
  date: '2026-11-20',
  printed: '20/11',
  place: null,
  agenda: [
    { vi: 'Khai mạc', en: 'Opening' },
    { vi: 'Bế mạc', en: 'Bế mạc' },
  ],
  seats: [{ role: 'chair', person: 'A', organisation: null }],
  minutes: null,
  photographs: [{ file: 'f', caption: { vi: 'x', en: 'x' } }],
  news: 'bản tin',
};

test('a thing goes into a form and comes out as it was, with what the form does not show', () => {
  const typed = typedThing(EVENT_FIELDS.workshop, workshop, said);
  assert.equal(typed['agenda'], 'Khai mạc | Opening\nBế mạc');
  assert.deepEqual(filledThing('workshop', typed, workshop), workshop);
});

test('an empty field is nothing, a title without English takes the Vietnamese one, a day and a number are read as people type them', () => {
  const row = {
    'title.vi': ' Đợt 1 ',
    'title.en': '',
    organisations: ['bct'],
    opened: '1/11/2026',
    due: '',
    answers: [],
  };
  assert.deepEqual(filledThing('round', row, undefined), {
    title: { vi: 'Đợt 1', en: 'Đợt 1' },
    organisations: ['bct'],
    opened: '2026-11-01',
    due: null,
    answers: [],
  });
  assert.equal(filledThing('lesson', { year: '2026', text: 'x' }, undefined)['year'], 2026);
  assert.equal(filledThing('workshop', { date: '20/11/2026', printed: '' }, undefined)['printed'], '20/11/2026');
});

test('a council is filled in without scores and decision, and its members keep the names by which they log in', () => {
  const old = {
    level: 'base',
    date: '2026-11-20',
    members: [{ person: 'A', seat: 'chair', account: 'a' }],
    scores: [1],
  };
  const typed = typedThing(EVENT_FIELDS.council, old, said);
  assert.deepEqual(filledThing('council', typed, old), {
    level: 'base',
    date: '2026-11-20',
    members: [{ person: 'A', seat: 'chair', account: 'a' }],
  });
});

test('a new form begins with the first choice', () => {
  const typed = typedThing(EVENT_FIELDS.council, undefined, said);
  assert.deepEqual([typed['level'], typed['members']], ['base', []]);
});
