// Tasks over an embedded store in memory, with the real workflows, examples, readers and writers.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printedDocx } from '../../documents/docx/printed-docx.ts';
import { printedPage } from '../../documents/html/printed-page.ts';
import { readDraft } from '../../documents/read-draft.ts';
import { readTable } from '../../documents/table-in/read-table.ts';
import { tableBytes } from '../../documents/table-in/write-template.ts';
import type { Acting, ActingRole } from '../../programme/access.ts';
import { embeddedRecords } from '../../store-pg/embedded-records.ts';
import type { TaskDesk } from '../desks/task-desk.ts';
import type { BaselineRecords } from '../ports-baselines.ts';
import { openTasks } from './open-tasks.ts';
import type { NamedText, TaskPorts } from './task-ports.ts';

const root = resolve(import.meta.dirname, '../../../tasks');
const textsIn = (folder: string): readonly NamedText[] =>
  readdirSync(join(root, folder)).map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') }));

export interface TaskHouse {
  readonly desk: TaskDesk;
  readonly ports: TaskPorts;
  readonly baselines: BaselineRecords;
  /** The day on which everything happens. */
  day: string;
  close(): Promise<void>;
}

/** Somebody in a role. */
export const as = (role: ActingRole, organisation: string | null = null): Acting => ({
  name: `người ${role}`,
  role,
  organisation,
});

/** Opens tasks over an empty store; `more` workflow files stand beside the shipped ones, and no lesson is shipped unless they are given. */
export async function taskHouse(
  more: readonly NamedText[] = [],
  lessons: TaskPorts['lessons'] = async () => ({ lessons: [], countries: [] }),
): Promise<TaskHouse> {
  const records = await embeddedRecords(undefined);
  const ports: TaskPorts = {
    programme: async () => records.programme,
    workflowFiles: async () => [...textsIn('workflows'), ...more],
    exampleFiles: async () => textsIn('examples'),
    acts: async () => [
      {
        id: 'nq-96-2022-cp',
        number: '96/NQ-CP',
        issuer: { vi: 'Chính phủ', en: 'the Government' },
        issued: '2022-08-01',
      },
    ],
    lessons,
    readDraft: async (bytes, fileName) => readDraft(bytes, fileName),
    readTable,
    writeTable: tableBytes,
    writeDocument: async (printed, format, language) =>
      format === 'docx'
        ? printedDocx(printed, language, 'lienket 0')
        : new TextEncoder().encode(await printedPage(printed, language, 'lienket 0')),
    now: () => `${house.day}T08:00:00.000Z`,
  };
  const house: TaskHouse = {
    desk: openTasks(ports, 'tôi'),
    ports,
    baselines: records.baselines,
    day: '2026-11-27',
    close: () => records.close(),
  };
  return house;
}
