import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Command, OptionSpec } from './command.ts';
import type { CommandList } from './command-list.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';

const HEADINGS = {
  usage: { vi: 'Cách dùng', en: 'Usage' },
  commands: { vi: 'Lệnh', en: 'Commands' },
  operands: { vi: 'Đối số', en: 'Arguments' },
  options: { vi: 'Tùy chọn', en: 'Options' },
  globals: { vi: 'Tùy chọn chung', en: 'Options of every command' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  codes: { vi: 'Mã thoát', en: 'Exit codes' },
} satisfies Readonly<Record<string, Bilingual>>;

const TITLE: Bilingual = {
  vi: 'Liên Kết: bằng chứng về cụm liên kết ngành mà người đọc khó tính nhất cũng tự chạy lại được.',
  en: 'Liên Kết: evidence on industrial linkage clusters that a hostile reader can re-run.',
};
const CODES: Bilingual = {
  vi: '  0 tốt · 1 điều được kiểm tra không đúng · 2 đầu vào bị từ chối · 3 lỗi từ bên ngoài · 130 bị dừng giữa chừng',
  en: '  0 good · 1 what was checked does not hold · 2 the input was refused · 3 something outside failed · 130 stopped',
};
const MORE: Bilingual = {
  vi: 'Gõ “lienket LỆNH --help” để xem tùy chọn và ví dụ của từng lệnh.',
  en: 'Type “lienket COMMAND --help” for the options and examples of a command.',
};

/** How help is written: its language, and a heading's look. */
export interface HelpStyle {
  readonly language: Language;
  heading(text: string): string;
}

/** The page of `lienket --help`: every command in one line. */
export function wholeHelp(list: CommandList, style: HelpStyle): string {
  const { language } = style;
  return page([
    [TITLE[language]],
    [style.heading(HEADINGS.usage[language]), `  lienket COMMAND [${language === 'vi' ? 'tùy chọn' : 'options'}]`],
    [
      style.heading(HEADINGS.commands[language]),
      ...columns(list.entries.map(({ name, about }) => [name, about[language]])),
    ],
    globalsPart(style),
    [style.heading(HEADINGS.codes[language]), CODES[language]],
    [MORE[language]],
  ]);
}

/** The page of `lienket pack --help`: the commands of one group. */
export function groupHelp(list: CommandList, group: string, style: HelpStyle): string {
  const { language } = style;
  const about = list.groups.find(({ name }) => name === group)?.about[language] ?? '';
  const own = list.entries.filter(({ name }) => name.startsWith(`${group} `));
  return page([
    [about],
    [style.heading(HEADINGS.usage[language]), `  lienket ${group} COMMAND`],
    [style.heading(HEADINGS.commands[language]), ...columns(own.map((each) => [each.name, each.about[language]]))],
    [MORE[language]],
  ]);
}

/** The page of one command: usage, arguments, options, examples. */
export function commandHelp(command: Command, style: HelpStyle): string {
  const { language } = style;
  const operands = command.operands.map((each): Pair => [each.name, each.about[language]]);
  const options = command.options.map((each): Pair => [signature(each), optionWords(each, language)]);
  return page([
    [sentence(command.about[language])],
    [style.heading(HEADINGS.usage[language]), `  lienket ${command.name} ${command.usage}`.trimEnd()],
    operands.length === 0 ? [] : [style.heading(HEADINGS.operands[language]), ...columns(operands)],
    ...(command.sections ?? []).map(({ heading, lines }) => [
      style.heading(heading[language]),
      ...columns(lines.map((each): Pair => [each.name, each.about[language]])),
    ]),
    options.length === 0 ? [] : [style.heading(HEADINGS.options[language]), ...columns(options)],
    globalsPart(style),
    command.examples.length === 0
      ? []
      : [
          style.heading(HEADINGS.examples[language]),
          ...command.examples.flatMap((each) => [`  # ${each.about[language]}`, `  ${each.line}`]),
        ],
  ]);
}

type Pair = readonly [string, string];

function globalsPart(style: HelpStyle): readonly string[] {
  const { language } = style;
  const pairs = GLOBAL_OPTIONS.map((option): Pair => {
    const variable = option.variable === undefined ? '' : ` [${option.variable}]`;
    return [
      `${option.short === undefined ? '' : `-${option.short}, `}${signature(option)}`,
      `${option.about[language]}${variable}`,
    ];
  });
  return [style.heading(HEADINGS.globals[language]), ...columns(pairs)];
}

function signature(option: OptionSpec): string {
  const value = option.choices === undefined ? option.value : option.choices.join('|');
  return `--${option.name}${option.value === undefined ? '' : ` ${value}`}${option.repeated ? ' …' : ''}`;
}

function optionWords(option: OptionSpec, language: Language): string {
  if (!option.required) return option.about[language];
  return `${option.about[language]} (${language === 'vi' ? 'bắt buộc' : 'required'})`;
}

function sentence(text: string): string {
  const [first = '', ...rest] = [...text];
  return `${first.toLocaleUpperCase('vi')}${rest.join('')}${/[.!?]$/.test(text) ? '' : '.'}`;
}

function columns(pairs: readonly Pair[]): readonly string[] {
  const short = pairs.map(([left]) => left.length).filter((length) => length <= 26);
  const width = Math.max(10, ...short) + 2;
  return pairs.flatMap(([left, right]) => {
    const lines = wrapped(right, 98 - width);
    const indent = ' '.repeat(width + 2);
    const [first = '', ...rest] = lines;
    const head = left.length <= 26 ? [`  ${left.padEnd(width)}${first}`] : [`  ${left}`, `${indent}${first}`];
    return [...head, ...rest.map((line) => `${indent}${line}`)];
  });
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function page(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}
