import type { EventDesk } from '../app/desks/event-desk.ts';
import type { ReadingDesk } from '../app/desks/reading-desk.ts';
import type { SectionDesk } from '../app/desks/section-desk.ts';
import type { TaskDesk } from '../app/desks/task-desk.ts';
import type { VerifiedPackage } from '../app/readings/verify-package.ts';
import type { Parsed } from '../model/refusal.ts';
import type { OptionSpec, Terminal } from './command.ts';
import type { TaskNeeds } from './task-needs.ts';

/** Doors that the commands of reports, workshops and readings ask. */
export interface ReportDoors {
  readonly tasks: TaskDesk;
  readonly sections: SectionDesk;
  readonly events: EventDesk;
  readonly readings: ReadingDesk;
}

/** What the commands of reports are given. */
export interface ReportNeeds extends Pick<TaskNeeds, 'bytes' | 'write'> {
  /** Opens tasks and dossiers for one piece of work and closes them again. */
  withReports<T>(work: (doors: ReportDoors) => Promise<T>): Promise<T>;
  /** Verifies a package for close readers: nothing of this machine but its packs is used. */
  verified(bytes: Uint8Array, fileName: string, terminal: Terminal): Promise<Parsed<VerifiedPackage>>;
}

/** Where a file is written. */
export const OUT_OPTION: OptionSpec = {
  name: 'out',
  value: 'FILE',
  required: true,
  about: { vi: 'tệp kết quả, chưa có', en: 'the file to write, not there yet' },
};

export const PART_OPERAND = {
  name: 'SECTION',
  required: true,
  about: { vi: 'mã mục, xem report show', en: 'id of the section, see report show' },
} as const;
