import type { MicroAsked, MicroDesk, MicroOutputView, MicroPublish, MicroSetView } from '../desks/micro-desk.ts';
import type { MicroOutput, MicroSet, MicroZone } from '../ports-microdata.ts';
import type { OutputMade } from './make-output.ts';

/** Protected tables are made apart from the server, which must answer others meanwhile. */
export interface MicroRoom {
  make(
    asked: MicroAsked & { readonly isTrial: boolean; readonly publish: MicroPublish | undefined },
  ): Promise<Pick<OutputMade, 'refusals' | 'report' | 'release'> & { readonly output: string | null }>;
}

/** Opens the statistician's desk over the zone. */
export function openMicrodata(zone: () => Promise<MicroZone>, room: MicroRoom): MicroDesk {
  return {
    sets: async () => (await (await zone()).list()).map(setView),
    outputs: async () => (await (await zone()).outputs()).map(outputView).reverse(),
    async trial(asked) {
      const { report, refusals } = await room.make({ ...asked, isTrial: true, publish: undefined });
      return { report: report ?? null, refusals };
    },
    async make(asked, publish) {
      const { refusals, output, release } = await room.make({ ...asked, isTrial: false, publish });
      if (output === null || refusals.length > 0) return { ok: false, refusals };
      return { ok: true, value: { output, release: release ?? null } };
    },
    file: async (id, name) => (await zone()).outputFile(id, name),
  };
}

function setView({ codes, hash: _, content: __, ...set }: MicroSet): MicroSetView {
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

function outputView({ id, madeAt, set, scope, periods, cells, audit }: MicroOutput): MicroOutputView {
  return {
    id,
    madeAt,
    set,
    by: scope.by,
    measures: scope.measures,
    periods,
    told: cells.told,
    withheld: cells.primary + cells.secondary,
    together: audit.together.length,
  };
}
