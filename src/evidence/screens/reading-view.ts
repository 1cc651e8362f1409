import type { Reading } from '../reading.ts';
import { changesView } from './changes-view.ts';
import { compositionView } from './composition-view.ts';
import { definitionView, regionViews, unitViews } from './definition-view.ts';
import { factViews } from './fact-view.ts';
import { figureViews } from './figure-view.ts';
import { ladderView } from './ladder-view.ts';
import { legalView } from './legal-view.ts';
import { nextView } from './next-view.ts';
import type { ReadingView, ViewFrame } from './view.ts';
import type { ViewInput } from './view-input.ts';

/** A content without a reading has nothing to show: a fault of the program. */
export class NoReadingError extends Error {
  override readonly name = 'NoReadingError';
}

/** The last reading of a content as the screens show it; `leftOut` followed series could not be shown on its day. */
export function readingView(input: ViewInput, leftOut: number): ReadingView {
  const { content } = input;
  const reading = lastReading(content.readings);
  const screens = {
    definition: definitionView(input, reading),
    ladder: ladderView(input, reading),
    legal: legalView(input, reading),
    changes: changesView(input, reading, leftOut),
    composition: compositionView(input, reading),
    next: nextView(input, reading),
  };
  return {
    ...viewFrame(input),
    facts: factViews(content, citedFacts(screens)),
    asOf: reading.asOf,
    geography: reading.geography,
    classification: reading.classification,
    units: unitViews(reading),
    neighbours: reading.neighbours,
    regions: regionViews(input),
    mapLayers: content.mapLayers,
    definedPlaces: content.places,
    ...screens,
  };
}

/** The reading of the last day. */
export function lastReading(readings: readonly Reading[]): Reading {
  const last = readings[readings.length - 1];
  if (last === undefined) throw new NoReadingError('a dossier without a day has no view');
  return last;
}

/** Facts that the screens of one day name. */
function citedFacts(screens: Pick<ReadingView, 'ladder' | 'legal'>): ReadonlySet<string> {
  const firms = screens.legal.boundaries.flatMap((boundary) => boundary.firms);
  return new Set([
    ...screens.ladder.rungs.flatMap((rung) => rung.facts),
    ...firms.flatMap((firm) => (firm.evidence.kind === 'fact' ? [firm.evidence.ref] : [])),
    ...firms.flatMap((firm) => firm.linkedBy ?? []),
  ]);
}

/** What every view carries along; figures are those of the book as it stands, so this is made last. */
export function viewFrame(input: ViewInput): Omit<ViewFrame, 'facts'> {
  const { recipe, content } = input;
  return {
    id: recipe.id,
    title: recipe.title,
    subtitle: recipe.subtitle,
    dated: recipe.dated,
    recipeDates: recipe.asOf,
    figures: figureViews(input),
    acts: { ...content.otherActs, ...content.acts },
    releases: content.releases,
    seal: input.seal,
  };
}
