import { basename, dirname, resolve } from 'node:path';
import type { CodeSystem, SystemRequest } from '../app/convert-code-system.ts';
import { type ConversionRecord, type ConvertNeeds, convertPersonTable } from '../app/convert-table.ts';
import type { ReleaseShelf, TableSource } from '../app/ports.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { CommandInput, ExitCode, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { textTable } from './text-table.ts';

export interface ConvertCommandNeeds {
  shelf(): Promise<ReleaseShelf>;
  tables(): Promise<TableSource>;
  /** Stores for one conversion, stopped by the signal. */
  converting(signal: AbortSignal): Promise<Pick<ConvertNeeds, 'bulk' | 'files' | 'spent'> & { close(): Promise<void> }>;
}

type System = (
  source: { shelf: ReleaseShelf; tables: TableSource },
  request: SystemRequest,
) => Promise<Parsed<CodeSystem>>;

/** Runs a conversion as a command: reads the options, converts, tells what came out. */
export async function runConversion(
  needs: ConvertCommandNeeds,
  { input, terminal, system }: { input: CommandInput; terminal: Terminal; system: System },
): Promise<ExitCode> {
  const option = (name: string): string | undefined => input.options[name]?.[0];
  const table = option('table') ?? '';
  const out = option('out') ?? '';
  const faults = optionFaults(option, { table, out });
  const request = { from: option('from') ?? '', to: option('to') ?? '', level: option('level') };
  const found = await system({ shelf: await needs.shelf(), tables: await needs.tables() }, request);
  if (!found.ok || faults.length > 0) throw new RefusedError([...faults, ...(found.ok ? [] : found.refusals)]);
  const converting = await needs.converting(terminal.signal);
  try {
    const weights = option('weights');
    const converted = await convertPersonTable(
      { ...converting, progress: { step: (...step) => terminal.progress(...step) } },
      found.value,
      {
        table,
        out,
        name: basename(table).replace(/\.(csv|tsv|txt)(\.gz)?$/i, ''),
        columns: { code: option('place') ?? option('industry'), values: input.options['value'] ?? [] },
        ...(weights === undefined ? {} : { weights: { path: weights, source: option('weights-source') ?? '' } }),
      },
    );
    if (!converted.ok) throw new RefusedError(converted.refusals);
    sayRecord(terminal, converted.value, out);
    terminal.answer({ folder: resolve(out), ...converted.value });
    return 0;
  } finally {
    await converting.close();
  }
}

function optionFaults(
  option: (name: string) => string | undefined,
  { table, out }: { table: string; out: string },
): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (option('weights') !== undefined && option('weights-source') === undefined) {
    const vi = '--weights cần --weights-source: trọng số không có nguồn thì không dùng được';
    faults.push({
      code: 'no-weights-source',
      where: {},
      said: { vi, en: '--weights needs --weights-source: weights without a source cannot be used' },
    });
  }
  if (dirname(resolve(table)) === resolve(out)) {
    const vi = 'thư mục kết quả chính là thư mục của bảng đầu vào; hãy nêu một thư mục khác';
    faults.push({
      code: 'out-is-input',
      where: { file: out },
      said: { vi, en: 'the folder for the result is the folder of the input; name another' },
    });
  }
  return faults;
}

function sayRecord(terminal: Terminal, record: ConversionRecord, out: string): void {
  const isVi = terminal.language === 'vi';
  const number = (text: string | number): string => text.toLocaleString(isVi ? 'vi' : 'en');
  const { result } = record;
  terminal.say(
    isVi
      ? `${number(record.input.rows)} dòng → ${number(result.rowsOut)} dòng; ${number(result.cellsExact)} trên ${number(result.cells)} ô là chính xác, các ô khác là khoảng`
      : `${number(record.input.rows)} rows → ${number(result.rowsOut)} rows; ${number(result.cellsExact)} of ${number(result.cells)} cells are exact, the others are bounds`,
  );
  const head = isVi
    ? ['cột', 'tổng vào', 'đã đặt', 'chia theo trọng số', 'chưa đặt', 'còn dư']
    : ['column', 'total in', 'placed', 'split by weights', 'unallocated', 'left over'];
  const rows = record.conservation.map((each) => [
    each.column,
    each.totalIn,
    each.placed,
    each.split,
    each.unallocated,
    each.residual,
  ]);
  for (const line of textTable([head, ...rows], { right: [1, 2, 3, 4, 5] })) terminal.say(`  ${line}`);
  for (const warning of record.warnings) terminal.warn(`${isVi ? 'lưu ý' : 'note'}: ${warning[terminal.language]}`);
  terminal.say(
    isVi ? `xong sau ${record.seconds.toFixed(1)} giây: ${out}` : `done in ${record.seconds.toFixed(1)} s: ${out}`,
  );
}
