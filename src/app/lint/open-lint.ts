import { parseSilences, type Silence } from '../../evidence/lint/silences.ts';
import type { Language } from '../../model/bilingual.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { Draft } from '../../model/draft.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { GivenDraft, LintDesk, LintView } from '../desks/lint-desk.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { ownActsIn } from '../law/own-law.ts';
import type { AuthorityRecords, KeptAlarm } from '../ports-authority.ts';
import type { PrintedDocument } from '../ports-print.ts';
import { findingsDocument } from './findings-document.ts';
import { type LintReport, lintDraft } from './lint-draft.ts';

/** What the checks on screen need from outside. */
export interface LintPorts extends KnowledgeSource {
  authority(): Promise<AuthorityRecords>;
  readDraft(bytes: Uint8Array, fileName: string): Promise<Parsed<Draft>>;
  /** A document as a Word file. */
  writeDocument(document: PrintedDocument, language: Language): Promise<Uint8Array>;
  /** An instant. */
  now(): string;
}

/** A silence that knows its line in the store. */
interface KeptSilence extends Silence {
  readonly alarm: number;
}

const silenceOf = ({ alarm, code, quote, reason, actor }: KeptAlarm): KeptSilence => ({
  ...{ alarm, code, quote, reason },
  by: actor,
});

/** The checks of a draft over the packs, with the acts that people added and the alarms that they silenced. */
export function openLint(ports: LintPorts): LintDesk {
  const source: KnowledgeSource = { ...ports, ownActs: async () => ownActsIn(await ports.authority()) };
  const checked = async ({ bytes, fileName, on }: GivenDraft): Promise<Parsed<CheckedDraft>> => {
    const read = await ports.readDraft(bytes, fileName);
    if (!read.ok) return read;
    const silences = (await (await ports.authority()).alarms(fileName)).map(silenceOf);
    const today = ports.now().slice(0, 10) as IsoDate;
    const asked = { draft: read.value, today, silences, ...(on === undefined ? {} : { on }) };
    return { ok: true, value: { draft: read.value, silences, report: await lintDraft(source, asked) } };
  };
  return {
    async check(given) {
      const made = await checked(given);
      return made.ok ? { ok: true, value: viewOf(made.value) } : made;
    },
    async document(given, language) {
      const made = await checked(given);
      if (!made.ok) return made;
      const { draft, report } = made.value;
      const bytes = await ports.writeDocument(findingsDocument(draft, report, language), language);
      const stem = given.fileName.replace(/\.\w+$/u, '');
      const fileName = `${stem}-${{ vi: 'ket-qua-soat', en: 'findings' }[language]}.docx`;
      return { ok: true, value: { fileName, mediaType: DOCX, bytes } };
    },
    async silence({ document, code, quote, reason, actor }) {
      const checked = parseSilences(JSON.stringify([{ code, quote, reason, by: actor }]), document);
      if (!checked.ok) return checked;
      const authority = await ports.authority();
      const alarm = await authority.silence({ document, code, quote, reason: reason.trim(), actor, at: ports.now() });
      return { ok: true, value: { alarm } };
    },
    unsilence: async (alarm, actor) => (await ports.authority()).unsilence(alarm, { actor, at: ports.now() }),
    async alarms(document) {
      const kept = await (await ports.authority()).alarms(document);
      return kept.map(({ code, quote, reason, actor }) => ({ code, quote, reason, by: actor }));
    },
  };
}

/** A draft with what the checks found in it. */
interface CheckedDraft {
  readonly draft: Draft;
  readonly silences: readonly KeptSilence[];
  readonly report: LintReport;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function viewOf({ draft, silences, report }: CheckedDraft): LintView {
  const { file, day, faults, notes, silenced, unusedSilences } = report;
  const alarmOf = ({ code, quote }: { readonly code: string; readonly quote: string }): number =>
    silences.find((each) => each.code === code && quote.includes(each.quote.replace(/\s+/gu, ' ').trim()))?.alarm ?? 0;
  return {
    file,
    day: { on: day.on, from: day.from },
    paragraphs: draft.paragraphs.map(({ number, text, isHeading, isInTable = false }) => ({
      ...{ number, text, isHeading, isInTable },
    })),
    findings: [...faults, ...notes].toSorted((one, other) => one.where.paragraph - other.where.paragraph),
    silenced: silenced.map(({ finding, reason, by = '' }) => ({ finding, reason, by, alarm: alarmOf(finding) })),
    unused: unusedSilences.map(({ code, quote }) => ({
      ...{ code, quote },
      alarm: silences.find((each) => each.code === code && each.quote === quote)?.alarm ?? 0,
    })),
  };
}
