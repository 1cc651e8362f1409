import type { ChangeOutcome } from '../../indicators/change.ts';
import { formatPeriod } from '../../model/format-period.ts';
import { plain } from '../compose/pieces.ts';
import { messageRuns, messageWords, words } from '../message-runs.ts';
import type { Reading } from '../reading.ts';
import type { Run } from '../report.ts';
import type { ChangesView, ChangeView } from './view.ts';
import type { ViewInput } from './view-input.ts';
import type { EventView } from './view-pieces.ts';

type Message = Parameters<typeof messageRuns>[0];

/** What moved until a day and why, with the events behind the parts; `leftOut` series could not be shown on that day. */
export function changesView(input: ViewInput, reading: Reading, leftOut: number): ChangesView {
  const { content, book } = input;
  return {
    sentence: changesSentence(input, reading),
    changes: content.changes.map((change) => changeView(input, change)),
    events: content.events.map(
      (event): EventView => ({
        date: event.date,
        factor: event.factor,
        what: messageWords(book.message(event.what)),
        act: event.act,
      }),
    ),
    leftOut,
    leftOutSentence:
      leftOut === 0
        ? null
        : messageRuns({ key: 'screen.change.left-out', values: { count: leftOut, date: { date: reading.asOf } } }),
  };
}

/** The change of the cluster's own industries; where it is not known, that it is not, and the first series that is. */
export function changesSentence(input: ViewInput, reading: Reading): readonly Run[] {
  const { changes, readings } = input.content;
  const own = changes.find((change) => change.id === 'cluster' && isKnown(change));
  if (own !== undefined) return changeSentence(input, own);
  const first = readings[0];
  const open =
    first === undefined || first.asOf === reading.asOf
      ? []
      : messageRuns({
          key: 'screen.change.cluster-open',
          values: { from: { date: first.asOf }, to: { date: reading.asOf } },
        });
  const other = changes.find(isKnown) ?? changes[0];
  if (other !== undefined) return [...open, ...changeSentence(input, other)];
  return open.length > 0
    ? open
    : messageRuns({ key: 'screen.change.nothing', values: { date: { date: reading.asOf } } });
}

function isKnown(change: ChangeOutcome): boolean {
  return change.total.missing === undefined;
}

function changeSentence(input: ViewInput, change: ChangeOutcome): readonly Run[] {
  const { book } = input;
  const absent = { list: change.absent.map((id) => input.placeName(id)) };
  const head = messageRuns({
    key: 'screen.change.from-to',
    values: { title: change.title, from: formatPeriod(change.from.period), to: formatPeriod(change.to.period) },
  });
  const lacking: readonly Message[] =
    change.absent.length === 0 ? [] : [{ key: 'screen.change.missing-units', values: { absent } }];
  const said: readonly Run[] = isKnown(change)
    ? [{ kind: 'figure', figure: book.enter(change.total) }, ...parts(input, change)]
    : messageRuns({ key: 'screen.change.unknown' });
  return [...head, ...said, ...lacking.flatMap(messageRuns), { kind: 'text', text: plain('.') }];
}

function parts({ book }: ViewInput, change: ChangeOutcome): readonly Run[] {
  if (change.effects.length === 0) return [];
  return [
    ...messageRuns({ key: 'screen.change.of-which' }),
    ...change.effects.flatMap(({ factor, effect }, i): readonly Run[] => {
      const name = words(`factor.${factor}`);
      const comma = i === 0 ? '' : ', ';
      return [
        { kind: 'text', text: { vi: `${comma}${name.vi} `, en: `${comma}${name.en} ` } },
        { kind: 'figure', figure: book.enter(effect) },
      ];
    }),
  ];
}

function changeView(input: ViewInput, change: ChangeOutcome): ChangeView {
  const { book } = input;
  return {
    id: change.id,
    title: change.title,
    sentence: changeSentence(input, change),
    measure: change.measure,
    from: book.enter(change.from),
    to: book.enter(change.to),
    total: book.enter(change.total),
    effects: change.effects.map(({ factor, effect }) => ({
      factor,
      title: words(`cause.${factor}`),
      figure: book.enter(effect),
    })),
    absent: change.absent.map((id) => input.placeName(id)),
  };
}
