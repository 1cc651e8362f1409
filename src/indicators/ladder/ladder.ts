import { borders } from './borders.ts';
import type { Concentration } from './concentration.ts';
import { concentration } from './concentration.ts';
import type { ExpertVerdict } from './expert.ts';
import { expertVerdict } from './expert.ts';
import type { Institutions, SupportOrganisation } from './institutions.ts';
import { institutions } from './institutions.ts';
import type { LegalTest, LegalTestInput } from './legal-test.ts';
import { legalTest } from './legal-test.ts';
import type { InputOutput } from './linkage.ts';
import { linkage } from './linkage.ts';
import { onePlant } from './one-plant.ts';
import { presence } from './presence.ts';
import type { RegisterEvidence } from './register-evidence.ts';
import type { LadderFrame, RungOutcome } from './rung.ts';

/** Everything that the eight rungs ask for. */
export interface LadderInput {
  readonly ladder: LadderFrame;
  readonly inputOutput: readonly InputOutput[];
  readonly organisations: readonly SupportOrganisation[];
  /** Cited facts that speak of support organisations in the places. */
  readonly supportFacts: readonly string[];
  readonly legal: Omit<LegalTestInput, 'prefix' | 'organisations'>;
  readonly experts: readonly ExpertVerdict[];
  /** Firms of the cluster in a release of the register. */
  readonly register?: RegisterEvidence;
}

export interface Ladder {
  readonly rungs: readonly RungOutcome[];
  readonly concentration: Concentration;
  readonly institutions: Institutions;
  readonly legal: LegalTest;
}

/** Answers the eight rungs of one reading. No single score: each rung stands by itself. */
export function climb(input: LadderInput): Ladder {
  const { ladder } = input;
  const first = presence(ladder, input.register);
  const second = concentration(ladder);
  const support = institutions(
    { prefix: ladder.prefix, organisations: input.organisations, facts: input.supportFacts },
    ladder.parameters,
  );
  const legal = legalTest({ ...input.legal, prefix: ladder.prefix, organisations: input.organisations });
  const rungs: readonly RungOutcome[] = [
    first.outcome,
    second.outcome,
    onePlant(ladder, second, input.register),
    borders(ladder, second),
    linkage(ladder.prefix, input.inputOutput, ladder.parameters),
    support.outcome,
    legalRung(legal),
    expertVerdict(input.experts, input.legal.asOf),
  ];
  return { rungs, concentration: second, institutions: support, legal };
}

function legalRung(legal: LegalTest): RungOutcome {
  return {
    rung: 'legal-test',
    answer: legal.answer,
    reasons: [legal.reason],
    figures: legal.boundaries.map((boundary) => boundary.count),
    settle: legal.answer === 'cannot-tell' ? [{ key: 'settle.legal' }] : [],
    facts: [],
  };
}
