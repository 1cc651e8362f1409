import { resolve } from 'node:path';
import { backUp, type KeepingPorts, restoreBackup } from '../app/keeping/back-up.ts';
import { type DoctorPorts, lookAfter } from '../app/keeping/look-after.ts';
import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface KeepingNeeds {
  /** Opens the store and the folder of a backup for one piece of work. */
  withKeeping<T>(folder: string, work: (ports: KeepingPorts) => Promise<T>): Promise<T>;
  withDoctor<T>(work: (ports: DoctorPorts) => Promise<T>): Promise<T>;
}

const DIR = { vi: 'thư mục của bản sao lưu', en: 'folder of the backup' };

/** `backup DIR`: everything that people keep, in one folder. */
export function backupCommand(needs: Pick<KeepingNeeds, 'withKeeping'>): Command {
  return {
    name: 'backup',
    about: {
      vi: 'sao lưu hồ sơ, sổ đăng ký và số liệu đã thêm vào một thư mục',
      en: 'back up records, register and added data into one folder',
    },
    usage: 'DIR',
    operands: [{ name: 'DIR', required: true, about: DIR }],
    options: [],
    examples: [
      {
        line: 'lienket backup /media/usb/lienket-2026-11-26',
        about: { vi: 'vào một thư mục trống', en: 'into an empty folder' },
      },
    ],
    async run(input, terminal) {
      const folder = resolve(input.operands[0] ?? '');
      const made = await needs.withKeeping(folder, backUp);
      if (!made.ok) throw new RefusedError(made.refusals);
      const rows = made.value.tables.reduce((sum, table) => sum + table.rows, 0);
      terminal.say(
        {
          vi: `Đã sao lưu ${rows} dòng và ${made.value.files} tệp vào ${folder}`,
          en: `Backed up ${rows} rows and ${made.value.files} files into ${folder}`,
        }[terminal.language],
      );
      terminal.answer({ folder, ...made.value });
      return 0;
    },
  };
}

/** `restore DIR`: puts a backup back into an empty data folder or database. */
export function restoreCommand(needs: Pick<KeepingNeeds, 'withKeeping'>): Command {
  return {
    name: 'restore',
    about: { vi: 'phục hồi bản sao lưu vào kho trống', en: 'restore a backup into an empty store' },
    usage: 'DIR [--data NEW-FOLDER]',
    operands: [{ name: 'DIR', required: true, about: DIR }],
    options: [],
    examples: [
      {
        line: 'lienket restore /media/usb/lienket-2026-11-26 --data ./phuc-hoi',
        about: { vi: 'vào một thư mục mới', en: 'into a new folder' },
      },
    ],
    async run(input, terminal) {
      const restored = await needs.withKeeping(resolve(input.operands[0] ?? ''), restoreBackup);
      if (!restored.ok) throw new RefusedError(restored.refusals);
      const { manifest, files } = restored.value;
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      terminal.say(
        {
          vi: `Đã phục hồi ${rows} dòng và ${files.restored} tệp (${files.kept} tệp đã có, giữ nguyên)`,
          en: `Restored ${rows} rows and ${files.restored} files (${files.kept} were there and stay)`,
        }[terminal.language],
      );
      terminal.answer(restored.value);
      return 0;
    },
  };
}

const MARK = { good: 'ok    ', warning: '!     ', fault: 'FAULT ' } as const;

/** `doctor`: what is wrong with the stores, and what to do. */
export function doctorCommand(needs: Pick<KeepingNeeds, 'withDoctor'>): Command {
  return {
    name: 'doctor',
    about: { vi: 'xem kho dữ liệu có gì sai và cần làm gì', en: 'say what is wrong with the stores and what to do' },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket doctor', about: { vi: 'không thay đổi gì', en: 'changes nothing' } }],
    async run(_input, terminal) {
      const findings = await needs.withDoctor(lookAfter);
      for (const { level, said } of findings) terminal.say(`${MARK[level]}${said[terminal.language]}`);
      terminal.answer({ findings });
      return findings.some(({ level }) => level === 'fault') ? 1 : 0;
    },
  };
}
