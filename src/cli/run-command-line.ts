import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Command, Terminal } from './command.ts';
import { type CommandEntry, type CommandList, namedCommand } from './command-list.ts';
import { GLOBAL_OPTIONS, languageOf } from './global-options.ts';
import { commandHelp, groupHelp, type HelpStyle, wholeHelp } from './help-text.ts';
import { parseCommandLine, splitCommandWords } from './parse-command-line.ts';
import { RefusedError, sayRefusals } from './refused-error.ts';
import { type OutStream, streamsTerminal } from './streams-terminal.ts';
import { suggestions } from './suggestion.ts';

/** What the whole command line is given by the program that starts it. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: OutStream;
  readonly error: OutStream;
  readonly signal: AbortSignal;
  readonly version: () => string;
  now(): number;
  /** Makes the commands once data folder and language are known. */
  commands(settings: { readonly dataFolder: string | undefined; readonly language: Language }): CommandList;
}

/** 0 good · 1 it does not hold · 2 refused input · 3 outside failed · 130 stopped by the person. */
export type ProcessExitCode = 0 | 1 | 2 | 3 | 130;

const STOPPED: Bilingual = { vi: 'đã dừng; không để lại gì dở dang', en: 'stopped; nothing was left half-written' };
const ANYTHING = { operands: [{ name: '', required: false, repeated: true, about: STOPPED }], options: [] };

/** Runs one line: finds the command, parses, runs it, and turns whatever happens into an exit code. */
export async function runCommandLine(line: CommandLine): Promise<ProcessExitCode> {
  const asksHelp = splitCommandWords(line.argv).words[0] === 'help';
  const argv = asksHelp ? line.argv.toSpliced(line.argv.indexOf('help'), 1) : line.argv;
  const { words, rest } = splitCommandWords(argv);
  const { globals } = parseCommandLine(ANYTHING, rest);
  const asked = globals['lang'];
  const language = asked === 'vi' || asked === 'en' ? asked : languageOf(line.environment);
  const dataFolder = globals['data'] ?? (line.environment['LIENKET_DATA'] || undefined);
  const list = line.commands({ dataFolder, language });
  const style: HelpStyle = { language, heading: (text) => (isColoured(line) ? `\u001b[1m${text}\u001b[0m` : text) };
  if (globals['version'] !== undefined && words.length === 0) {
    line.out.write(`lienket ${line.version()}\n`);
    return 0;
  }
  const found = namedCommand(list, words);
  const wantsHelp = asksHelp || globals['help'] !== undefined;
  if (found === undefined) return withoutCommand({ line: { ...line, argv }, list, style, words, wantsHelp });
  return runFound({ line, language, style, entry: found.entry, args: [...words.slice(found.used), ...rest], asksHelp });
}

interface FoundCommand {
  readonly line: CommandLine;
  readonly language: Language;
  readonly style: HelpStyle;
  readonly entry: CommandEntry;
  readonly args: readonly string[];
  readonly asksHelp: boolean;
}

async function runFound({ line, language, style, entry, args, asksHelp }: FoundCommand): Promise<ProcessExitCode> {
  let terminal = streamsTerminal({ ...line, language, json: args.includes('--json') });
  let isDebug = args.includes('--debug');
  try {
    const command = await entry.load();
    const { input, globals, faults } = parseCommandLine(command, args);
    isDebug = globals['debug'] !== undefined;
    if (asksHelp || globals['help'] !== undefined) {
      line.out.write(commandHelp(command.helpFor?.(input) ?? command, style));
      return 0;
    }
    terminal = streamsTerminal({ ...line, language, json: globals['json'] !== undefined });
    if (faults.length > 0) return usageFault(terminal, command, faults);
    const code = await command.run(input, terminal);
    return line.signal.aborted && code !== 0 ? stopped(terminal) : code;
  } catch (error) {
    return failure({ error, terminal, signal: line.signal, isDebug });
  } finally {
    terminal.end();
  }
}

function isColoured({ out, environment }: CommandLine): boolean {
  return out.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

interface Unnamed {
  readonly line: CommandLine;
  readonly list: CommandList;
  readonly style: HelpStyle;
  readonly words: readonly string[];
  readonly wantsHelp: boolean;
}

/** No command was named: help where it was asked for, otherwise what may have been meant. */
function withoutCommand({ line, list, style, words, wantsHelp }: Unnamed): ProcessExitCode {
  const [first, second] = words;
  const own = line.argv.find((word) => word.startsWith('-'));
  if (first === undefined && (wantsHelp || own === undefined)) {
    line.out.write(wholeHelp(list, style));
    return 0;
  }
  const isGroup = first !== undefined && list.entries.some(({ name }) => name.startsWith(`${first} `));
  if (isGroup && (second === undefined || wantsHelp)) {
    (wantsHelp ? line.out : line.error).write(groupHelp(list, first, style));
    return wantsHelp ? 0 : 2;
  }
  const said = first === undefined ? (own ?? '') : isGroup ? `${first} ${second}` : first;
  const known =
    first === undefined
      ? GLOBAL_OPTIONS.map(({ name }) => `--${name}`)
      : [...list.entries.map(({ name }) => name), ...list.groups.map(({ name }) => name)];
  const meant = suggestions(said, known).map((name) => `“${name}”`);
  const kind = first === undefined ? { vi: 'tùy chọn', en: 'option' } : { vi: 'lệnh', en: 'command' };
  const vi = `không có ${kind.vi} “${said}”${meant.length > 0 ? `; có phải bạn muốn ${meant.join(' hay ')}?` : ''}`;
  const en = `there is no ${kind.en} “${said}”${meant.length > 0 ? `; did you mean ${meant.join(' or ')}?` : ''}`;
  const see = { vi: 'xem “lienket --help”', en: 'see “lienket --help”' };
  line.error.write(`lienket: ${{ vi, en }[style.language]}\n${see[style.language]}\n`);
  return 2;
}

function usageFault(terminal: Terminal, command: Command, faults: readonly Bilingual[]): 2 {
  terminal.answer({ faults });
  for (const fault of faults) terminal.warn(`lienket ${command.name}: ${fault[terminal.language]}`);
  const usage = `lienket ${command.name} ${command.usage}`.trimEnd();
  const help = `lienket ${command.name} --help`;
  terminal.warn(terminal.language === 'vi' ? `Cách dùng: ${usage}\nXem “${help}”` : `Usage: ${usage}\nSee “${help}”`);
  return 2;
}

function stopped(terminal: Terminal): 130 {
  terminal.warn(`lienket: ${STOPPED[terminal.language]}`);
  return 130;
}

interface Failed {
  readonly error: unknown;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly isDebug: boolean;
}

function failure({ error, terminal, signal, isDebug }: Failed): ProcessExitCode {
  if (signal.aborted) return stopped(terminal);
  if (error instanceof RefusedError) return sayRefusals(terminal, error.refusals);
  const said = oneSentence(error, terminal.language);
  terminal.answer({ error: { said, code: error instanceof Error && 'code' in error ? error.code : undefined } });
  terminal.warn(`lienket: ${said}`);
  const isRefusal = error instanceof Error && 'isRefusal' in error && error.isRefusal === true;
  if (isDebug) terminal.warn(details(error));
  if (isRefusal) return 2;
  if (!isDebug)
    terminal.warn(terminal.language === 'vi' ? 'Thêm --debug để xem chi tiết.' : 'Add --debug to see the details.');
  return 3;
}

function oneSentence(error: unknown, language: Language): string {
  if (error instanceof Error && 'said' in error && isBilingual(error.said)) return error.said[language];
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n')[0] ?? '';
}

function isBilingual(said: unknown): said is Bilingual {
  return typeof said === 'object' && said !== null && 'vi' in said && 'en' in said;
}

function details(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? String(error);
  return error.cause === undefined ? own : `${own}\n  because: ${details(error.cause)}`;
}
