import { type FigureBook, figureBook } from '../../evidence/figure-book.ts';
import { figureView } from '../../evidence/screens/figure-view.ts';
import type { FigureView } from '../../evidence/screens/view.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { ExplorePorts } from './explore-ports.ts';
import type { IndicatorName } from './slice-of.ts';

/** Figures of indicators, each with the address at which it is made again. */
export interface FigureShelf {
  readonly book: FigureBook;
  /** Enters a measured number; its id. */
  enter(measured: Measured, at: FigureAt): string;
  readonly views: Readonly<Record<string, FigureView>>;
}

export interface FigureAt extends IndicatorName {
  readonly period: string;
  readonly places: readonly string[];
}

/** An empty shelf. */
export function figureShelf(ports: Pick<ExplorePorts, 'digest'>): FigureShelf {
  const book = figureBook(ports.digest);
  const views: Record<string, FigureView> = {};
  return {
    book,
    views,
    enter(measured, at) {
      const id = book.enter(measured);
      const figure = book.figures.get(id);
      if (figure !== undefined && views[id] === undefined)
        views[id] = figureView(figure, { home: figureHomeAddress(id, at), isStale: false });
      return id;
    },
  };
}

/** Where a figure of an indicator is at home: its id, and what it is made of anew. */
export function figureHomeAddress(id: string, at: FigureAt): string {
  const asked = [
    ['indicator', at.indicator],
    ['industry', at.industry],
    ['period', at.period],
    ['place', at.places.join(',')],
  ] as const;
  const query = asked.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `/api/v1/indicators/figures/${id}?${query.join('&')}`;
}
