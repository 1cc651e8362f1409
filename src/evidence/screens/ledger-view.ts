import type { Bilingual } from '../../model/bilingual.ts';
import type { ClaimState } from '../compose/compose-claims.ts';
import { claimRuns, staleGrounds } from '../compose/compose-claims.ts';
import { todoItems } from '../compose/compose-todo.ts';
import { messageRuns } from '../message-runs.ts';
import type { DossierContent } from '../reading.ts';
import type { Report } from '../report.ts';
import { staleReleases } from '../stale-inputs.ts';
import { heldRuns } from './fact-view.ts';
import type { ClaimView, ConflictView, LedgerView } from './view.ts';
import type { ViewInput } from './view-input.ts';

export interface LedgerInput extends ViewInput {
  readonly states: readonly ClaimState[];
  readonly report: Report;
}

/** Every claim with its ground, contradictions side by side, and what is left before signing. */
export function ledgerView(input: LedgerInput): LedgerView {
  const { content, book, states, report } = input;
  const todo = todoItems(content, states, book);
  return {
    sentence: claimsSentence(states),
    claims: states.map((state) => claimView(input, state)),
    conflicts: conflictViews(content),
    sections: claimSections(report),
    names: [...book.names].map(([name, figure]) => ({ name, figure })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    lessons: content.recipe.lessons,
    todo,
    todoSentence: messageRuns(
      todo.length === 0 ? { key: 'todo.none' } : { key: 'todo.sentence', values: { count: todo.length } },
    ),
  };
}

function claimsSentence(states: readonly ClaimState[]): LedgerView['sentence'] {
  const count = (ground: ClaimState['ground']): number => states.filter((state) => state.ground === ground).length;
  return messageRuns({
    key: 'summary.claims',
    values: {
      all: states.length,
      figures: count('figures'),
      facts: count('facts'),
      opinions: count('opinion'),
      stale: states.filter((state) => state.isStale).length,
    },
  });
}

/** A claim with its text in runs, what it stands on, and the newer releases of that ground. */
export function claimView(input: LedgerInput, { claim, ground, isStale }: ClaimState): ClaimView {
  const { content, book, report } = input;
  const grounds = new Set(staleGrounds(claim, book, staleReleases(content.releases)));
  return {
    id: claim.id,
    section: claim.section,
    ground,
    isStale,
    newer: content.releases
      .filter((release) => grounds.has(`${release.name}@${release.version}`))
      .map(({ name, version, newer = version }) => ({ name, used: version, newest: newer })),
    text: heldRuns(claimRuns(claim, book), report.facts),
    figures: claim.figures.map((name) => ({ name, figure: book.names.get(name) ?? null })),
    facts: claim.facts,
  };
}

function conflictViews(content: DossierContent): readonly ConflictView[] {
  return content.conflicts
    .map((conflict) => ({
      ...conflict,
      facts: content.facts.filter((fact) => fact.conflictGroup === conflict.id).map((fact) => fact.id),
    }))
    .filter((conflict) => conflict.facts.length > 1);
}

/** Sections that print the claims that name them: those of the first two parts, and the solutions. */
function claimSections(
  report: Report,
): readonly { readonly id: string; readonly heading: Bilingual; readonly depth: number }[] {
  return report.sections.flatMap((part) =>
    part.sections
      .filter((section) => part.id !== 'part-3' || section.id === 'solutions')
      .map(({ id, heading }) => ({ id, heading, depth: 1 })),
  );
}
