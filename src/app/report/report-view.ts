import type { Acting } from '../../programme/access.ts';
import { mayAct } from '../../programme/access.ts';
import { type Section, sectionNumbers, standingSections } from '../../programme/section.ts';
import { mentionsIn, textBlocks } from '../../programme/section-text.ts';
import type { MentionView, ReportPage, ReportSums, SectionView } from '../desks/section-desk.ts';
import { liveFigures, mentionViews } from './quoted-figures.ts';
import { type KeptSection, partId, type ReportBook } from './report-book.ts';
import type { ReportPorts } from './report-ports.ts';

/** Words of a text; a quoted figure is one. */
export const wordCount = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** The report of a task with its figures held against today. */
export async function reportPage(ports: ReportPorts, acting: Acting, report: ReportBook): Promise<ReportPage> {
  const { task, book, versions } = report;
  const all = report.sections.map(({ section }) => section);
  const standing = standingSections(all);
  const numbers = sectionNumbers(all);
  const live = await liveFigures(ports, [...new Set(standing.flatMap(({ text }) => mentionsIn(text)))]);
  const mentions = mentionViews(standing, live);
  const order = [...standing, ...all.filter(({ isStruck }) => isStruck)];
  const sections = order.flatMap((section) => {
    const kept = report.sections.find((each) => each.section === section);
    return kept === undefined ? [] : [sectionView(report, kept, numbers.get(section.part) ?? '')];
  });
  return {
    task: task.id,
    title: task.title,
    sections,
    mentions,
    sums: reportSums(sections, mentions),
    versions: versions.map(({ number, label, keptAt, by }) => ({ number, label, keptAt, by })).toReversed(),
    may: {
      arrange: mayAct(acting.role, 'edit', task.handling),
      write: mayAct(acting.role, 'write', task.handling),
      export: mayAct(acting.role, 'export', task.handling) && book.things.task.includes(task),
    },
  };
}

function sectionView(
  { lines, aside, book }: ReportBook,
  { section, revision }: KeptSection,
  number: string,
): SectionView {
  const { task, part, level, title, owner, due, state, text, isStruck } = section;
  const line = lines.find((each) => each.id === partId(task, part));
  return {
    part,
    number,
    level,
    title,
    owner,
    due,
    state,
    revision,
    text,
    blocks: textBlocks(text),
    words: wordCount(text),
    isLate: isLate(section, book.today),
    isStruck,
    changed: { by: line?.actor ?? '', at: line?.at ?? '' },
    aside: aside.filter((each) => each.part === part).map(({ id, by, at, text: said }) => ({ id, by, at, text: said })),
  };
}

const isLate = ({ due, state, isStruck }: Section, today: string): boolean =>
  !isStruck && state !== 'agreed' && due !== null && due < today;

function reportSums(sections: readonly SectionView[], mentions: readonly MentionView[]): ReportSums {
  const standing = sections.filter(({ isStruck }) => !isStruck);
  // A part that has sections is a heading: it is written when they are.
  const written = standing.filter(
    ({ level }, at) => level === 2 || standing[at + 1]?.level !== 2 || standing[at]?.words !== 0,
  );
  const count = (holds: (section: SectionView) => boolean): number => written.filter(holds).length;
  return {
    sections: written.length,
    written: count(({ words }) => words > 0),
    agreed: count(({ state }) => state === 'agreed'),
    late: count(({ isLate: late }) => late),
    unowned: count(({ owner }) => owner === null),
    figures: mentions.length,
    old: mentions.filter(({ state }) => state !== 'fresh').length,
  };
}
