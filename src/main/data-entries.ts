import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TemplatePorts } from '../app/data-template.ts';
import type { CommandEntry } from '../cli/command-list.ts';
import { addDataPorts } from './add-data-ports.ts';
import type { House } from './wire.ts';

/** The commands with which people bring their own tables. */
export function dataEntries(house: House): readonly CommandEntry[] {
  return [
    {
      name: 'data add',
      about: {
        vi: 'đưa bảng của bạn (.csv, .xlsx) vào, kiểm tra từng dòng',
        en: 'bring in a table of your own (.csv, .xlsx), every row checked',
      },
      load: async () =>
        (await import('../cli/data-add.ts')).dataAddCommand({ addDataPorts: () => addDataPorts(house) }),
    },
    {
      name: 'data list',
      about: { vi: 'liệt kê số liệu bạn đã thêm', en: 'list the data that you added' },
      load: async () => (await import('../cli/data-list.ts')).dataListCommand(house),
    },
    {
      name: 'data remove',
      about: { vi: 'cất một bản số liệu đã thêm (không xoá)', en: 'put an added release aside (nothing is deleted)' },
      load: async () =>
        (await import('../cli/data-remove.ts')).dataRemoveCommand({
          ...house,
          writer: async () => (await addDataPorts(house)).writer,
        }),
    },
    {
      name: 'data template',
      about: {
        vi: 'tạo bảng mẫu có sẵn tên tỉnh và ngành để điền số',
        en: 'write an empty table with places and industries named, to fill in',
      },
      load: async () => {
        const { tableBytes } = await import('../documents/table-in/write-template.ts');
        const { books, clock } = await addDataPorts(house);
        const write: TemplatePorts['write'] = async (path, rows) =>
          writeNew(path, await tableBytes(rows, path.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx'));
        return (await import('../cli/data-template.ts')).dataTemplateCommand({
          templatePorts: async () => ({ books, clock, write }),
        });
      },
    },
  ];
}

/** Writes a file that is not there yet; false if it is. */
async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
