import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { listedMentions, matchedDraft } from '../../programme/match-draft.ts';
import { type Section, sectionNumbers, standingSections } from '../../programme/section.ts';
import { canonicalText } from '../../programme/section-text.ts';
import { wordDifference } from '../../programme/word-difference.ts';
import type { BroughtReport } from '../desks/section-desk.ts';
import { keepChanges, noTask, notAllowed, refusal, refused } from '../tasks/keep-changes.ts';
import { REVISIONS_PROPERTY } from './print-report.ts';
import { pinnedFigures } from './quoted-figures.ts';
import { keptSection, type ReportBook, reportBook, sectionChange } from './report-book.ts';
import type { ReportPorts } from './report-ports.ts';

interface GivenReport {
  readonly task: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a Word file would change of a report: its paragraphs laid to the sections by their headings. The file itself is kept, whatever comes of it. */
export async function broughtReport(
  ports: ReportPorts,
  acting: Acting,
  given: GivenReport,
): Promise<Parsed<BroughtReport>> {
  const report = await reportBook(ports, acting, given.task);
  if (report === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'write', report.task);
  if (denied !== undefined) return denied;
  if (report.sections.length === 0)
    return refused('no-outline', { vi: 'Báo cáo chưa có đề cương.', en: 'The report has no outline yet.' });
  const read = await readFileOf(ports, report, given);
  if (!read.ok) return read;
  const kept = await ports.files.put(given.fileName, once(given.bytes));
  if (!kept.ok) return kept;
  return { ok: true, value: { ...read.value, file: kept.value.hash, fileName: kept.value.fileName } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type ReadReport = Omit<BroughtReport, 'file' | 'fileName'>;

async function readFileOf(
  ports: ReportPorts,
  report: ReportBook,
  { bytes, fileName }: GivenReport,
): Promise<Parsed<ReadReport>> {
  const read = await ports.readDraft(bytes, fileName);
  if (!read.ok) return read;
  const { draft, marks, properties } = read.value;
  const sections = standingSections(report.sections.map(({ section }) => section));
  const pins = report.sections.flatMap(({ section }) => section.pinned);
  const matched = matchedDraft(draft.paragraphs, sections, listedMentions(draft.paragraphs, pins));
  const revisions = statedRevisions(properties[REVISIONS_PROPERTY]);
  const numbers = sectionNumbers(sections);
  const titled = (part: string) => ({
    part,
    number: numbers.get(part) ?? '',
    title: sections.find((each) => each.part === part)?.title ?? { vi: part, en: part },
  });
  return {
    ok: true,
    value: {
      pieces: matched.pieces.flatMap(({ part, text }) => {
        const found = keptSection(report, part);
        if (found === undefined) return [];
        const isSame = canonicalText(found.section.text) === text;
        const exported = revisions[part];
        return [
          {
            ...titled(part),
            kind: isSame ? ('same' as const) : ('changed' as const),
            pieces: isSame ? [] : wordDifference(canonicalText(found.section.text), text),
            text,
            revision: found.revision,
            isOvertaken: !isSame && exported !== undefined && exported < found.revision,
          },
        ];
      }),
      loose: matched.loose,
      missing: matched.missing.map(titled),
      overwritten: matched.overwritten,
      comments: marks.comments.length,
      changes: marks.changes.length,
    },
  };
}

/** Revisions that a file says it was exported from; none where it says nothing that can be read. */
function statedRevisions(text: string | undefined): Readonly<Record<string, number>> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  } catch {
    return {};
  }
}

/** Takes sections out of a file that was brought, all that were asked or none. */
export async function takenSections(
  ports: ReportPorts,
  acting: Acting,
  given: {
    readonly task: string;
    readonly file: string;
    readonly parts: readonly { readonly part: string; readonly revision: number }[];
  },
): Promise<Parsed<{ taken: number }>> {
  const report = await reportBook(ports, acting, given.task);
  if (report === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'write', report.task);
  if (denied !== undefined) return denied;
  const [known, bytes] = await Promise.all([ports.files.find(given.file), ports.files.read(given.file)]);
  if (known === undefined || bytes === undefined)
    return refused('no-such-file', { vi: 'Tệp này chưa được đưa vào.', en: 'This file was not brought.' });
  const read = await readFileOf(ports, report, { task: given.task, fileName: known.fileName, bytes });
  if (!read.ok) return read;
  const changes = [];
  const faults = [];
  for (const { part, revision } of given.parts) {
    const piece = read.value.pieces.find((each) => each.part === part);
    const found = keptSection(report, part);
    if (piece === undefined || found === undefined) {
      faults.push(
        refusal('no-such-section', { vi: `tệp không có mục “${part}”`, en: `the file has no section “${part}”` }),
      );
      continue;
    }
    if (found.revision !== revision) faults.push(movedOn(found.section));
    const { pinned, faults: lost } = await pinnedFigures(ports, piece.text, found.section.pinned);
    faults.push(...lost);
    const state = found.section.state === 'planned' ? 'drafting' : found.section.state;
    changes.push(sectionChange({ ...found.section, text: piece.text, pinned, state }, found.revision, 'brought'));
  }
  if (faults.length > 0) return { ok: false, refusals: faults };
  const done = await keepChanges(ports, acting, { changes, reason: known.fileName });
  return done.ok ? { ok: true, value: { taken: changes.length } } : done;
}

const movedOn = ({ title }: Section) =>
  refusal('overtaken', {
    vi: `mục “${title.vi}” vừa được người khác sửa; hãy đưa tệp vào lại để xem khác biệt`,
    en: `the section “${title.en}” was just changed by somebody else; bring the file again to see the difference`,
  });
