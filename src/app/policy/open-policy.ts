import { draftCompleteness } from '../../evidence/completeness/draft-completeness.ts';
import { INSTRUMENT_CLASSES, INSTRUMENT_WORDS } from '../../model/instrument-classes.ts';
import { releaseName } from '../../model/release.ts';
import type { ExperienceView, LessonShelf, PolicyDesk } from '../desks/policy-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { requireRelease } from '../knowledge/table-rows.ts';
import { keepThing, parsedThing } from './keep-thing.ts';
import { loadLessons, writtenLessons } from './lesson-library.ts';
import { keepOfTask, policyPage } from './policy-page.ts';
import type { PolicyPorts } from './policy-ports.ts';
import { solutionTable } from './solution-table.ts';

/** The door to policy over its ports. */
export function openPolicy(ports: PolicyPorts): PolicyDesk {
  return {
    library: (isInside) => libraryView(ports, isInside),
    async keepLesson(by, { thing, revision }) {
      const lesson = parsedThing('experience', thing);
      if (!lesson.ok) return lesson;
      const { facts } = await loadLessons(await ports.knowledge());
      const lost = lesson.value.evidence.flatMap(({ fact }) => (fact === null || facts.has(fact) ? [] : [fact]));
      if (lost.length > 0)
        return {
          ok: false,
          refusals: lost.map((fact) => ({
            code: 'no-such-fact',
            where: { column: 'evidence' },
            said: { vi: `không có dẫn liệu “${fact}”`, en: `there is no fact “${fact}”` },
          })),
        };
      const acting = { name: by, role: 'lead', organisation: null } as const;
      return keepThing(ports, acting, { kind: 'experience', thing: lesson.value, revision });
    },
    page: (acting, task) => policyPage(ports, acting, task),
    keep: (acting, given) => keepOfTask(ports, acting, given),
    solutionTable: (acting, given) => solutionTable(ports, acting, given),
    async completeDraft(bytes, fileName, looked = 'draft') {
      const read = await ports.readDraft(bytes, fileName);
      if (!read.ok) return read;
      const { draft } = read.value;
      return {
        ok: true,
        value: {
          file: draft.name,
          paragraphs: draft.paragraphs.length,
          completeness: draftCompleteness(draft, looked),
        },
      };
    },
  };
}

async function libraryView(ports: PolicyPorts, isInside: boolean): Promise<LessonShelf> {
  const source = await ports.knowledge();
  const { lessons: shipped, release, facts } = await loadLessons(source);
  const written = isInside ? await writtenLessons(ports, facts) : [];
  const lessons: readonly ExperienceView[] = [...shipped, ...written];
  const factRelease = await requireRelease(source, 'vn-facts');
  return {
    lessons,
    instruments: INSTRUMENT_CLASSES.map((id) => ({
      id,
      ...INSTRUMENT_WORDS[id],
      lessons: lessons.filter(({ instrument, also }) => instrument === id || also.includes(id)).length,
    })),
    releases: await citedReleases(
      source.shelf,
      [release, factRelease].toSorted((a, b) => (releaseName(a.ref) < releaseName(b.ref) ? -1 : 1)),
    ),
  };
}
