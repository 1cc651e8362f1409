import type { Language } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { sectionNumbers } from '../../programme/section.ts';
import { textBlocks } from '../../programme/section-text.ts';
import type { KeptReading, ReadingDesk, ReadingLine, TaskReading } from '../desks/reading-desk.ts';
import { READER } from '../dossiers/opened-dossier.ts';
import { once } from '../events/task-files.ts';
import { mentionViews } from '../report/quoted-figures.ts';
import { type ReportBook, reportBook } from '../report/report-book.ts';
import { addComment } from '../tasks/comment-task.ts';
import { keepChanges, noTask, notAllowed, refused } from '../tasks/keep-changes.ts';
import { namedBody, readBook } from '../tasks/task-book.ts';
import type { ReadingPorts } from './reading-ports.ts';
import { packedReport, type SealedReport, sealedReport } from './sealed-report.ts';

/** The door to readings over their ports. */
export function openReadings(ports: ReadingPorts): ReadingDesk {
  return {
    async list(acting, task) {
      const report = await reportBook(ports, acting, task);
      return report === undefined ? undefined : (await keptReadings(ports, task)).map(lineOf);
    },
    make: (acting, given) => madeReading(ports, acting, given),
    revoke: (acting, given) => revokedReading(ports, acting, given),
    async packed(acting, { task, label, language }) {
      const sealed = await sealedFor(ports, acting, task);
      if (!sealed.ok) return sealed;
      const bytes = await packedReport(ports, sealed.value, { label, language, madeAt: ports.now() });
      return { ok: true, value: zipFile(task, bytes) };
    },
    async open(secret) {
      const kept = await standingReading(ports, secret);
      return kept === undefined ? undefined : readingView(ports, secret, kept);
    },
    async packageOf(secret) {
      const kept = await standingReading(ports, secret);
      const bytes = kept === undefined ? undefined : await ports.files.read(kept.file);
      return kept === undefined || bytes === undefined ? undefined : zipFile(kept.task, bytes);
    },
    async comment(secret, { name, text, part, quote, figure }) {
      const kept = await standingReading(ports, secret);
      if (kept === undefined) return NO_LINK;
      if (name.trim() === '')
        return refused('no-name', { vi: 'Hãy ghi tên người góp ý.', en: 'Write who comments.' }, { column: 'name' });
      const numbers = sectionNumbers(kept.sections);
      const section = kept.sections.find((each) => each.part === part);
      const heading = section === undefined ? undefined : `${numbers.get(section.part) ?? ''}. ${section.title.vi}`;
      const acting: Acting = { name: name.trim(), role: 'reader', organisation: null };
      return addComment(ports, acting, { task: kept.task, comment: { text, quote, figure, heading } });
    },
  };
}

const NO_LINK = refused('no-such-reading', {
  vi: 'Đường dẫn này không mở được gì, hoặc đã bị thu hồi.',
  en: 'This link opens nothing, or was taken back.',
});

const lineOf = ({ id, label, madeAt, by, revokedAt }: KeptReading): ReadingLine => ({
  id,
  label,
  madeAt,
  by,
  revokedAt,
});

const zipFile = (task: string, bytes: Uint8Array) => ({
  fileName: `doc-ky-${task}.zip`,
  mediaType: 'application/zip',
  bytes,
});

async function keptReadings(ports: ReadingPorts, task: string): Promise<readonly KeptReading[]> {
  const entries = await (await ports.programme()).ofTask(task);
  return entries
    .filter(({ kind }) => kind === 'reading')
    .map(({ content }) => JSON.parse(content) as KeptReading)
    .toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

async function sealedFor(ports: ReadingPorts, acting: Acting, task: string): Promise<Parsed<SealedReport>> {
  const report: ReportBook | undefined = await reportBook(ports, acting, task);
  if (report === undefined) return noTask(task);
  return notAllowed(acting, 'export', report.task) ?? sealedReport(ports, report);
}

/** The secret of the link to a dossier follows from that of the reading, so that neither is kept anywhere. */
const dossierSecret = (ports: ReadingPorts, secret: string, dossier: string): string =>
  ports.digest(`${secret}/${dossier}`);

async function madeReading(
  ports: ReadingPorts,
  acting: Acting,
  { task, label: given }: { readonly task: string; readonly label: string },
): Promise<Parsed<{ reading: ReadingLine; secret: string }>> {
  const label = given.trim();
  if (label === '')
    return refused('no-label', { vi: 'Hãy ghi gửi cho ai.', en: 'Write for whom it is.' }, { column: 'label' });
  const sealed = await sealedFor(ports, acting, task);
  if (!sealed.ok) return sealed;
  const language: Language = 'vi';
  const madeAt = ports.now();
  const bytes = await packedReport(ports, sealed.value, { label, language, madeAt });
  const file = await ports.files.put(`doc-ky-${task}.zip`, once(bytes));
  if (!file.ok) return file;
  const secret = ports.makeSecret();
  const dossiers: { id: string; link: string }[] = [];
  for (const id of sealed.value.dossiers) {
    const made = await ports.links().make({ id }, label, dossierSecret(ports, secret, id));
    if (made !== undefined) dossiers.push({ id, link: made.link.id });
  }
  const { sections, figures } = sealed.value;
  const reading: KeptReading = {
    id: ports.digest(secret),
    task,
    label,
    madeAt,
    by: acting.name,
    revokedAt: null,
    file: file.value.hash,
    sections,
    figures,
    dossiers,
  };
  const done = await keepChanges(ports, acting, { changes: [readingChange(reading, null, 'sealed')], reason: label });
  return done.ok ? { ok: true, value: { reading: lineOf(reading), secret } } : done;
}

const readingChange = (reading: KeptReading, parent: number | null, what: string) => ({
  kind: 'reading',
  id: reading.id,
  task: reading.task,
  parent,
  content: JSON.stringify(reading),
  what,
});

async function revokedReading(
  ports: ReadingPorts,
  acting: Acting,
  { task, id }: { readonly task: string; readonly id: string },
): Promise<Parsed<{ id: string }>> {
  const report = await reportBook(ports, acting, task);
  if (report === undefined) return noTask(task);
  const denied = notAllowed(acting, 'export', report.task);
  if (denied !== undefined) return denied;
  const entry = (await (await ports.programme()).ofTask(task)).find(
    (each) => each.kind === 'reading' && each.id === id,
  );
  if (entry === undefined) return NO_LINK;
  const kept = JSON.parse(entry.content) as KeptReading;
  if (kept.revokedAt !== null) return { ok: true, value: { id } };
  const changes = [readingChange({ ...kept, revokedAt: ports.now() }, entry.revision, 'revoked')];
  const done = await keepChanges(ports, acting, { changes, reason: kept.label });
  if (!done.ok) return done;
  for (const { link } of kept.dossiers) await ports.links().revoke(link);
  return { ok: true, value: { id } };
}

/** The reading behind a secret, while it was not taken back and its task may be shown to others. */
async function standingReading(ports: ReadingPorts, secret: string): Promise<KeptReading | undefined> {
  const id = ports.digest(secret);
  const entries = await (await ports.programme()).all(['reading', 'task']);
  const entry = entries.find((each) => each.kind === 'reading' && each.id === id);
  if (entry === undefined) return undefined;
  const kept = JSON.parse(entry.content) as KeptReading;
  const task = entries.find((each) => each.kind === 'task' && each.id === kept.task);
  const { handling } = JSON.parse(task?.content ?? '{}') as { readonly handling?: string };
  return kept.revokedAt !== null || handling === undefined || handling === 'restricted' ? undefined : kept;
}

async function readingView(ports: ReadingPorts, secret: string, kept: KeptReading): Promise<TaskReading | undefined> {
  const book = await readBook(ports);
  const task = book.things.task.find(({ id }) => id === kept.task);
  if (task === undefined) return undefined;
  const numbers = sectionNumbers(kept.sections);
  const readerOf = (dossier: string): string => `${READER}${dossierSecret(ports, secret, dossier)}`;
  const figures = new Map(
    Object.entries(kept.figures).map(([mention, figure]) => {
      const dossier = mention.slice(0, mention.indexOf('/'));
      return [
        mention,
        { ...figure, home: figure.home.replace(`/dossiers/${dossier}/`, `/dossiers/${readerOf(dossier)}/`) },
      ];
    }),
  );
  const titles = await Promise.all(kept.dossiers.map(({ id }) => ports.dossiers().line({ id })));
  return {
    task: task.id,
    title: task.title,
    organisation: namedBody(book, task.organisation).name,
    label: kept.label,
    madeAt: kept.madeAt,
    sections: kept.sections.map(({ part, level, title, text }) => ({
      part,
      number: numbers.get(part) ?? '',
      level,
      title,
      blocks: textBlocks(text),
    })),
    mentions: mentionViews(kept.sections, figures),
    dossiers: kept.dossiers.map(({ id }, at) => ({ id: readerOf(id), title: titles[at]?.title ?? { vi: id, en: id } })),
  };
}
