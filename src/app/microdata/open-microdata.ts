import type { MicroAsked, MicroDesk, MicroOutputView, MicroPublish } from '../desks/micro-desk.ts';
import type { MicroOutput, MicroUploads, MicroZone } from '../ports-microdata.ts';
import type { AddMicroRequest, AddMicroResult } from './add-microdata.ts';
import type { OutputMade } from './make-output.ts';
import { readUpload, receiveMicrodata } from './read-upload.ts';
import { setView } from './set-view.ts';

/** Protected tables are made apart from the server, which must answer others meanwhile. */
export interface MicroRoom {
  make(
    asked: MicroAsked & { readonly isTrial: boolean; readonly publish: MicroPublish | undefined },
  ): Promise<Pick<OutputMade, 'refusals' | 'report' | 'release'> & { readonly output: string | null }>;
  /** Reads a file of microdata, and keeps it where that is asked for. */
  add(request: AddMicroRequest): Promise<AddMicroResult>;
}

/** Opens the statistician's desk over the zone. */
export function openMicrodata(
  zone: () => Promise<MicroZone>,
  room: MicroRoom,
  uploads: () => Promise<MicroUploads>,
): MicroDesk {
  return {
    sets: async () => (await (await zone()).list()).map(setView),
    outputs: async () => (await (await zone()).outputs()).map(outputView).reverse(),
    receive: async (fileName, chunks) => receiveMicrodata(await uploads(), fileName, chunks),
    read: async (id, asked) => readUpload({ uploads: await uploads(), room }, id, asked),
    drop: async (id) => (await uploads()).drop(id),
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
