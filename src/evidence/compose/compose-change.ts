import type { ChangeOutcome } from '../../indicators/change.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { FigureBook } from '../figure-book.ts';
import { words } from '../message-runs.ts';
import type { DossierContent } from '../reading.ts';
import type { Block, Picture, Section } from '../report.ts';
import { figureCell, plain, section, sentence, tableOf, titled, wordsCell } from './pieces.ts';

/** What moved and why: one waterfall and one table for each followed figure; what cannot be told apart is said so. */
export function composeChange(content: DossierContent, book: FigureBook, nameOf: (placeId: string) => string): Section {
  if (content.changes.length === 0 && content.readings.length < 2)
    return section('change', words('change.heading'), [sentence('change.one-date')]);
  const blocks: readonly Block[] = [
    sentence('change.intro'),
    ...content.changes.flatMap((change) => changeBlocks(change, book, nameOf)),
    ...(content.changes.some((change) => change.id === 'cluster') || content.readings.length < 2
      ? []
      : [sentence('change.cluster-cannot-tell')]),
  ];
  return section('change', words('change.heading'), blocks);
}

function changeBlocks(change: ChangeOutcome, book: FigureBook, nameOf: (placeId: string) => string): readonly Block[] {
  const from = book.enter(change.from);
  const to = book.enter(change.to);
  const total = book.enter(change.total);
  const absent = { list: change.absent.map((id) => plain(nameOf(id))) };
  const periods = { fromPeriod: formatPeriod(change.from.period), toPeriod: formatPeriod(change.to.period) };
  if (change.total.missing !== undefined) {
    return [
      sentence('change.unknown', {
        title: change.title,
        from: { figure: from },
        to: { figure: to },
        ...periods,
        absent,
      }),
    ];
  }
  const table = tableOf(`change-${change.id}`, titled('change.table', { title: change.title }), {
    heads: ['change.cause', 'change.effect#'],
    rows: [
      ...change.effects.map(({ factor, effect }) => [wordsCell(`cause.${factor}`), figureCell(book, effect)]),
      [wordsCell('change.total'), figureCell(book, change.total)],
    ],
    ...(change.absent.length > 0 ? { note: titled('change.bounded', { absent }) } : {}),
  });
  const picture = waterfall(change);
  return [
    sentence('change.sentence', {
      title: change.title,
      from: { figure: from },
      fromPeriod: periods.fromPeriod,
      to: { figure: to },
      toPeriod: periods.toPeriod,
      total: { figure: total },
    }),
    ...(picture ? [{ kind: 'picture' as const, picture }] : []),
    table,
  ];
}

/** A waterfall needs a number for each step; a bounded step is drawn at the middle of its bounds with whiskers. */
function waterfall(change: ChangeOutcome): Picture | undefined {
  const middle = (measured: ChangeOutcome['from']): number | undefined =>
    measured.value ??
    (measured.low === undefined || measured.high === undefined
      ? undefined
      : measured.low + (measured.high - measured.low) / 2);
  const start = middle(change.from);
  const end = middle(change.to);
  const effects = change.effects.map(({ factor, effect }) => ({
    label: words(`cause.${factor}`),
    value: middle(effect) ?? Number.NaN,
    ...(effect.low === undefined ? {} : { low: effect.low }),
    ...(effect.high === undefined ? {} : { high: effect.high }),
  }));
  if (start === undefined || end === undefined || effects.some((effect) => Number.isNaN(effect.value)))
    return undefined;
  const dated = (key: string, period: string): { vi: string; en: string } => ({
    vi: `${words(key).vi} (${formatPeriod(period).vi})`,
    en: `${words(key).en} (${formatPeriod(period).en})`,
  });
  return {
    kind: 'waterfall',
    id: `waterfall-${change.id}`,
    title: change.title,
    spoken: words('change.picture.spoken'),
    unit: plain(change.from.unit),
    start: { label: dated('change.start', change.from.period), value: start },
    effects,
    end: { label: dated('change.end', change.to.period), value: end },
    table: `change-${change.id}`,
  };
}
