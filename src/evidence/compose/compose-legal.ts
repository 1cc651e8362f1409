import type { BoundaryTest } from '../../indicators/ladder/legal-test.ts';
import type { FigureBook } from '../figure-book.ts';
import { messageRuns, words } from '../message-runs.ts';
import type { DossierContent, Reading } from '../reading.ts';
import type { Block, Section } from '../report.ts';
import { plain, runsCell, section, sentence, tableOf, textCell, titled, wordsCell } from './pieces.ts';

/** The legal test on each date and boundary, criterion by criterion, with what is missing to pass. */
export function composeLegal(content: DossierContent, book: FigureBook): Section | undefined {
  const tested = content.readings.filter((reading) => reading.ladder.legal.rule !== null);
  if (tested.length === 0) return undefined;
  return section('legal-test', words('legal.heading'), {
    blocks: [],
    sections: tested.map((reading) => composeReading(reading, book)),
  });
}

function composeReading(reading: Reading, book: FigureBook): Section {
  const { legal } = reading.ladder;
  const unchecked = legal.rule?.isChecked === false ? [sentence('legal.unchecked')] : [];
  return section(`legal-${reading.asOf}`, titled('legal.reading', { date: { date: reading.asOf } }), [
    ...unchecked,
    ...legal.boundaries.flatMap((boundary) => boundaryBlocks(reading, boundary, book)),
  ]);
}

function boundaryBlocks(reading: Reading, boundary: BoundaryTest, book: FigureBook): readonly Block[] {
  const said = sentence('legal.boundary', {
    place: boundary.name,
    answer: words(`answer.${boundary.answer}`),
    count: { figure: book.enter(boundary.count) },
  });
  const firms =
    boundary.namedFirms.length > 0
      ? [sentence('legal.firms', { names: { list: boundary.namedFirms.map((firm) => plain(firm.name)) } })]
      : [];
  const rows = boundary.criteria.map((criterion) => [
    wordsCell(`criterion.${criterion.id}`),
    wordsCell(`answer.${criterion.answer}`),
    runsCell(messageRuns(book.message(criterion.reason))),
    criterion.missing === null ? textCell(plain('–')) : runsCell(messageRuns(book.message(criterion.missing))),
  ]);
  const table = tableOf(
    `legal-${reading.asOf}-${boundary.placeId}`,
    titled('legal.table', { place: boundary.name, date: { date: reading.asOf } }),
    {
      heads: ['legal.criterion', 'legal.answer', 'legal.reason', 'legal.missing'],
      rows,
    },
  );
  return [said, ...firms, table];
}
