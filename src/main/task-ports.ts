import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLaw } from '../app/knowledge/load-law.ts';
import { loadKnownLessons } from '../app/policy/lesson-library.ts';
import type { Records } from '../app/ports-records.ts';
import type { NamedText, TaskPorts } from '../app/tasks/task-ports.ts';
import { programVersion } from './program-version.ts';
import type { House } from './wire.ts';

/** What tasks need, over the stores of the house; acts and lessons are read once. */
export function taskPorts(house: House, records: () => Promise<Records>): TaskPorts {
  const program = `lienket ${programVersion(house.root)}`;
  const shipped = join(house.root, 'tasks');
  let acts: ReturnType<TaskPorts['acts']> | undefined;
  let lessons: ReturnType<TaskPorts['lessons']> | undefined;
  return {
    programme: async () => (await records()).programme,
    workflowFiles: async () => [
      ...(await textsIn(join(shipped, 'workflows'))),
      ...(await textsIn(join(house.dataFolder, 'workflows'))),
    ],
    exampleFiles: () => textsIn(join(shipped, 'examples')),
    acts() {
      acts ??= readActs(house);
      return acts;
    },
    lessons() {
      lessons ??= readLessons(house);
      return lessons;
    },
    async readDraft(bytes, fileName) {
      return (await import('../documents/read-draft.ts')).readDraft(bytes, fileName);
    },
    async readTable(bytes, fileName) {
      return (await import('../documents/table-in/read-table.ts')).readTable(bytes, fileName);
    },
    async writeTable(rows, format) {
      return (await import('../documents/table-in/write-template.ts')).tableBytes(rows, format);
    },
    async writeDocument(printed, format, language) {
      if (format === 'docx')
        return (await import('../documents/docx/printed-docx.ts')).printedDocx(printed, language, program);
      const { printedPage } = await import('../documents/html/printed-page.ts');
      return new TextEncoder().encode(await printedPage(printed, language, program));
    },
    now: () => new Date().toISOString(),
  };
}

async function readActs(house: House): ReturnType<TaskPorts['acts']> {
  const { acts } = await loadLaw({ shelf: await house.shelf(), tables: await house.tables() });
  return acts.map(({ id, number, issuer, issued }) => ({ id, number, issuer, issued }));
}

const readLessons = async (house: House): ReturnType<TaskPorts['lessons']> =>
  loadKnownLessons({ shelf: await house.shelf(), tables: await house.tables() });

/** The JSON files of a folder by name; none where there is no folder. */
async function textsIn(folder: string): Promise<readonly NamedText[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}
