import { draftDay } from '../../evidence/lint/draft-day.ts';
import { draftFindings } from '../../evidence/lint/draft-findings.ts';
import type { CheckName, Finding } from '../../evidence/lint/finding.ts';
import type { LintKnowledge } from '../../evidence/lint/lint-knowledge.ts';
import { markdownDraft } from '../../evidence/lint/markdown-draft.ts';
import { betaQuantile } from '../../methods/beta-quantile.ts';
import type { IsoDate } from '../../model/dates.ts';
import { readLabelled } from '../labelled-files.case.ts';

/** A paragraph with the classes of fault that a reader saw in it. */
export interface LabelledParagraph {
  readonly id: string;
  readonly on: string;
  readonly text: string;
  readonly source: string;
  readonly faults: readonly CheckName[];
}

/** A file of the labelled set, and who labelled it how. */
export interface LabelledFile {
  readonly name: string;
  readonly about: {
    readonly kind: 'natural' | 'planted';
    readonly what: string;
    readonly labelled: string;
    readonly licence: string;
  };
  readonly paragraphs: readonly LabelledParagraph[];
}

const NAMES = ['texts', 'law', 'facts', 'planted'] as const;

/** The classes of checks in the order of their table. */
export const CHECK_NAMES: readonly CheckName[] = [
  ...(['authority', 'arithmetic', 'sources', 'newer', 'terms', 'names', 'form', 'places', 'codes'] as const),
];

/** Every file of the labelled set. */
export const labelledFiles = (): readonly LabelledFile[] => readLabelled(import.meta.dirname, NAMES);

/** A finding that objects: every fault, and that a newer figure is at hand. Other notes object to nothing. */
const objects = ({ kind, check }: Finding): boolean => kind === 'fault' || check === 'newer';

/** The classes in which the checks object to a paragraph. */
export function objectedClasses({ text, on, id }: LabelledParagraph, known: LintKnowledge): ReadonlySet<CheckName> {
  const draft = markdownDraft(`${id}.md`, text);
  const day = draftDay(draft, on as IsoDate, on as IsoDate);
  return new Set(
    draftFindings({ draft, day, known })
      .filter(objects)
      .map(({ check }) => check),
  );
}

/** How often a class of checks was right. */
export interface CheckScore {
  readonly check: CheckName;
  readonly labelled: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface Judged {
  readonly paragraph: LabelledParagraph;
  readonly said: ReadonlySet<CheckName>;
}

/** Counts of each class over judged paragraphs. */
export const checkScores = (judged: readonly Judged[]): readonly CheckScore[] =>
  CHECK_NAMES.map((check) => {
    const count = (isLabelled: boolean, isSaid: boolean): number =>
      judged.filter(
        ({ paragraph, said }) => paragraph.faults.includes(check) === isLabelled && said.has(check) === isSaid,
      ).length;
    const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
    return { check, labelled: right + missed, right, wrong, missed };
  });

/** A share and its exact 95% interval (Clopper and Pearson); null of nothing. */
export function exactShare(
  part: number,
  whole: number,
): { readonly share: number; readonly low: number; readonly high: number } | null {
  if (whole === 0) return null;
  return {
    share: part / whole,
    low: part === 0 ? 0 : betaQuantile(0.025, part, whole - part + 1),
    high: part === whole ? 1 : betaQuantile(0.975, part + 1, whole - part),
  };
}
