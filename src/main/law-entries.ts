import { userInfo } from 'node:os';
import type { CommandEntry } from '../cli/command-list.ts';
import type { LawNeeds } from '../cli/law-needs.ts';
import type { IsoDate } from '../model/dates.ts';
import { bytesOf } from './add-data-ports.ts';
import type { House } from './wire.ts';

function lawNeeds(house: House): LawNeeds {
  return {
    async withLaw(work) {
      const [{ openHouseRecords }, { ownLawPorts }, { openLaw }] = await Promise.all([
        import('./open-house-records.ts'),
        import('./authority-ports.ts'),
        import('../app/law/open-law.ts'),
      ]);
      const records = openHouseRecords(house);
      try {
        const source = { shelf: await house.shelf(), tables: await house.tables() };
        return await work(openLaw({ ...source, dossiers: async () => [], own: ownLawPorts(() => records.get()) }));
      } finally {
        await records.close();
      }
    },
    bytes: bytesOf,
    today: () => new Date().toISOString().slice(0, 10) as IsoDate,
    user: userInfo().username,
  };
}

/** The commands of the register of acts. */
export function lawEntries(house: House): readonly CommandEntry[] {
  const needs = lawNeeds(house);
  return [
    {
      name: 'law list',
      about: { vi: 'sổ văn bản tại một ngày', en: 'the register of acts on a day' },
      load: async () => (await import('../cli/law-list.ts')).lawListCommand(needs),
    },
    {
      name: 'law show',
      about: {
        vi: 'một văn bản: hiệu lực tại một ngày, thay gì, ai triển khai, gì dựa vào nó',
        en: 'one act: standing on a day, what it replaced, what implements it, what rests on it',
      },
      load: async () => (await import('../cli/law-show.ts')).lawShowCommand(needs),
    },
    {
      name: 'law add',
      about: {
        vi: 'thêm văn bản của bạn vào sổ (.json, .csv, .xlsx); mọi lỗi được báo một lượt',
        en: 'add acts of your own to the register (.json, .csv, .xlsx); all faults at once',
      },
      load: async () => (await import('../cli/law-add.ts')).lawAddCommand(needs),
    },
    {
      name: 'law withdraw',
      about: {
        vi: 'rút một văn bản đã thêm khỏi sổ (vết vẫn giữ)',
        en: 'withdraw an act that was added (its trail is kept)',
      },
      load: async () => (await import('../cli/law-withdraw.ts')).lawWithdrawCommand(needs),
    },
  ];
}
