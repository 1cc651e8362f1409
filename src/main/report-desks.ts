import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { EventPorts } from '../app/events/event-ports.ts';
import { openEvents } from '../app/events/open-events.ts';
import type { Records } from '../app/ports-records.ts';
import { openReadings } from '../app/readings/open-readings.ts';
import type { ReadingPorts } from '../app/readings/reading-ports.ts';
import { openSections } from '../app/report/open-sections.ts';
import type { ReportPorts } from '../app/report/report-ports.ts';
import { evidenceFolder } from '../exchange/evidence-folder.ts';
import { taskFileKind } from '../exchange/evidence-kind.ts';
import type { Desks } from '../http/options.ts';
import { programVersion } from './program-version.ts';
import { taskPorts } from './task-ports.ts';
import type { House } from './wire.ts';

/** Doors to the reports of tasks and what belongs to them. */
export type ReportDoors = 'sections' | 'events' | 'readings';

/** Doors that reports look through: the dossiers whose figures they quote. */
export type ReadingDoors = Pick<Desks, 'dossiers' | 'links'>;

/** Checks of what people send; read when the first file comes. */
const fileChecks: Pick<EventPorts, 'checkedPhotograph' | 'checkedPaper' | 'photographSize'> = {
  checkedPhotograph: async (bytes, name) =>
    (await import('../documents/picture-in/checked-file.ts')).checkedPhotograph(bytes, name),
  checkedPaper: async (bytes, name) =>
    (await import('../documents/picture-in/checked-file.ts')).checkedPaper(bytes, name),
  photographSize: async (bytes) => (await import('../documents/picture-in/checked-file.ts')).photographSize(bytes),
};

const SECRET_BYTES = 24;
const LARGEST_FILE = 64 * 1024 * 1024;

/** The doors to reports over the stores of the house; dossiers are opened when the first figure is asked for. */
export function reportDesks(
  house: House,
  records: () => Promise<Records>,
  reading: () => ReadingDoors,
): Pick<Desks, ReportDoors> {
  const files = evidenceFolder(join(house.dataFolder, 'task-files'), LARGEST_FILE, taskFileKind);
  const ports = { ...taskPorts(house, records), files };
  const sections: ReportPorts = { ...ports, dossiers: () => reading().dossiers };
  const readings: ReadingPorts = {
    ...sections,
    dossiers: () => reading().dossiers,
    links: () => reading().links,
    makeSecret: () => randomBytes(SECRET_BYTES).toString('base64url'),
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    zip: async (files) => (await import('../documents/packed-files.ts')).packedFiles(files),
    program: `lienket ${programVersion(house.root)}`,
  };
  return {
    sections: openSections(sections),
    readings: openReadings(readings),
    events: openEvents({ ...ports, ...fileChecks }),
  };
}
