import type { MicroSetView } from '../desks/micro-desk.ts';
import type { MicroSet } from '../ports-microdata.ts';

/** A data set as its desk shows it. */
export function setView({ codes, hash: _, content: __, ...set }: MicroSet): MicroSetView {
  return {
    ...set,
    geography: set.geography ?? null,
    classification: set.classification ?? null,
    places: codes.place.length,
    industries: codes.industry.length,
    ownerships: codes.ownership,
    periods: codes.period,
  };
}
