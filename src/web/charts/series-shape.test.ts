import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndicatorSeriesView } from '../../http/contract/explore-contract.ts';
import { seriesSpan, seriesStrokes } from './series-shape.ts';

const years = ['2005', '2007', '2008', '2009', '2010'];
const values = [1, 2, 3, null, 5];

const series = {
  periods: years.map((period) => ({
    period,
    words: { vi: period, en: period },
    first: `${period}-01-01`,
    last: `${period}-12-31`,
  })),
  lines: [
    {
      place: { id: 'a', name: { vi: 'A', en: 'A' } },
      role: 'unit',
      of: null,
      points: years.map((period) => ({ period, figure: period })),
    },
  ],
  breaks: [{ date: '2008-01-01', kind: 'table', what: { vi: '', en: '' }, acts: [] }],
  figures: Object.fromEntries(
    years.map((period, at) => [period, { value: values[at], ...(values[at] === null ? { low: 2, high: 9 } : {}) }]),
  ),
} as unknown as IndicatorSeriesView;

test('a line is cut where the table changes and where a value is not known', () => {
  const [stroke] = seriesStrokes(series);
  assert.deepEqual(
    stroke?.pieces.map((piece) => piece.map(({ period }) => period)),
    [['2005', '2007'], ['2008'], ['2010']],
  );
});

test('amounts start at zero and bounds stay within the chart; rates start near their least', () => {
  const strokes = seriesStrokes(series);
  assert.deepEqual(seriesSpan(strokes, true), [0, 9]);
  assert.ok(seriesSpan(strokes, false)[0] > 0);
  assert.deepEqual(seriesSpan([], true), [0, 1]);
});
