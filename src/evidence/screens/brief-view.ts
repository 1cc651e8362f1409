import type { Answer, RungOutcome } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { joinWords, textRun } from '../compose/pieces.ts';
import { messageRuns, words } from '../message-runs.ts';
import type { Reading } from '../reading.ts';
import type { Run } from '../report.ts';
import { changesSentence } from './changes-view.ts';
import { bringOf, verdictSentence } from './ladder-view.ts';
import { legalSentence } from './legal-view.ts';
import type { BookView, ClaimView } from './view.ts';
import type { ViewInput } from './view-input.ts';

type Brief = BookView['brief'];
type Lines = readonly (readonly Run[])[];

const WEIGHTIEST = 3;

/** One page for a leader, read on the last day: asked, found, how firm, what moved, which law, claims, what is missing. */
export function briefView(input: ViewInput, reading: Reading, claims: readonly ClaimView[]): Brief {
  const part = (key: string, runs: Lines): Brief[number] => ({ heading: words(`brief.${key}`), runs });
  return [
    part('asked', [asked(input, reading)]),
    part('found', found(reading)),
    part('firm', [verdictSentence(reading.verdict)]),
    part('moved', [changesSentence(input, reading)]),
    part('law', [law(input, reading)]),
    part('claims', weightiest(claims)),
    part('missing', missing(reading)),
  ];
}

function asked({ content }: ViewInput, reading: Reading): readonly Run[] {
  return messageRuns({
    key: 'brief.asked.text',
    values: {
      group: content.groupName,
      places: { list: content.places.map((place) => place.name) },
      date: { date: reading.asOf },
      units: { list: reading.units.map((unit) => unit.name) },
    },
  });
}

/** Rungs that hold, fail, are open or do not apply, in plain words. */
function found(reading: Reading): Lines {
  const said: readonly (readonly [string, Answer])[] = [
    ['yes', 'yes'],
    ['no', 'no'],
    ['open', 'cannot-tell'],
    ['none', 'not-applicable'],
  ];
  return said.flatMap(([key, answer]) => {
    const rungs = reading.ladder.rungs.filter((outcome) => outcome.answer === answer);
    if (rungs.length === 0) return [];
    return [messageRuns({ key: `brief.found.${key}`, values: { rungs: rungList(rungs) } })];
  });
}

function law(input: ViewInput, reading: Reading): readonly Run[] {
  const { legal } = reading.ladder;
  if (legal.rule === null) return legalSentence(input, legal);
  return [
    ...messageRuns({
      key: 'brief.law.rule',
      values: { title: legal.rule.title, answer: words(`answer.${legal.answer}`) },
    }),
    ...legalSentence(input, legal),
    textRun({ vi: ' ', en: ' ' }),
    { kind: 'act', act: legal.rule.actId },
  ];
}

/** Claims that rest on most figures, then on most facts; opinions are not among them. */
function weightiest(claims: readonly ClaimView[]): Lines {
  const weight = (claim: ClaimView): number =>
    1000 * claim.figures.filter((entry) => entry.figure !== null).length + claim.facts.length;
  const chosen = claims
    .filter((claim) => claim.ground !== 'opinion' && !claim.isStale)
    .map((claim, at) => ({ claim, at }))
    .sort((a, b) => weight(b.claim) - weight(a.claim) || a.at - b.at)
    .slice(0, WEIGHTIEST);
  if (chosen.length === 0) return [messageRuns({ key: 'brief.claims.none' })];
  return chosen.map(({ claim }) => claim.text);
}

/** What is missing, which rungs it would settle, and who could bring it; each thing once. */
function missing(reading: Reading): Lines {
  const open = new Map<Bringable, RungOutcome[]>();
  for (const outcome of reading.ladder.rungs) {
    const bring = bringOf(outcome);
    if (bring !== null) open.set(bring, [...(open.get(bring) ?? []), outcome]);
  }
  if (open.size === 0) return [messageRuns({ key: 'brief.missing.none' })];
  return [...open].map(([bring, outcomes]) =>
    messageRuns({
      key: 'brief.missing.item',
      values: { what: words(`what.${bring}`), rungs: rungList(outcomes), who: words(`who.${bring}`) },
    }),
  );
}

type Bringable = NonNullable<ReturnType<typeof bringOf>>;

function rungList(outcomes: readonly RungOutcome[]): Bilingual {
  return joinWords(
    outcomes.map((outcome) => words(`brief.rung.${outcome.rung}`)),
    ', ',
  );
}
