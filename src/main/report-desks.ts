import { join } from 'node:path';
import type { Records } from '../app/ports-records.ts';
import { openSections } from '../app/report/open-sections.ts';
import type { ReportPorts } from '../app/report/report-ports.ts';
import { evidenceFolder } from '../exchange/evidence-folder.ts';
import { taskFileKind } from '../exchange/evidence-kind.ts';
import type { Desks } from '../http/options.ts';
import { taskPorts } from './task-ports.ts';
import type { House } from './wire.ts';

/** Doors to the reports of tasks and what belongs to them. */
export type ReportDoors = 'sections';

/** Doors that reports look through: the dossiers whose figures they quote. */
export type ReadingDoors = Pick<Desks, 'dossiers'>;

const LARGEST_FILE = 64 * 1024 * 1024;

/** The doors to reports over the stores of the house; dossiers are opened when the first figure is asked for. */
export function reportDesks(
  house: House,
  records: () => Promise<Records>,
  reading: () => ReadingDoors,
): Pick<Desks, ReportDoors> {
  const ports: ReportPorts = {
    ...taskPorts(house, records),
    dossiers: () => reading().dossiers,
    files: evidenceFolder(join(house.dataFolder, 'task-files'), LARGEST_FILE, taskFileKind),
  };
  return { sections: openSections(ports) };
}
