import type { SectionDesk } from '../app/desks/section-desk.ts';
import type { TaskDesk } from '../app/desks/task-desk.ts';
import type { TaskNeeds } from './task-needs.ts';

/** Doors that the commands of reports, workshops and readings ask. */
export interface ReportDoors {
  readonly tasks: TaskDesk;
  readonly sections: SectionDesk;
}

/** What the commands of reports are given. */
export interface ReportNeeds extends Pick<TaskNeeds, 'bytes' | 'write'> {
  /** Opens tasks and dossiers for one piece of work and closes them again. */
  withReports<T>(work: (doors: ReportDoors) => Promise<T>): Promise<T>;
}

export const PART_OPERAND = {
  name: 'SECTION',
  required: true,
  about: { vi: 'mã mục, xem report show', en: 'id of the section, see report show' },
} as const;
