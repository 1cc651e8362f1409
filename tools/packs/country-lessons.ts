// Builds packs/country-lessons: what other countries did, what worked and what did not, in fields that can be compared.
import { readFileSync } from 'node:fs';
import { INSTRUMENT_CLASSES, INSTRUMENT_WORDS } from '../../src/model/instrument-classes.ts';
import { readBuiltFacts } from './country-lessons/built-facts.ts';
import { type CountryLesson, type LessonSource, lessonFaults } from './country-lessons/lesson-faults.ts';
import { evidenceDraft, instrumentDraft, lessonDraft, sourceDraft } from './country-lessons/lesson-tables.ts';
import { APACHE, CITED_FACTS } from './licences.ts';
import { type PackDraft, publishPack } from './publish.ts';
import { RELEASE } from './table-draft.ts';

interface Library {
  readonly sources: readonly LessonSource[];
  readonly lessons: readonly CountryLesson[];
}

function head(counts: Readonly<Record<string, number>>): PackDraft['head'] {
  return {
    name: 'country-lessons',
    ...RELEASE,
    title: 'Lessons of other countries: what worked, what did not, for whom and on what condition',
    description:
      'One row a programme of a country, in comparable fields, with the evidence of each part. What worked and what did not are told from the sources; conditions and lessons are judgement and are there to be argued with.',
    'lienket:title': { vi: 'Bài học của các nước', en: 'Lessons of other countries' },
    'lienket:note': {
      vi: 'Phần lớn nguồn chỉ đọc tóm tắt hoặc trang mở đầu; mỗi địa chỉ phải được người mở trước khi công bố.',
      en: 'Of most sources only the abstract or the opening was read; a person must open each address before publication.',
    },
    licenses: [CITED_FACTS, APACHE],
    sources: [{ title: 'Works listed in table sources, and facts CTRY-001 to CTRY-024 of the pack vn-facts' }],
    'lienket:steps': [
      'Lessons are written by hand in tools/packs/sources/country-lessons.json, in our own words, and checked.',
      'Each lesson has what worked and what did not; each of the two rests on at least one fact or source.',
      'Strength: strong for an evaluation with a comparison or an official figure; medium for a study or a report; weak for press, slides or a source whose page was not kept.',
    ],
    'lienket:checks': Object.entries(counts).map(([table, rows]) => ({
      id: `rows-${table}`,
      title: { vi: `Số dòng của bảng ${table}`, en: `Rows of ${table}` },
      table,
      rows,
      maker: 'counted in the hand-kept file when the pack was made',
    })),
  };
}

function build(): void {
  const path = new URL('sources/country-lessons.json', import.meta.url);
  const { lessons, sources } = JSON.parse(readFileSync(path, 'utf8').normalize('NFC')) as Library;
  const faults = lessonFaults(lessons, sources, readBuiltFacts());
  if (faults.length > 0) throw new Error(faults.join('\n'));
  publishPack({
    head: head({
      lessons: lessons.length,
      evidence: lessons.flatMap(({ evidence }) => evidence).length,
      sources: sources.length,
      instruments: INSTRUMENT_CLASSES.length,
    }),
    drafts: [lessonDraft(lessons), evidenceDraft(lessons), sourceDraft(sources), instrumentDraft(INSTRUMENT_WORDS)],
    notes: [
      {
        heading: 'Left out, and why',
        lines: [
          'Singapore, Indonesia, the Philippines, India, Germany and the United States: their indicators are in world-indicators, but no cited fact tells of a programme.',
          'Effects of China’s national clusters and of Malaysia’s strategy of 2024: no evaluation was found.',
          'Budgets that no source states are empty, not zero.',
        ],
      },
    ],
  });
}

build();
