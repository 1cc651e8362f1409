import { resolve } from 'node:path';
import type { MethodDescription } from '../app/methods/described-methods.ts';
import { type RunOnFilesNeeds, type RunRecord, runOnFiles } from '../app/methods/run-on-files.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Command, CommandInput, Terminal } from './command.ts';
import { methodHelp } from './method-help.ts';
import { RefusedError } from './refused-error.ts';
import { suggestions } from './suggestion.ts';
import { textTable } from './text-table.ts';

export interface MethodRunNeeds {
  methods(): readonly MethodDescription[];
  /** Files and a thread for one run, stopped by the signal. */
  runningMethods(signal: AbortSignal): Promise<Omit<RunOnFilesNeeds, 'progress' | 'signal'>>;
}

/** `method ID`: runs a method on CSV files. */
export function methodRunCommand(needs: MethodRunNeeds): Command {
  const command: Command = {
    name: 'method',
    about: { vi: 'chạy một phương pháp trên tệp CSV của bạn', en: 'run a method on your CSV files' },
    usage: 'ID --table NAME=FILE … [--param NAME=VALUE …] --out DIR',
    operands: [
      {
        name: 'ID',
        required: true,
        about: { vi: 'phương pháp; xem “lienket methods”', en: 'the method; see “lienket methods”' },
      },
    ],
    options: [
      {
        name: 'table',
        value: 'NAME=FILE',
        repeated: true,
        about: {
          vi: 'một bảng vào: tệp CSV hoặc .csv.gz, UTF-8, có tiêu đề',
          en: 'a table: CSV or .csv.gz file, UTF-8, with a header',
        },
      },
      {
        name: 'param',
        value: 'NAME=VALUE',
        repeated: true,
        about: { vi: 'một tham số', en: 'a parameter' },
      },
      {
        name: 'out',
        value: 'DIR',
        required: true,
        about: {
          vi: 'thư mục kết quả: mỗi kết quả một tệp CSV, cùng meta.json',
          en: 'folder for the result: a CSV file each, and meta.json',
        },
      },
    ],
    examples: [
      {
        line: 'lienket method location-quotient --table x=x.csv --out lq/',
        about: { vi: 'x.csv có cột place, industry, value', en: 'x.csv has columns place, industry, value' },
      },
      {
        line: 'lienket method location-quotient --help',
        about: { vi: 'bảng, tham số và kết quả của phương pháp', en: 'tables, parameters and outputs of the method' },
      },
    ],
    helpFor({ operands }) {
      const method = needs.methods().find(({ id }) => id === operands[0]);
      return method === undefined ? command : methodHelp(command, method);
    },
    run: (input, terminal) => runMethod(needs, input, terminal),
  };
  return command;
}

async function runMethod(needs: MethodRunNeeds, input: CommandInput, terminal: Terminal): Promise<0> {
  const [id = ''] = input.operands;
  const tables = pairsOf('--table', input.options['table'] ?? []);
  const parameters = pairsOf('--param', input.options['param'] ?? []);
  const faults = [...unknownMethod(needs, id), ...tables.faults, ...parameters.faults];
  if (faults.length > 0) throw new RefusedError(faults);
  const running = await needs.runningMethods(terminal.signal);
  const ran = await runOnFiles(
    { ...running, signal: terminal.signal, progress: { step: (...step) => terminal.progress(...step) } },
    { id, tables: tables.found, parameters: parameters.found, out: input.options['out']?.[0] ?? '' },
  );
  if (!ran.ok) throw new RefusedError(ran.refusals.map(withCode));
  const folder = resolve(input.options['out']?.[0] ?? '');
  sayRecord(terminal, ran.value, folder);
  terminal.answer({ folder, ...ran.value });
  return 0;
}

/** The code stands before the words, so that a script that reads lines finds it. */
const withCode = ({ code, where, said: { vi, en } }: Refusal): Refusal => ({
  code,
  where,
  said: { vi: `${code}: ${vi}`, en: `${code}: ${en}` },
});

function unknownMethod(needs: MethodRunNeeds, id: string): readonly Refusal[] {
  const known = needs.methods().map((method) => method.id);
  if (known.includes(id)) return [];
  const near = suggestions(id, known);
  const vi = `unknown-method: không có phương pháp “${id}”${near.length > 0 ? `; có phải bạn muốn ${near.join(' hay ')}?` : ''}`;
  const en = `unknown-method: there is no method “${id}”${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`;
  return [{ code: 'unknown-method', where: {}, said: { vi, en } }];
}

/** `name=value` words as pairs; a name may stand once. */
function pairsOf(option: string, words: readonly string[]) {
  const found: Record<string, string> = {};
  const faults: Refusal[] = [];
  const fault = (code: string, vi: string, en: string): void => {
    faults.push({ code, where: {}, said: { vi: `${code}: ${option} ${vi}`, en: `${code}: ${option} ${en}` } });
  };
  for (const word of words) {
    const at = word.indexOf('=');
    const name = word.slice(0, Math.max(0, at));
    if (at <= 0 || at === word.length - 1)
      fault('bad-option', `“${word}” không có dạng TÊN=GIÁ TRỊ`, `“${word}” is not of the form NAME=VALUE`);
    else if (Object.hasOwn(found, name)) fault('repeated-option', `${name} được nêu hai lần`, `${name} is given twice`);
    else found[name] = word.slice(at + 1);
  }
  return { found, faults };
}

/** Names that are told on the terminal; all of them stand in meta.json. */
const SHOWN = 8;

function sayRecord(terminal: Terminal, record: RunRecord, folder: string): void {
  const { language } = terminal;
  terminal.say(record.method);
  const rows = record.outputs.map(({ file, rows: count, columns }) => [file, String(count), columns.join(', ')]);
  const head = language === 'vi' ? ['tệp', 'dòng', 'cột'] : ['file', 'rows', 'columns'];
  for (const line of textTable([head, ...rows], { right: [1] })) terminal.say(`  ${line}`);
  for (const [name, value] of Object.entries(record.facts)) terminal.say(`  ${name} = ${value}`);
  for (const { said, names = [] } of record.warnings) {
    const list =
      names.length === 0
        ? ''
        : `: ${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ` … (${names.length})` : ''}`;
    terminal.warn(`${language === 'vi' ? 'lưu ý' : 'note'}: ${said[language]}${list}`);
  }
  terminal.say(
    language === 'vi'
      ? `xong sau ${record.seconds.toFixed(1)} giây: ${folder}`
      : `done in ${record.seconds.toFixed(1)} s: ${folder}`,
  );
}
