import { parseArgs } from 'node:util';
import type { Bilingual } from '../model/bilingual.ts';
import type { Command, CommandInput, OptionSpec } from './command.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { suggestions } from './suggestion.ts';

/** The command words of a line (those that stand before any operand or option of their own) and the rest. */
export function splitCommandWords(argv: readonly string[]): {
  readonly words: readonly string[];
  readonly rest: readonly string[];
} {
  const words: string[] = [];
  const rest: string[] = [];
  let at = 0;
  while (at < argv.length && words.length < 2) {
    const argument = argv[at] ?? '';
    const option = GLOBAL_OPTIONS.find(({ name, short }) => argument === `--${name}` || argument === `-${short}`);
    if (option === undefined && argument.startsWith('-') && !isGlobalWithValue(argument)) break;
    if (!argument.startsWith('-')) words.push(argument);
    else rest.push(argument);
    if (option?.value !== undefined && at + 1 < argv.length) {
      at += 1;
      rest.push(argv[at] ?? '');
    }
    at += 1;
  }
  return { words, rest: [...rest, ...argv.slice(at)] };
}

function isGlobalWithValue(argument: string): boolean {
  return GLOBAL_OPTIONS.some(({ name }) => argument.startsWith(`--${name}=`));
}

export interface ParsedLine {
  readonly input: CommandInput;
  readonly globals: Readonly<Record<string, string>>;
  readonly faults: readonly Bilingual[];
}

type Known = readonly (OptionSpec & { readonly short?: string })[];

/** Reads the arguments of a command; every fault of the line is told at once. */
export function parseCommandLine(command: Pick<Command, 'operands' | 'options'>, args: readonly string[]): ParsedLine {
  const known: Known = [...command.options, ...GLOBAL_OPTIONS];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      known.map(({ name, value, short }) => [
        name,
        {
          type: value === undefined ? 'boolean' : 'string',
          multiple: true,
          ...(short === undefined ? {} : { short }),
        } as const,
      ]),
    ),
  });
  const operands: string[] = [];
  const given: Record<string, string[]> = {};
  const flags = new Set<string>();
  const faults: Bilingual[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = known.find(({ name }) => name === token.name);
    const fault = optionFault({ spec, known, rawName: token.rawName, value: token.value });
    if (fault !== undefined) faults.push(fault);
    else if (spec?.value === undefined) flags.add(token.name);
    else given[token.name] = [...(spec.repeated ? (given[token.name] ?? []) : []), token.value ?? ''];
  }
  const { globals, options } = separated(given);
  for (const name of ['help', 'json', 'debug', 'version']) if (flags.delete(name)) globals[name] = 'yes';
  if (globals['help'] === undefined && globals['version'] === undefined)
    faults.push(...missing(command, operands, options));
  return { input: { operands, options, flags }, globals, faults };
}

function separated(given: Readonly<Record<string, string[]>>): {
  readonly globals: Record<string, string>;
  readonly options: Record<string, string[]>;
} {
  const isGlobal = (name: string): boolean => GLOBAL_OPTIONS.some((option) => option.name === name);
  const entries = Object.entries(given);
  return {
    globals: Object.fromEntries(
      entries.flatMap(([name, values]) => (isGlobal(name) ? [[name, values.at(-1) ?? '']] : [])),
    ),
    options: Object.fromEntries(entries.filter(([name]) => !isGlobal(name))),
  };
}

interface SeenOption {
  readonly spec: OptionSpec | undefined;
  readonly known: Known;
  readonly rawName: string;
  readonly value: string | undefined;
}

function optionFault({ spec, known, rawName, value }: SeenOption): Bilingual | undefined {
  if (spec === undefined) {
    const near = suggestions(
      rawName,
      known.map(({ name }) => `--${name}`),
    ).map((name) => `“${name}”`);
    return {
      vi: `không có tùy chọn “${rawName}”${near.length > 0 ? `; có phải bạn muốn ${near.join(' hay ')}?` : ''}`,
      en: `there is no option “${rawName}”${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
    };
  }
  if (spec.value === undefined) {
    if (value === undefined) return undefined;
    return { vi: `tùy chọn “${rawName}” không nhận giá trị`, en: `option “${rawName}” takes no value` };
  }
  if (value === undefined || value === '') {
    return {
      vi: `tùy chọn “${rawName}” cần một giá trị ${spec.value}`,
      en: `option “${rawName}” needs a value ${spec.value}`,
    };
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    const choices = spec.choices.join(', ');
    return {
      vi: `“${value}” không dùng được cho ${rawName}; hãy chọn ${choices}`,
      en: `“${value}” is not a choice of ${rawName}; choose ${choices}`,
    };
  }
  return undefined;
}

function missing(
  command: Pick<Command, 'operands' | 'options'>,
  operands: readonly string[],
  options: Readonly<Record<string, readonly string[]>>,
): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  const needed = command.operands.filter((operand) => operand.required);
  for (const { name } of needed.slice(operands.length)) faults.push({ vi: `thiếu ${name}`, en: `${name} is missing` });
  const isOpen = command.operands.some((operand) => operand.repeated);
  if (!isOpen) {
    for (const extra of operands.slice(command.operands.length)) {
      faults.push({ vi: `thừa “${extra}”`, en: `“${extra}” is one argument too many` });
    }
  }
  for (const { name, value, required } of command.options) {
    if (!required || options[name] !== undefined) continue;
    const written = `--${name} ${value ?? ''}`.trimEnd();
    faults.push({ vi: `thiếu tùy chọn ${written}`, en: `option ${written} is missing` });
  }
  return faults;
}
