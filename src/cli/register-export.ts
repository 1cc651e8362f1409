import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportedRows } from '../app/register/export-register.ts';
import type { Command } from './command.ts';
import type { RegisterNeeds } from './register-needs.ts';

const LEVELS = ['unit', 'dependent', 'site'] as const;

/** `register export --out FILE`: every record with the fields that everybody may see, as CSV. */
export function registerExportCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register export',
    about: { vi: 'xuất các trường công khai ra CSV', en: 'export the public fields as CSV' },
    usage: '--out FILE [--level unit|dependent|site]',
    operands: [],
    options: [
      { name: 'out', value: 'FILE', required: true, about: { vi: 'tệp .csv sẽ ghi', en: 'the .csv file to write' } },
      { name: 'level', value: 'LEVEL', choices: LEVELS, about: { vi: 'chỉ một cấp', en: 'one level only' } },
    ],
    examples: [
      {
        line: 'lienket register export --out so-dang-ky.csv --level site',
        about: { vi: 'mọi cơ sở', en: 'all sites' },
      },
    ],
    async run(input, terminal) {
      const out = resolve(input.options['out']?.at(-1) ?? '');
      const level = LEVELS.find((each) => each === input.options['level']?.at(-1));
      let rows = -1;
      await needs.withRegister(async (ports) => {
        const lines = async function* (): AsyncGenerator<string> {
          for await (const cells of exportedRows(ports, { level, signal: terminal.signal })) {
            rows += 1;
            yield `${rows === 0 ? '\ufeff' : ''}${cells.map(csvCell).join(',')}\n`;
          }
        };
        const part = `${out}.part`;
        try {
          await pipeline(Readable.from(lines()), createWriteStream(part));
          await rename(part, out);
        } catch (error) {
          await rm(part, { force: true });
          throw error;
        }
      });
      terminal.say({ vi: `Đã ghi ${rows} hồ sơ vào ${out}`, en: `Wrote ${rows} records to ${out}` }[terminal.language]);
      terminal.answer({ file: out, records: rows });
      return 0;
    },
  };
}

function csvCell(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
