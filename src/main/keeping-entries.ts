import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { StoreUnavailableError } from '../app/store-unavailable.ts';
import type { CommandEntry } from '../cli/command-list.ts';
import type { KeepingNeeds } from '../cli/keeping.ts';
import { openHouseRecords } from './open-house-records.ts';
import { programVersion } from './program-version.ts';
import type { House } from './wire.ts';

function keepingNeeds(house: House): KeepingNeeds {
  return {
    async withKeeping(folder, work) {
      const { backupFolder } = await import('../exchange/backup-folder.ts');
      const records = openHouseRecords(house);
      try {
        return await work({
          carried: async () => (await records.get()).carried,
          folder: backupFolder(folder, house.dataFolder),
          program: `lienket ${programVersion(house.root)}`,
          now: () => new Date().toISOString(),
        });
      } finally {
        await records.close();
      }
    },
    async withDoctor(work) {
      const records = openHouseRecords(house);
      try {
        return await work({
          carried: async () => (await records.get()).carried,
          proof: async () => {
            const { auditProof } = await import('../app/accounts/audit-trail.ts');
            return auditProof((await records.get()).accounts, (text) =>
              createHash('sha256').update(text).digest('hex'),
            );
          },
          baselines: async () => {
            const { baselineBreak } = await import('../programme/baseline.ts');
            const lines = await (await records.get()).baselines.all();
            const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
            return { lines: lines.length, brokenAt: baselineBreak(lines, digest) };
          },
          shelf: () => house.shelf(),
          folder: () => folderState(house.dataFolder),
          said: (error) => (error instanceof StoreUnavailableError ? error.said : undefined),
        });
      } finally {
        await records.close();
      }
    },
  };
}

async function folderState(
  path: string,
): Promise<{ path: string; isWritable: boolean; freeBytes: number | undefined }> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
    const { bavail, bsize } = await statfs(path);
    return { path, isWritable: true, freeBytes: bavail * bsize };
  } catch {
    return { path, isWritable: false, freeBytes: undefined };
  }
}

/** Looking after what people keep: backup, restore, doctor. */
export function keepingEntries(house: House): readonly CommandEntry[] {
  const needs = keepingNeeds(house);
  return [
    {
      name: 'backup',
      about: {
        vi: 'sao lưu hồ sơ, sổ đăng ký và số liệu đã thêm vào một thư mục',
        en: 'back up records, register and added data into one folder',
      },
      load: async () => (await import('../cli/keeping.ts')).backupCommand(needs),
    },
    {
      name: 'restore',
      about: { vi: 'phục hồi bản sao lưu vào kho trống', en: 'restore a backup into an empty store' },
      load: async () => (await import('../cli/keeping.ts')).restoreCommand(needs),
    },
    {
      name: 'doctor',
      about: { vi: 'xem kho dữ liệu có gì sai và cần làm gì', en: 'say what is wrong with the stores and what to do' },
      load: async () => (await import('../cli/keeping.ts')).doctorCommand(needs),
    },
  ];
}
