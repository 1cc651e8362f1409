import { draftDay } from '../../evidence/lint/draft-day.ts';
import { draftFindings } from '../../evidence/lint/draft-findings.ts';
import type { Finding } from '../../evidence/lint/finding.ts';
import { type Silence, type Silenced, withoutSilenced } from '../../evidence/lint/silences.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { Draft, DraftDay } from '../../model/draft.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { loadLintKnowledge } from './load-lint-knowledge.ts';

export interface LintAsked {
  readonly draft: Draft;
  /** The day for which the document speaks; by default the one it writes, otherwise today. */
  readonly on?: IsoDate;
  readonly today: IsoDate;
  readonly silences?: readonly Silence[];
}

/** What the checks found in a draft, and what of it was silenced. */
export interface LintReport {
  readonly file: string;
  readonly paragraphs: number;
  readonly day: DraftDay;
  readonly faults: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly unusedSilences: readonly Silence[];
}

/** Checks a draft against the packs: acts, arithmetic, sources, terms, names, form, places and codes. */
export async function lintDraft(
  source: KnowledgeSource,
  { draft, on, today, silences = [] }: LintAsked,
): Promise<LintReport> {
  const known = await loadLintKnowledge(source);
  const day = { ...draftDay(draft, on, today), today };
  const { findings, silenced, unused } = withoutSilenced(draftFindings({ draft, day, known }), silences);
  return {
    file: draft.name,
    paragraphs: draft.paragraphs.length,
    day,
    faults: findings.filter(({ kind }) => kind === 'fault'),
    notes: findings.filter(({ kind }) => kind === 'note'),
    silenced,
    unusedSilences: unused,
  };
}
