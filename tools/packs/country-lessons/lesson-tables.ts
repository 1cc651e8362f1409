import type { Bilingual } from '../../../src/model/bilingual.ts';
import type { Field } from '../../../src/model/data-package.ts';
import type { TableDraft, TextRow } from '../pack-writer.ts';
import { draftTable, textField, yearField } from '../table-draft.ts';
import { type CountryLesson, LESSON_PARTS, type LessonSource, STRENGTHS } from './lesson-faults.ts';

const VINTAGE = '2001/2024';
const WORDS = {
  title: 'Name of the programme',
  body: 'Who ran it',
  budget: 'What it cost, as a source states it; empty where none does',
  worked: 'What worked',
  did_not: 'What did not work',
  for_whom: 'For whom',
  condition: 'Condition under which it could be taken over (judgement)',
  nation: 'Lesson for the nation (judgement)',
  region: 'Lesson for the region (judgement)',
} as const;

const both = (name: string, words: Bilingual | null): TextRow => ({
  [`${name}_vi`]: words?.vi ?? '',
  [`${name}_en`]: words?.en ?? '',
});

/** Draft of the table of lessons. */
export function lessonDraft(lessons: readonly CountryLesson[]): TableDraft {
  return draftTable({
    name: 'lessons',
    title: { vi: 'Bài học theo nước', en: 'Lessons by country' },
    description: 'One row a programme of a country. A programme that goes on has no last year.',
    status: 'derived',
    vintage: VINTAGE,
    key: ['id'],
    method: 'read from the sources and told in our own words; conditions and lessons are judgement',
    fields: [
      textField('id', 'Lesson id'),
      textField('country', 'ISO 3166-1 alpha-3 code'),
      textField('instrument', 'Class of policy instrument, see table instruments'),
      textField('also', 'Other classes that it uses, with spaces between them'),
      yearField('from_year', 'First year'),
      yearField('to_year', 'Last year; empty while it goes on or where none is known'),
      ...Object.entries(WORDS).flatMap(([name, about]): readonly Field[] => [
        textField(`${name}_vi`, `${about}, in Vietnamese`),
        textField(`${name}_en`, `${about}, in English`),
      ]),
    ],
    foreignKeys: [{ fields: ['instrument'], reference: { resource: 'instruments', fields: ['id'] } }],
    rows: lessons.map((lesson) => ({
      id: lesson.id,
      country: lesson.country,
      instrument: lesson.instrument,
      also: lesson.also.join(' '),
      from_year: String(lesson.from),
      to_year: lesson.to === null ? '' : String(lesson.to),
      ...both('title', lesson.title),
      ...both('body', lesson.body),
      ...both('budget', lesson.budget),
      ...both('worked', lesson.worked),
      ...both('did_not', lesson.didNot),
      ...both('for_whom', lesson.forWhom),
      ...both('condition', lesson.condition),
      ...both('nation', lesson.nation),
      ...both('region', lesson.region),
    })),
  });
}

/** Draft of what bears out each part of a lesson. */
export function evidenceDraft(lessons: readonly CountryLesson[]): TableDraft {
  return draftTable({
    name: 'evidence',
    title: { vi: 'Căn cứ của từng phần', en: 'Evidence of each part' },
    description: 'One row a fact of vn-facts or a source that bears out a part of a lesson.',
    status: 'derived',
    vintage: VINTAGE,
    key: ['lesson', 'number'],
    fields: [
      textField('lesson', 'Lesson id'),
      { name: 'number', type: 'integer', description: 'Its place within the lesson', 'lienket:unit': '1' },
      textField('part', 'Part that it bears out', { constraints: { enum: [...LESSON_PARTS] } }),
      textField('fact', 'Id of a fact of the pack vn-facts; empty where a source is named'),
      textField('source', 'Id in table sources; empty where a fact is named'),
      textField('strength', 'How strongly it bears out this part', { constraints: { enum: [...STRENGTHS] } }),
    ],
    foreignKeys: [
      { fields: ['lesson'], reference: { resource: 'lessons', fields: ['id'] } },
      { fields: ['source'], reference: { resource: 'sources', fields: ['id'] } },
    ],
    rows: lessons.flatMap(({ id, evidence }) =>
      evidence.map(({ part, fact = '', source = '', strength }, at) => ({
        lesson: id,
        number: String(at + 1),
        part,
        fact,
        source,
        strength,
      })),
    ),
  });
}

/** Draft of the works that lessons rest on. */
export function sourceDraft(sources: readonly LessonSource[]): TableDraft {
  return draftTable({
    name: 'sources',
    title: { vi: 'Nguồn', en: 'Sources' },
    description: 'Works that lessons rest on besides the facts of vn-facts.',
    status: 'derived',
    vintage: VINTAGE,
    key: ['id'],
    fields: [
      textField('id', 'Source id'),
      textField('title', 'Title'),
      textField('publisher', 'Author or publisher'),
      textField('year', 'Year as printed; empty where none was seen'),
      textField('url', 'Address'),
      textField('kind', 'Kind of work', { constraints: { enum: ['evaluation', 'official', 'study', 'press'] } }),
      textField('grade', 'A read at least in part, B press or secondary', { constraints: { enum: ['A', 'B'] } }),
      textField('note', 'Remark of the compiler'),
    ],
    rows: sources.map((source) => ({ ...source })),
  });
}

/** Draft of the thirteen classes of policy instruments. */
export function instrumentDraft(
  classes: Readonly<Record<string, { readonly name: Bilingual; readonly covers: Bilingual }>>,
): TableDraft {
  return draftTable({
    name: 'instruments',
    title: { vi: 'Mười ba nhóm công cụ chính sách', en: 'Thirteen classes of policy instruments' },
    description: 'The classes by which reports, tasks and solutions are checked for completeness.',
    status: 'derived',
    vintage: '2026-11',
    key: ['id'],
    fields: [
      textField('id', 'Class'),
      { name: 'number', type: 'integer', description: 'Its place in the typology', 'lienket:unit': '1' },
      textField('name_vi', 'Name in Vietnamese'),
      textField('name_en', 'Name in English'),
      textField('covers_vi', 'What belongs to it, in Vietnamese'),
      textField('covers_en', 'What belongs to it, in English'),
    ],
    rows: Object.entries(classes).map(([id, { name, covers }], at) => ({
      id,
      number: String(at + 1),
      ...both('name', name),
      ...both('covers', covers),
    })),
  });
}
