import type { Bilingual } from '../../model/bilingual.ts';
import type { InstrumentClass } from '../../model/instrument-classes.ts';
import type { Release } from '../../model/release.ts';
import type { Experience } from '../../programme/policy-things.ts';
import { loadCountries } from '../countries/indicator-book.ts';
import type { ExperienceView, LessonEvidenceView } from '../desks/policy-desk.ts';
import { loadFacts, type PlacedFact } from '../knowledge/load-facts.ts';
import { wordsOf } from '../knowledge/load-industries.ts';
import type { KnowledgeSource, TextCells } from '../knowledge/table-rows.ts';
import { remembered, requireRelease, tableRows } from '../knowledge/table-rows.ts';
import type { KnownLessons } from '../tasks/task-ports.ts';
import type { PolicyPorts } from './policy-ports.ts';

const PACK = 'country-lessons';

/** The lessons of the pack, with the releases that they rest on. */
export interface LessonLibrary {
  readonly lessons: readonly ExperienceView[];
  readonly release: Release;
  readonly facts: ReadonlyMap<string, PlacedFact>;
}

/** Reads the lessons of the pack with their evidence in words. */
export async function loadLessons(source: KnowledgeSource): Promise<LessonLibrary> {
  const [release, { facts }] = await Promise.all([requireRelease(source, PACK), loadFacts(source)]);
  return remembered(source, { kind: 'country-lessons', releases: [release.ref] }, async () => {
    const [rows, evidence, works] = await Promise.all(
      ['lessons', 'evidence', 'sources'].map((table) => tableRows(source, release, table)),
    );
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    const workById = new Map((works ?? []).map((work) => [work.text('id'), work]));
    const evidenceOf = Map.groupBy(evidence ?? [], (row) => row.text('lesson'));
    const lessons = (rows ?? []).map((row) =>
      lessonView(
        row,
        (evidenceOf.get(row.text('id')) ?? []).map((each) => {
          const fact = each.text('fact');
          const about = { part: each.text('part'), strength: each.text('strength') };
          return fact === ''
            ? { ...about, ...workWords(workById.get(each.text('source'))) }
            : { ...about, ...factWords(fact, byId) };
        }),
      ),
    );
    return { lessons, release, facts: byId };
  });
}

/** The shipped lessons and the names of countries, by which the report of a task is held to be complete. */
export async function loadKnownLessons(source: KnowledgeSource): Promise<KnownLessons> {
  const [{ lessons }, countries] = await Promise.all([loadLessons(source), loadCountries(source)]);
  return { lessons, countries };
}

function lessonView(row: TextCells, evidence: readonly LessonEvidenceView[]): ExperienceView {
  const words = (name: string): Bilingual => wordsOf(row.text(`${name}_vi`), row.text(`${name}_en`));
  const orNull = (name: string): Bilingual | null => (row.text(`${name}_vi`) === '' ? null : words(name));
  return {
    id: row.text('id'),
    origin: 'pack',
    revision: 0,
    country: row.text('country'),
    title: words('title'),
    instrument: row.text('instrument') as InstrumentClass,
    also: row
      .text('also')
      .split(' ')
      .filter((each) => each !== '') as InstrumentClass[],
    body: words('body'),
    from: row.number('from_year') ?? 0,
    to: row.number('to_year'),
    budget: orNull('budget'),
    worked: words('worked'),
    didNot: words('did_not'),
    forWhom: orNull('for_whom'),
    condition: orNull('condition'),
    nation: words('nation'),
    region: words('region'),
    evidence,
  };
}

type Ground = Omit<LessonEvidenceView, 'part' | 'strength'>;

function workWords(work: TextCells | undefined): Ground {
  const title = [work?.text('title') ?? '', work?.text('year') ?? ''].filter((each) => each !== '').join(', ');
  const url = work?.text('url') ?? '';
  return {
    fact: '',
    said: { vi: title, en: title },
    publisher: work?.text('publisher') ?? '',
    url: url === '' ? null : url,
  };
}

function factWords(id: string, facts: ReadonlyMap<string, PlacedFact>): Ground {
  const fact = facts.get(id);
  return {
    fact: id,
    said: fact?.statement ?? { vi: id, en: id },
    publisher: fact?.source.publisher ?? '',
    url: fact?.source.url ?? null,
  };
}

/** Lessons that people wrote here, as they stand in the library. */
export async function writtenLessons(
  ports: PolicyPorts,
  facts: ReadonlyMap<string, PlacedFact>,
): Promise<readonly ExperienceView[]> {
  const entries = await (await ports.programme()).all(['experience']);
  return entries.map(({ content, revision }) => ownLesson(JSON.parse(content) as Experience, revision, facts));
}

function ownLesson(
  { told: _, ...lesson }: Experience,
  revision: number,
  facts: ReadonlyMap<string, PlacedFact>,
): ExperienceView {
  return {
    ...lesson,
    origin: 'own',
    revision,
    evidence: lesson.evidence.map(({ part, fact, source, strength }) => ({
      part,
      strength,
      ...(fact === null
        ? { fact: '', said: { vi: source ?? '', en: source ?? '' }, publisher: '', url: null }
        : factWords(fact, facts)),
    })),
  };
}
