import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { mergedText } from '../../programme/merged-text.ts';
import type { AsideText, Section } from '../../programme/section.ts';
import { wordDifference } from '../../programme/word-difference.ts';
import type { Written } from '../desks/section-desk.ts';
import type { ProgrammeChange } from '../ports-programme.ts';
import { keepChanges, noTask, notAllowed, refused } from '../tasks/keep-changes.ts';
import { noSection } from './arrange-outline.ts';
import { pinnedFigures } from './quoted-figures.ts';
import {
  type KeptSection,
  keptSection,
  partId,
  type ReportBook,
  reportBook,
  sectionAt,
  sectionChange,
} from './report-book.ts';
import type { ReportPorts } from './report-ports.ts';

const LONGEST_TEXT = 400_000;

interface GivenText {
  readonly task: string;
  readonly part: string;
  readonly text: string;
  /** The revision that the writer had read. */
  readonly base: number;
}

/** Keeps the text of a section. Who comes after somebody else is shown the difference, and what they wrote lies beside the section meanwhile. */
export async function writeSection(ports: ReportPorts, acting: Acting, given: GivenText): Promise<Parsed<Written>> {
  const first = await writtenOnce(ports, acting, given);
  const isLate = !first.ok && first.refusals.every(({ code }) => code === 'overtaken');
  return isLate ? writtenOnce(ports, acting, given) : first;
}

async function writtenOnce(ports: ReportPorts, acting: Acting, given: GivenText): Promise<Parsed<Written>> {
  const opened = await writableSection(ports, acting, given);
  if (!opened.ok) return opened;
  const { report, found } = opened.value;
  const text = given.text.normalize('NFC').trimEnd();
  if (text.length > LONGEST_TEXT)
    return refused('too-long', { vi: `dài quá ${LONGEST_TEXT} chữ`, en: `longer than ${LONGEST_TEXT} letters` });
  const { section, revision } = found;
  const base = sectionAt(report, given.part, given.base);
  const isFirst = given.base === revision || base?.text === section.text || section.text === text;
  if (!isFirst) return overtaken(ports, acting, { report, found, text, given, base });
  const { pinned, faults } = await pinnedFigures(ports, text, section.pinned);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const state = section.state === 'planned' && text !== '' ? 'drafting' : section.state;
  const written: Section = { ...section, text, pinned, state };
  const done = await keepChanges(ports, acting, {
    changes: [sectionChange(written, revision, 'written')],
    reason: '',
  });
  return done.ok ? { ok: true, value: { kind: 'kept', revision: revision + 1 } } : done;
}

async function overtaken(
  ports: ReportPorts,
  acting: Acting,
  {
    report,
    found,
    text,
    given,
    base,
  }: {
    readonly report: ReportBook;
    readonly found: KeptSection;
    readonly text: string;
    readonly given: GivenText;
    readonly base: Section | undefined;
  },
): Promise<Parsed<Written>> {
  const { section, revision } = found;
  const isThere = report.aside.some((each) => each.part === section.part && each.text === text);
  const done = isThere
    ? { ok: true }
    : await keepChanges(ports, acting, {
        changes: [asideChange(ports, acting, { ...given, text, number: report.aside.length + 1 })],
        reason: '',
      });
  if (!done.ok) return done as Parsed<never>;
  const line = report.lines.find((each) => each.id === partId(given.task, section.part));
  return {
    ok: true,
    value: {
      kind: 'overtaken',
      revision,
      by: line?.actor ?? '',
      at: line?.at ?? '',
      text: section.text,
      difference: wordDifference(section.text, text),
      merged: base === undefined ? null : (mergedText(base.text, section.text, text) ?? null),
    },
  };
}

function asideChange(
  ports: ReportPorts,
  acting: Acting,
  { task, part, text, base, number }: GivenText & { readonly number: number },
): ProgrammeChange {
  const aside: AsideText = { task, part, text, base, by: acting.name, at: ports.now() };
  return {
    kind: 'section-aside',
    id: `${partId(task, part)}/${number}`,
    task,
    parent: null,
    content: JSON.stringify(aside),
    what: 'laid-aside',
  };
}

/** Quotes the figures of a section as their dossiers give them today. */
export async function refreshSection(
  ports: ReportPorts,
  acting: Acting,
  given: { readonly task: string; readonly part: string },
): Promise<Parsed<{ refreshed: number }>> {
  const opened = await writableSection(ports, acting, given);
  if (!opened.ok) return opened;
  const { section, revision } = opened.value.found;
  const { pinned, faults } = await pinnedFigures(ports, section.text, []);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const isMoved = (mention: string): boolean => {
    const [old, now] = [section.pinned, pinned].map((list) => list.find((each) => each.mention === mention));
    return JSON.stringify(old) !== JSON.stringify(now);
  };
  const refreshed = pinned.filter(({ mention }) => isMoved(mention)).length;
  if (refreshed === 0) return { ok: true, value: { refreshed } };
  const changes = [sectionChange({ ...section, pinned }, revision, 'refreshed')];
  const done = await keepChanges(ports, acting, { changes, reason: '' });
  return done.ok ? { ok: true, value: { refreshed } } : done;
}

/** A section that who asks may write. */
async function writableSection(
  ports: ReportPorts,
  acting: Acting,
  { task, part }: { readonly task: string; readonly part: string },
): Promise<Parsed<{ readonly report: ReportBook; readonly found: KeptSection }>> {
  const report = await reportBook(ports, acting, task);
  if (report === undefined) return noTask(task);
  const denied = notAllowed(acting, 'write', report.task);
  if (denied !== undefined) return denied;
  const found = keptSection(report, part);
  return found === undefined ? noSection(part) : { ok: true, value: { report, found } };
}
