import { kindWords } from '../../indicators/ladder/institutions.ts';
import type { RungOutcome } from '../../indicators/ladder/rung.ts';
import { DEFAULT_PARAMETERS } from '../../indicators/ladder/rung.ts';
import type { GridCell, Verdict } from '../../indicators/verdict.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import { intervalFigures } from '../compose/compose-ladder.ts';
import { joinWords, plain } from '../compose/pieces.ts';
import { messageRuns, messageWords, words } from '../message-runs.ts';
import type { Reading } from '../reading.ts';
import type { Run } from '../report.ts';
import type { LadderView, RungView, VerdictView } from './view.ts';
import type { ViewInput } from './view-input.ts';
import type { GridCellView } from './view-pieces.ts';

type Message = Parameters<typeof messageRuns>[0];

/** The eight rungs of one day, with how robust the finding is and what turns it. */
export function ladderView(input: ViewInput, reading: Reading): LadderView {
  const { book, content } = input;
  return {
    sentence: ladderSentence(reading),
    rungs: reading.ladder.rungs.map((outcome) => rungView(input, outcome)),
    verdict: verdictView(reading.verdict),
    intervals: {
      threshold: content.recipe.parameters.lqThreshold ?? DEFAULT_PARAMETERS.lqThreshold,
      figures: intervalFigures(reading).map((figure) => book.enter(figure)),
    },
    organisations: reading.ladder.institutions.organisations.map((organisation) => ({
      name: organisation.name,
      kind: kindWords(organisation.kind),
      place: input.placeName(organisation.placeId),
      source: `${organisation.source.release.name}/${organisation.source.table}:${organisation.source.row}`,
    })),
  };
}

/** How many rungs hold, fail and are open, how firm the finding is, and what turns it. */
export function ladderSentence({ ladder, verdict }: Reading): readonly Run[] {
  const count = (answer: string): number => ladder.rungs.filter((outcome) => outcome.answer === answer).length;
  const none = count('not-applicable');
  const messages: readonly Message[] = [
    {
      key: 'screen.ladder.counts',
      values: { yes: count('yes'), no: count('no'), open: count('cannot-tell') },
    },
    ...(none > 0 ? [{ key: 'screen.ladder.none', values: { none } }] : []),
    { key: 'screen.ladder.finding', values: { word: words(`word.${verdict.word}`) } },
    ...breakerMessage(verdict),
  ];
  return [...messages.flatMap(messageRuns), { kind: 'text', text: plain('.') }];
}

/** What the nearest specification changes, and which rungs it turns. */
function breakerMessage({ cells, breakers }: Verdict): readonly Message[] {
  const [asked] = cells;
  const [breaker] = breakers;
  if (asked === undefined || breaker === undefined) return [];
  const turned = (['presence', 'concentration', 'onePlant'] as const).filter(
    (rung) => asked.answers[rung] !== breaker.answers[rung],
  );
  if (turned.length === 0) return [];
  return [
    {
      key: 'screen.ladder.breaker',
      values: {
        breaker: joinWords(changedChoices(asked, breaker), ', '),
        rungs: joinWords(
          turned.map((rung) => words(`screen.rung.${rung}`)),
          ', ',
        ),
      },
    },
  ];
}

function changedChoices(asked: GridCell, breaker: GridCell): readonly Bilingual[] {
  const said = (choice: string, values: NonNullable<Message['values']>): Bilingual =>
    messageWords({ key: `screen.ladder.change.${choice}`, values });
  return [
    ...(asked.threshold === breaker.threshold ? [] : [said('threshold', { factor: breaker.threshold })]),
    ...(asked.measure === breaker.measure ? [] : [said('measure', { measure: words(`measure.${breaker.measure}`) })]),
    ...(asked.period === breaker.period ? [] : [said('period', { period: formatPeriod(breaker.period) })]),
    ...(asked.territory === breaker.territory
      ? []
      : [said('territory', { territory: words(`territory.${breaker.territory}`) })]),
  ];
}

/** What a person can bring, by the first thing that would settle a rung. */
const BRING: Readonly<Record<string, RungView['bring']>> = {
  'settle.place-industry-table': 'place-industry-table',
  'settle.finer-table': 'place-industry-table',
  'settle.plant-sizes': 'place-industry-table',
  'settle.linkage': 'input-output',
  'settle.institutions': 'organisations',
  'settle.legal': 'firms',
  'settle.expert': 'expert',
  'settle.expert-disagreement': 'expert',
};

/** What would settle an open rung and can be brought by a person; null where there is nothing. */
export function bringOf(outcome: RungOutcome): RungView['bring'] {
  return BRING[outcome.settle[0]?.key ?? ''] ?? null;
}

function rungView({ book }: ViewInput, outcome: RungOutcome): RungView {
  const { rung, answer } = outcome;
  return {
    rung,
    title: words(`rung.${rung}`),
    question: words(`question.${rung}`),
    answer,
    answerWords: words(`answer.${answer}`),
    reasons: outcome.reasons.map((reason) => messageRuns(book.message(reason))),
    figures: outcome.figures.map((figure) => book.enter(figure)),
    settle: outcome.settle.map((reason) => messageRuns(book.message(reason))),
    bring: bringOf(outcome),
    facts: outcome.facts,
  };
}

function verdictView(verdict: Verdict): VerdictView {
  const { word, robustness, cells, breakers } = verdict;
  const counts = { holds: robustness?.holds ?? 0, all: cells.length };
  return {
    word,
    words: words(`word.${word}`),
    sentence: verdictSentence(verdict),
    ...counts,
    cells: cells.map(cellView),
    breakers: breakers.map((cell) =>
      messageRuns({
        key: 'verdict.breaker',
        values: {
          threshold: cell.threshold,
          measure: words(`measure.${cell.measure}`),
          period: formatPeriod(cell.period),
          territory: words(`territory.${cell.territory}`),
        },
      }),
    ),
  };
}

/** In how many ways of asking the finding holds. */
export function verdictSentence({ word, robustness, cells }: Verdict): readonly Run[] {
  if (robustness === undefined) return messageRuns({ key: 'verdict.none' });
  return messageRuns({ key: `verdict.${word}`, values: { holds: robustness.holds, all: cells.length } });
}

function cellView(cell: GridCell): GridCellView {
  return {
    threshold: cell.threshold,
    measure: words(`measure.${cell.measure}`),
    period: formatPeriod(cell.period),
    territory: words(`territory.${cell.territory}`),
    answers: cell.answers,
    holds: cell.holds === null ? 'cannot-tell' : cell.holds ? 'yes' : 'no',
  };
}
