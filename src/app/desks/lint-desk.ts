import type { Finding } from '../../evidence/lint/finding.ts';
import type { Language } from '../../model/bilingual.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { DraftDay } from '../../model/draft.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { WrittenFile } from './task-desk.ts';

export type { Finding } from '../../evidence/lint/finding.ts';

/** A paragraph of the draft as the screen shows it. */
export interface DraftLine {
  readonly number: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly isInTable: boolean;
}

/** A finding that somebody silenced, and by which line of the store. */
export interface SilencedView {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: string;
  readonly alarm: number;
}

/** What the checks say of a draft. */
export interface LintView {
  readonly file: string;
  readonly day: Pick<DraftDay, 'on' | 'from'>;
  readonly paragraphs: readonly DraftLine[];
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedView[];
  /** Silences that no finding answers to: the text has changed. */
  readonly unused: readonly { readonly alarm: number; readonly code: string; readonly quote: string }[];
}

/** A silence as the file of false alarms of the command line holds it. */
export interface FalseAlarm {
  readonly code: string;
  readonly quote: string;
  readonly reason: string;
  readonly by: string;
}

/** A draft that is to be checked. */
export interface GivenDraft {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly on?: IsoDate;
}

/** Are the acts, numbers, names and form of this draft right? */
export interface LintDesk {
  check(given: GivenDraft): Promise<Parsed<LintView>>;
  /** The same as a Word file in the form of Decree 30. */
  document(given: GivenDraft, language: Language): Promise<Parsed<WrittenFile>>;
  /** Silences a finding in a document of this name; the reason is required. */
  silence(
    given: Omit<FalseAlarm, 'by'> & { readonly document: string; readonly actor: string },
  ): Promise<Parsed<{ readonly alarm: number }>>;
  /** Lets a silenced finding speak again; false if it does already. */
  unsilence(alarm: number, actor: string): Promise<boolean>;
  /** What is silent in a document, as the file that the command line takes. */
  alarms(document: string): Promise<readonly FalseAlarm[]>;
}
