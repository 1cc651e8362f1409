import { kindWords } from '../../indicators/ladder/institutions.ts';
import { RUNGS } from '../../indicators/ladder/rung.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { GridCell } from '../../indicators/verdict.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { formatNumber } from '../../model/format-number.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { FigureBook } from '../figure-book.ts';
import { messageRuns, words } from '../message-runs.ts';
import type { DossierContent, Reading } from '../reading.ts';
import type { Block, Picture, Run, Section } from '../report.ts';
import { plain, section, sentence, tableOf, textCell, textRun, titled, wordsCell } from './pieces.ts';

/** The eight rungs side by side for every date, then each date's reasons, then how robust the finding is. */
export function composeLadder(content: DossierContent, book: FigureBook): Section {
  return section('ladder', words('ladder.heading'), {
    blocks: [answersTable(content.readings)],
    sections: content.readings.map((reading) => composeReading(content, reading, book)),
  });
}

function answersTable(readings: readonly Reading[]): Block {
  const table = tableOf('ladder-answers', words('ladder.table'), {
    heads: ['ladder.rung'],
    rows: RUNGS.map((rung) => [
      wordsCell(`rung.${rung}`),
      ...readings.map((reading) => wordsCell(`answer.${answerOf(reading, rung)}`)),
    ]),
  });
  if (table.kind !== 'table') return table;
  const dates = readings.map((reading) => ({
    title: titled('ladder.reading', { date: { date: reading.asOf }, geography: reading.geography }),
  }));
  return { kind: 'table', table: { ...table.table, columns: [...table.table.columns, ...dates] } };
}

function answerOf(reading: Reading, rung: (typeof RUNGS)[number]): string {
  return reading.ladder.rungs.find((outcome) => outcome.rung === rung)?.answer ?? 'cannot-tell';
}

function composeReading(content: DossierContent, reading: Reading, book: FigureBook): Section {
  const rungs = reading.ladder.rungs.flatMap((outcome): Block[] => {
    for (const figure of outcome.figures) book.enter(figure);
    const head = textRun(
      {
        vi: `${words(`rung.${outcome.rung}`).vi}: ${words(`answer.${outcome.answer}`).vi}. `,
        en: `${words(`rung.${outcome.rung}`).en}: ${words(`answer.${outcome.answer}`).en}. `,
      },
      'strong',
    );
    const reasons = outcome.reasons.flatMap((reason, i) => [
      ...(i > 0 ? [textRun(plain(' '))] : []),
      ...messageRuns(book.message(reason)),
    ]);
    const settle = outcome.settle.flatMap((reason) => [
      textRun(words('ladder.settle'), 'italic'),
      ...messageRuns(book.message(reason)),
    ]);
    const facts = outcome.facts.map((fact): Run => ({ kind: 'fact', fact }));
    const cited = facts.length > 0 ? [textRun(words('ladder.facts')), ...facts] : [];
    return [
      { kind: 'paragraph', runs: [head, ...reasons, ...cited] },
      ...(settle.length > 0 ? [{ kind: 'paragraph' as const, runs: settle }] : []),
    ];
  });
  const pictures = intervalsPicture(content, reading);
  const organisations = organisationsTable(reading);
  return section(
    `ladder-${reading.asOf}`,
    titled('ladder.reading', { date: { date: reading.asOf }, geography: reading.geography }),
    {
      blocks: [...rungs, ...pictures, ...organisations],
      sections: [section(`verdict-${reading.asOf}`, words('verdict.heading'), verdictBlocks(reading))],
    },
  );
}

/** Quotients of a reading that have an interval, in the order of the rungs. */
export function intervalFigures(reading: Reading): readonly Measured[] {
  return reading.ladder.rungs
    .filter((outcome) => outcome.rung === 'concentration' || outcome.rung === 'borders' || outcome.rung === 'one-plant')
    .flatMap((outcome) =>
      outcome.figures.filter((figure) => figure.unit === 'ratio' && figure.boundsKind !== undefined),
    );
}

function intervalsPicture(content: DossierContent, reading: Reading): readonly Block[] {
  const figures = intervalFigures(reading);
  if (figures.length === 0) return [];
  const threshold = content.recipe.parameters.lqThreshold ?? 1.25;
  const picture: Picture = {
    kind: 'intervals',
    id: `intervals-${reading.asOf}`,
    title: titled('ladder.intervals', { date: { date: reading.asOf } }),
    spoken: titled('ladder.intervals.spoken', { threshold }),
    unit: words('ladder.ratio'),
    log: true,
    reference: threshold,
    items: figures.map((figure) => ({
      label: labelWords(figure.label),
      value: figure.value,
      ...(figure.low === undefined ? {} : { low: figure.low }),
      ...(figure.high === undefined || !Number.isFinite(figure.high) ? {} : { high: figure.high }),
    })),
  };
  return [{ kind: 'picture', picture }];
}

/** A figure's label in words; labels hold no figures of their own. */
export function labelWords(label: {
  readonly key: string;
  readonly values?: Readonly<Record<string, unknown>>;
}): Bilingual {
  const values = label.values as Readonly<Record<string, string | Bilingual>> | undefined;
  return titled(label.key, values ?? {});
}

function organisationsTable(reading: Reading): readonly Block[] {
  const { organisations } = reading.ladder.institutions;
  if (organisations.length === 0) return [];
  const rows = organisations
    .slice(0, 40)
    .map((organisation) => [
      textCell(organisation.name),
      textCell(kindWords(organisation.kind)),
      textCell(reading.units.find((unit) => unit.id === organisation.placeId)?.name ?? plain(organisation.placeId)),
      textCell(plain(`${organisation.source.release.name}/${organisation.source.table}:${organisation.source.row}`)),
    ]);
  return [
    tableOf(`organisations-${reading.asOf}`, titled('organisations.table', { date: { date: reading.asOf } }), {
      heads: ['organisations.name', 'organisations.kind', 'organisations.place', 'organisations.row'],
      rows,
    }),
  ];
}

function verdictBlocks(reading: Reading): readonly Block[] {
  const { verdict } = reading;
  if (verdict.robustness === undefined) return [sentence('verdict.none')];
  const said = sentence(`verdict.${verdict.word}`, { holds: verdict.robustness.holds, all: verdict.cells.length });
  const breakers = verdict.breakers.slice(0, 3).map((cell) =>
    sentence('verdict.breaker', {
      threshold: cell.threshold,
      measure: words(`measure.${cell.measure}`),
      period: formatPeriod(cell.period),
      territory: words(`territory.${cell.territory}`),
    }),
  );
  const picture: Picture = {
    kind: 'grid',
    id: `grid-${reading.asOf}`,
    title: titled('verdict.grid', { date: { date: reading.asOf } }),
    spoken: words('verdict.grid.spoken'),
    columns: [words('rung.presence'), words('rung.concentration'), words('rung.one-plant'), words('verdict.all')],
    rows: verdict.cells.map((cell) => ({
      label: cellWords(cell),
      cells: [
        cell.answers.presence,
        cell.answers.concentration,
        cell.answers.onePlant,
        cell.holds === null ? 'cannot-tell' : cell.holds ? 'yes' : 'no',
      ],
    })),
  };
  return [said, ...breakers, { kind: 'picture', picture }];
}

function cellWords(cell: GridCell): Bilingual {
  const measure = words(`measure.${cell.measure}`);
  const period = formatPeriod(cell.period);
  const territory = words(`territory.${cell.territory}`);
  return {
    vi: `× ${formatNumber(cell.threshold, 'vi')} · ${measure.vi} · ${period.vi} · ${territory.vi}`,
    en: `× ${formatNumber(cell.threshold, 'en')} · ${measure.en} · ${period.en} · ${territory.en}`,
  };
}
