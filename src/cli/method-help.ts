import { type MethodDescription, parameterDomain } from '../app/methods/described-methods.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Command, HelpSection } from './command.ts';

type Table = MethodDescription['tables'][number];

const HEADINGS = {
  tables: { vi: 'Bảng vào', en: 'Tables' },
  parameters: { vi: 'Tham số', en: 'Parameters' },
  outputs: { vi: 'Kết quả', en: 'Outputs' },
  columns: { vi: 'Cột', en: 'Columns' },
  reading: { vi: 'Cách đọc', en: 'Reading' },
} satisfies Readonly<Record<string, Bilingual>>;

const REQUIRED: Bilingual = { vi: ' (bắt buộc)', en: ' (required)' };
const NONE: Bilingual = { vi: '', en: '' };
const ABSENT: Readonly<Record<Table['absent'], Bilingual>> = {
  zero: { vi: '; không có dòng là 0', en: '; no row means 0' },
  mirrored: { vi: '; mỗi cặp một dòng là đủ', en: '; one row a pair is enough' },
  refused: { vi: '; không được thiếu dòng nào', en: '; no row may be missing' },
  stated: NONE,
};

const joined = (...parts: readonly Bilingual[]): Bilingual => ({
  vi: parts.map(({ vi }) => vi).join(''),
  en: parts.map(({ en }) => en).join(''),
});
const columnList = (columns: Table['columns']): string =>
  columns.map(({ name, isRequired }) => (isRequired ? name : `[${name}]`)).join(',');

function sectionsOf({ tables, parameters, outputs, reads, warns }: MethodDescription): readonly HelpSection[] {
  const columns = new Map(
    [...tables, ...outputs].flatMap((one) => one.columns.map(({ name, about }) => [name, about])),
  );
  return [
    {
      heading: HEADINGS.tables,
      lines: tables.map((one) => ({
        name: `${one.name}(${columnList(one.columns)})`,
        about: joined(one.about, ABSENT[one.absent], one.isRequired ? REQUIRED : NONE),
      })),
    },
    {
      heading: HEADINGS.parameters,
      lines: parameters.map((one) => {
        const domain = ` · ${parameterDomain(one)}`;
        return {
          name: one.name,
          about: joined(one.about, { vi: domain, en: domain }, one.isRequired ? REQUIRED : NONE),
        };
      }),
    },
    {
      heading: HEADINGS.outputs,
      lines: outputs.map((one) => ({ name: `${one.name}.csv(${columnList(one.columns)})`, about: one.about })),
    },
    { heading: HEADINGS.columns, lines: [...columns].map(([name, about]) => ({ name, about })) },
    {
      heading: HEADINGS.reading,
      lines: [
        { name: '+', about: reads },
        { name: '!', about: warns },
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** How one method is called, in words. */
export function methodUsage({ id, tables, parameters }: MethodDescription): string {
  const table = ({ name, isRequired }: Table): string =>
    isRequired ? `--table ${name}=${name}.csv` : `[--table ${name}=${name}.csv]`;
  const stated = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => `--param ${name}=…`);
  const free = parameters.some(({ isRequired }) => !isRequired) ? ['[--param NAME=VALUE …]'] : [];
  return [id, ...tables.map(table), ...stated, ...free, '--out DIR'].join(' ');
}

/** The help of one method, made from its description. */
export function methodHelp(command: Command, method: MethodDescription): Command {
  const usage = methodUsage(method);
  const title = ({ language }: { readonly language: 'vi' | 'en' }): string =>
    `${method.title[language]} (${method.id}@${method.version}): ${method.purpose[language]}`;
  return {
    ...command,
    about: { vi: title({ language: 'vi' }), en: title({ language: 'en' }) },
    usage,
    operands: [],
    sections: sectionsOf(method),
    examples: [
      {
        line: `lienket method ${usage.replaceAll(/\[[^\]]*\] ?/g, '')}`,
        about: { vi: 'ít nhất phải có', en: 'the least that is needed' },
      },
    ],
  };
}
