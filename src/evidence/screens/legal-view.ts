import type { BoundaryTest, LegalTest } from '../../indicators/ladder/legal-test.ts';
import { messageRuns, words } from '../message-runs.ts';
import type { Reading } from '../reading.ts';
import type { Run } from '../report.ts';
import type { BoundaryView, LegalView } from './view.ts';
import type { ViewInput } from './view-input.ts';

/** The legal test of one day: the rule in force, and each boundary with its firms, criteria and what is missing. */
export function legalView(input: ViewInput, reading: Reading): LegalView {
  const { legal } = reading.ladder;
  return {
    sentence: legalSentence(input, legal),
    answer: legal.answer,
    answerWords: words(`answer.${legal.answer}`),
    rule: ruleView(legal),
    needed: neededFirms(legal),
    boundaries: legal.boundaries.map((boundary) => boundaryView(input, legal, boundary)),
  };
}

/** What is evidenced within the boundary that has most, or that no rule applies. */
export function legalSentence(input: ViewInput, legal: LegalTest): readonly Run[] {
  const strongest = [...legal.boundaries].sort((a, b) => evidence(b) - evidence(a))[0];
  if (strongest === undefined) return messageRuns(input.book.message(legal.reason));
  return boundarySentence(input, legal, strongest);
}

/** Firms with evidence of linkage count before firms that are only named. */
function evidence(boundary: BoundaryTest): number {
  return linkedFirms(boundary) * 1000 + boundary.namedFirms.length;
}

function linkedFirms(boundary: BoundaryTest): number {
  return boundary.namedFirms.filter((firm) => firm.linkedBy !== null).length;
}

function neededFirms({ rule }: LegalTest): number {
  return Number(rule?.parameters['minimumFirms'] ?? 10);
}

function boundarySentence(input: ViewInput, legal: LegalTest, boundary: BoundaryTest): readonly Run[] {
  return messageRuns({
    key: 'screen.legal',
    values: {
      place: boundary.name,
      linked: linkedFirms(boundary),
      needed: neededFirms(legal),
      named: { figure: input.book.enter(boundary.count) },
    },
  });
}

function ruleView({ rule }: LegalTest): LegalView['rule'] {
  if (rule === null) return null;
  const { actId, article, title, text, appliesFrom, appliesTo, isChecked } = rule;
  return { actId, article, title, text, appliesFrom, appliesTo, isChecked };
}

function boundaryView(input: ViewInput, legal: LegalTest, boundary: BoundaryTest): BoundaryView {
  const { book } = input;
  return {
    placeId: boundary.placeId,
    name: boundary.name,
    answer: boundary.answer,
    answerWords: words(`answer.${boundary.answer}`),
    sentence: boundarySentence(input, legal, boundary),
    count: book.enter(boundary.count),
    firms: boundary.namedFirms.map(({ evidence: { kind, ref }, ...firm }) => ({
      ...firm,
      evidence: { kind, ref },
      place: input.placeName(firm.placeId),
    })),
    criteria: boundary.criteria.map((criterion) => ({
      id: criterion.id,
      title: words(`criterion.${criterion.id}`),
      answer: criterion.answer,
      answerWords: words(`answer.${criterion.answer}`),
      reason: messageRuns(book.message(criterion.reason)),
      missing: criterion.missing === null ? null : messageRuns(book.message(criterion.missing)),
    })),
  };
}
