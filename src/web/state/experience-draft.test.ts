import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExperienceView } from '../../http/contract/policy-contract.ts';
import { EMPTY_DRAFT, lessonDraft, lessonThing } from './experience-draft.ts';
import { madeId } from './made-id.ts';

const words = (text: string) => ({ vi: text, en: `${text} (en)` });
const ground = (part: string, fact: string, said: string) => ({
  part,
  fact,
  said: words(said),
  publisher: '',
  url: null,
  strength: 'weak',
});
const LESSON: ExperienceView = {
  id: 'kor-x',
  origin: 'own',
  revision: 2,
  country: 'KOR',
  title: words('Tên'),
  instrument: 'data',
  also: [],
  body: words('Cơ quan'),
  from: 2010,
  to: null,
  budget: null,
  worked: words('được'),
  didNot: words('chưa'),
  forWhom: null,
  condition: null,
  nation: words('nước'),
  region: words('vùng'),
  evidence: [ground('worked', 'CTRY-001', 'câu'), ground('didNot', '', 'Nguồn X'), ground('worked', '', 'Nguồn Y')],
};

test('a lesson laid into its form and taken out again is the same, with evidence that the form does not show', () => {
  const { id, thing } = lessonThing(lessonDraft(LESSON), LESSON.id);
  assert.equal(id, 'kor-x');
  assert.deepEqual(thing, {
    country: 'KOR',
    instrument: 'data',
    from: 2010,
    title: LESSON.title,
    body: LESSON.body,
    worked: LESSON.worked,
    didNot: LESSON.didNot,
    nation: LESSON.nation,
    region: LESSON.region,
    evidence: [
      { part: 'worked', fact: 'CTRY-001', strength: 'weak' },
      { part: 'didNot', source: 'Nguồn X', strength: 'weak' },
      { part: 'worked', source: 'Nguồn Y', strength: 'weak' },
    ],
  });
});

test('an empty form leaves out what is not written, so that the checker names it', () => {
  assert.deepEqual(lessonThing(EMPTY_DRAFT).thing, { country: 'KOR', instrument: 'governance', evidence: [] });
});

test('an id is made of plain letters whatever was written', () => {
  assert.equal(madeId('Đồng bằng sông Hồng – 2024'), 'dong-bang-song-hong-2024');
  assert.equal(madeId('…'), 'moi');
  assert.match(madeId('x'.repeat(200)), /^x{80}$/u);
});
