import type { IndicatorSeriesView } from '../../http/contract/explore-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { exploreWords } from '../words/explore-words.ts';
import type { Column } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

interface SeriesRow {
  readonly period: string;
  readonly words: string;
  readonly figures: Readonly<Record<string, FigureView | undefined>>;
}

/** The table twin of a series: a row a period, a column a place. */
export function useSeriesColumns(series: IndicatorSeriesView): {
  readonly columns: readonly Column<SeriesRow>[];
  readonly rows: readonly SeriesRow[];
  readonly rowKey: (row: SeriesRow) => string;
} {
  const say = useSpeech(exploreWords);
  const columns: Column<SeriesRow>[] = [
    { key: 'period', title: say('period'), isHead: true, value: (row) => row.words },
    ...series.lines.map(
      ({ place }): Column<SeriesRow> => ({
        key: place.id,
        title: say.of(place.name),
        isNumeric: true,
        value: (row) => row.figures[place.id]?.value ?? null,
        show: (row) => {
          const figure = row.figures[place.id];
          return figure === undefined ? '–' : <FigureLink figure={figure} as="number" />;
        },
      }),
    ),
  ];
  const rows = series.periods.map(
    ({ period, words }): SeriesRow => ({
      period,
      words: say.of(words),
      figures: Object.fromEntries(
        series.lines.map(({ place, points }) => {
          const point = points.find((each) => each.period === period);
          return [place.id, point === undefined ? undefined : series.figures[point.figure]];
        }),
      ),
    }),
  );
  return { columns, rows, rowKey: ({ period }) => period };
}
