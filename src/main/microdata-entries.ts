import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandEntry } from '../cli/command-list.ts';
import type { MicrodataNeeds } from '../cli/microdata-needs.ts';
import { openZone, tabulatePorts, withMicroReader } from './microdata-ports.ts';
import type { House } from './wire.ts';

const needsOf = (house: House): MicrodataNeeds => ({
  zone: () => openZone(house),
  withReader: (signal, work) => withMicroReader(house, signal, work),
  tabulating: () => tabulatePorts(house),
  async writeNew(folder, files) {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { flag: 'wx' });
  },
  async taken(folder, names) {
    const found = await Promise.all(
      names.map((name) =>
        access(join(folder, name)).then(
          () => [name],
          () => [],
        ),
      ),
    );
    return found.flat();
  },
});

/** The commands of the statistical zone. */
export function microdataEntries(house: House): readonly CommandEntry[] {
  const needs = needsOf(house);
  const list = () => import('../cli/microdata-list.ts');
  return [
    {
      name: 'microdata add',
      about: {
        vi: 'đưa dữ liệu từng doanh nghiệp (.csv, .xlsx, .parquet) vào khu thống kê',
        en: 'bring records of single enterprises (.csv, .xlsx, .parquet) into the statistical zone',
      },
      load: async () => (await import('../cli/microdata-add.ts')).microdataAddCommand(needs),
    },
    {
      name: 'microdata list',
      about: {
        vi: 'các bộ dữ liệu trong khu thống kê (chỉ số đếm)',
        en: 'the data sets of the statistical zone (counts only)',
      },
      load: async () => (await list()).microdataListCommand(needs),
    },
    {
      name: 'microdata show',
      about: {
        vi: 'một bộ dữ liệu gồm gì và những bảng đã ra khỏi khu thống kê',
        en: 'what a data set holds, and every table that left the zone',
      },
      load: async () => (await list()).microdataShowCommand(needs),
    },
    {
      name: 'microdata remove',
      about: {
        vi: 'xoá hẳn các dòng của một bộ dữ liệu; sổ bảng đã ra vẫn giữ',
        en: 'delete the records of a data set for good; the ledger of outputs stays',
      },
      load: async () => (await list()).microdataRemoveCommand(needs),
    },
    {
      name: 'microdata tabulate',
      about: {
        vi: 'lập bảng đã qua bảo mật thống kê từ dữ liệu từng doanh nghiệp',
        en: 'make a table under disclosure control from records of enterprises',
      },
      load: async () => (await import('../cli/microdata-tabulate.ts')).microdataTabulateCommand(needs),
    },
  ];
}
