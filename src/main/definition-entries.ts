import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CommandEntry } from '../cli/command-list.ts';
import { addDataPorts } from './add-data-ports.ts';
import type { House } from './wire.ts';

/** The commands with which people save and list cluster definitions. */
export function definitionEntries(house: House): readonly CommandEntry[] {
  return [
    {
      name: 'definitions add',
      about: {
        vi: 'lưu các cụm tìm được thành bộ định nghĩa có phiên bản, dùng được trong hồ sơ',
        en: 'save clusters that were found as a versioned set of definitions, to be used in dossiers',
      },
      load: async () =>
        (await import('../cli/definitions-add.ts')).definitionsAddCommand({
          async definitionPorts() {
            const { longTableFiles } = await import('../exchange/long-table-files.ts');
            const { shelf, writer, clock } = await addDataPorts(house);
            return {
              saving: { shelf, writer, clock, tables: await house.tables() },
              files: { tables: longTableFiles, readBeside },
            };
          },
        }),
    },
    {
      name: 'definitions list',
      about: { vi: 'liệt kê các định nghĩa cụm dùng được', en: 'list the cluster definitions that may be used' },
      load: async () =>
        (await import('../cli/definitions-list.ts')).definitionsListCommand({
          definitionSource: async () => ({ shelf: await house.shelf(), tables: await house.tables() }),
        }),
    },
  ];
}

async function readBeside(path: string, name: string): Promise<string | undefined> {
  return readFile(join(dirname(path), name), 'utf8').catch(() => undefined);
}
