import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportedRows } from '../app/register/export-register.ts';
import { openRegister } from '../app/register/open-register.ts';
import type { RegisterPorts } from '../app/register/register-ports.ts';
import { csvCell } from '../model/csv-cell.ts';
import type { Command, CommandInput } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { FILTER_OPTION, statedFilters } from './register-filters.ts';
import type { RegisterNeeds } from './register-needs.ts';

const LEVELS = ['unit', 'dependent', 'site'] as const;

/** `register export --out FILE`: every record with the fields that everybody may see, as CSV. */
export function registerExportCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register export',
    about: { vi: 'xuất các trường công khai ra CSV', en: 'export the public fields as CSV' },
    usage: '--out FILE [--query TEXT] [--filter key=value …] [--level unit|dependent|site]',
    operands: [],
    options: [
      { name: 'out', value: 'FILE', required: true, about: { vi: 'tệp .csv sẽ ghi', en: 'the .csv file to write' } },
      { name: 'level', value: 'LEVEL', choices: LEVELS, about: { vi: 'chỉ một cấp', en: 'one level only' } },
      {
        name: 'query',
        value: 'TEXT',
        about: { vi: 'chỉ những gì tìm thấy theo tên hoặc mã này', en: 'only what is found by this name or code' },
      },
      FILTER_OPTION,
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
      await needs.withRegister(async (ports, actor) => {
        const asked = await askedRows({ ports, actor }, input, { level, signal: terminal.signal });
        const lines = async function* (): AsyncGenerator<string> {
          for await (const cells of asked) {
            if (cells[0] !== '#licence') rows += 1;
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

interface Register {
  readonly ports: RegisterPorts;
  readonly actor: string;
}

/** All records, or what a search finds. @throws {RefusedError} for a filter that means nothing */
async function askedRows(
  { ports, actor }: Register,
  input: CommandInput,
  options: { readonly level: (typeof LEVELS)[number] | undefined; readonly signal: AbortSignal },
) {
  const filters = statedFilters(input);
  const query = input.options['query']?.at(-1) ?? '';
  if (query === '' && Object.keys(filters).length === 0) return exportedRows(ports, options);
  const { level, signal } = options;
  const found = await openRegister(ports, actor).found({ level, ...filters, query }, { signal });
  if (!found.ok) throw new RefusedError(found.refusals);
  return found.value.rows;
}
