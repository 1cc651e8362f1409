import type { Bilingual } from '../../model/bilingual.ts';
import type { Figure } from '../figure.ts';
import type { FigureBook } from '../figure-book.ts';
import { words } from '../message-runs.ts';
import type { DossierContent } from '../reading.ts';
import type { Block, CitedAct, CitedFact, Report, Section } from '../report.ts';
import { composeChange } from './compose-change.ts';
import type { ClaimState } from './compose-claims.ts';
import { claimBlocks, claimStates, composeSolutions } from './compose-claims.ts';
import { composeComposition } from './compose-composition.ts';
import { composeDefinition } from './compose-definition.ts';
import { composeFacts, composeFactTables, composeLessons } from './compose-facts.ts';
import { composeLadder } from './compose-ladder.ts';
import { composeLegal } from './compose-legal.ts';
import { composeNext } from './compose-next.ts';
import { composeRuns } from './compose-runs.ts';
import { composeTodo } from './compose-todo.ts';
import { paragraph, section, sentence, textRun } from './pieces.ts';

export interface ComposeInput {
  readonly content: DossierContent;
  readonly book: FigureBook;
  readonly nameOf: (placeId: string) => string;
  /** Code and name of an industry of the tables that were read. */
  readonly industryName: (code: string) => Bilingual;
  readonly seal: (figures: Report['figures']) => Report['seal'];
}

/** Puts a dossier into the three parts of a report; every number is a figure of the book. */
export function composeReport(input: ComposeInput): Report {
  const { content, book } = input;
  const ladder = composeLadder(content, book);
  const legal = composeLegal(content, book);
  const change = composeChange(content, book, input.nameOf);
  const next = composeNext(content, book, input.industryName);
  const runs = composeRuns(content, book);
  const states = claimStates(content, book);
  const withClaims = (made: Section): Section => ({
    ...made,
    blocks: [...made.blocks, ...claimBlocks(states, made.id, book)],
  });
  const state = [
    composeDefinition(content),
    ...(content.facts.length > 0 ? [composeFacts(content)] : []),
    ladder,
    composeComposition(content, book),
    ...(legal ? [legal] : []),
    change,
    ...(next ? [next] : []),
    ...(runs ? [runs] : []),
  ].map(withClaims);
  const sections: readonly Section[] = [
    part(
      1,
      [concepts(content), ...(content.recipe.lessons.length > 0 ? [composeLessons(content)] : [])].map(withClaims),
    ),
    part(2, state),
    part(3, [
      ...composeSolutions(content, states, book),
      composeTodo(content, states, book),
      ...gaps(content),
      ...composeFactTables(content),
    ]),
  ];
  const figures = Object.fromEntries([...book.figures].sort(([a], [b]) => (a < b ? -1 : 1)));
  const { recipe } = content;
  return {
    id: recipe.id,
    title: recipe.title,
    subtitle: recipe.subtitle,
    asOf: recipe.asOf,
    dated: recipe.dated,
    head: recipe.head,
    legalBases: recipe.legalBases,
    summary: [...syntheticWarning(Object.values(figures)), ...summary(content, states)],
    sections,
    figures,
    facts: citedFacts(content),
    acts: citedActs(content),
    releases: content.releases,
    seal: input.seal(figures),
  };
}

/** One of the three parts of the report. */
function part(number: 1 | 2 | 3, sections: readonly Section[]): Section {
  return section(`part-${number}`, words(`part.${number}`), { blocks: [], sections });
}

function concepts(content: DossierContent): Section {
  const rules: readonly Block[] = content.ruleText.map((rule) =>
    paragraph(textRun({ vi: `${rule.title.vi}. `, en: `${rule.title.en}. ` }, 'strong'), textRun(rule.text), {
      kind: 'act',
      act: rule.act,
    }),
  );
  return section('concepts', words('concept.heading'), [
    sentence('concept.linkage'),
    sentence('concept.method'),
    ...(rules.length > 0 ? [sentence('concept.legal'), ...rules] : []),
  ]);
}

function gaps(content: DossierContent): readonly Section[] {
  if (content.gaps.length === 0) return [];
  return [section('gaps', words('gaps.heading'), [{ kind: 'list', items: content.gaps.map((gap) => [textRun(gap)]) }])];
}

/** Invented figures are announced at the head of the report, not only beside each number. */
function syntheticWarning(figures: readonly Figure[]): readonly Block[] {
  const count = figures.filter((figure) => figure.status === 'synthetic').length;
  if (count === 0) return [];
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: words('summary.synthetic.title'),
      blocks: [sentence('summary.synthetic', { count })],
    },
  ];
}

function summary(content: DossierContent, states: readonly ClaimState[]): readonly Block[] {
  const count = (ground: ClaimState['ground']): number => states.filter((entry) => entry.ground === ground).length;
  return [
    ...content.readings.flatMap((reading) => {
      const answers = (answer: string): number =>
        reading.ladder.rungs.filter((outcome) => outcome.answer === answer).length;
      return [
        sentence('summary.units', {
          date: { date: reading.asOf },
          units: { list: reading.units.map((unit) => unit.name) },
        }),
        sentence('summary.ladder', {
          date: { date: reading.asOf },
          yes: answers('yes'),
          no: answers('no'),
          open: answers('cannot-tell'),
          none: answers('not-applicable'),
          word: words(`word.${reading.verdict.word}`),
        }),
      ];
    }),
    sentence('summary.claims', {
      all: states.length,
      figures: count('figures'),
      facts: count('facts'),
      opinions: count('opinion'),
      stale: states.filter((entry) => entry.isStale).length,
    }),
  ];
}

function citedFacts(content: DossierContent): Readonly<Record<string, CitedFact>> {
  const { claims, lessons } = content.recipe;
  const marked = new Set([...claims, ...lessons].flatMap((entry) => entry.facts));
  const facts = [...content.facts, ...content.otherFacts.filter((fact) => marked.has(fact.id))];
  return Object.fromEntries(facts.map(({ set: _, topic: __, subjectName: ___, ...fact }) => [fact.id, fact]));
}

function citedActs(content: DossierContent): Readonly<Record<string, CitedAct>> {
  return content.acts;
}
