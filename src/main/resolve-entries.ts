import type { CommandEntry } from '../cli/command-list.ts';
import type { House } from './wire.ts';

/** The command that resolves a person's table. */
export function resolveEntries(house: House): readonly CommandEntry[] {
  return [
    {
      name: 'resolve',
      about: {
        vi: 'tìm các dòng cùng một doanh nghiệp, người hay vật trong một bảng, không cần nhãn',
        en: 'find the rows of a table that are one enterprise, person or thing, without labels',
      },
      load: async () => (await import('../cli/resolve.ts')).resolveCommand(house),
    },
  ];
}
