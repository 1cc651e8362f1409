import { resolve } from 'node:path';
import { type AddMicroResult, addMicrodata } from '../app/microdata/add-microdata.ts';
import { parseAddMicrodata } from '../app/microdata/parse-add-microdata.ts';
import { refusalLine } from '../model/refusal.ts';
import type { Command, OptionSpec, Terminal } from './command.ts';
import { DATA_ADD_OPTIONS } from './data-add-options.ts';
import type { MicrodataNeeds } from './microdata-needs.ts';
import { RefusedError } from './refused-error.ts';
import { textTable } from './text-table.ts';

const SHARED = [
  'show',
  'status',
  'sheet',
  'period',
  'unit',
  'places',
  'as-of',
  'industries',
  'industry-level',
  'numbers',
  'missing',
  'ownership-codes',
];

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'as',
    value: 'NAME',
    required: true,
    about: { vi: 'tên bộ dữ liệu trong khu thống kê', en: 'name of the data set in the zone' },
  },
  {
    name: 'map',
    value: 'ROLE=COLUMN',
    repeated: true,
    about: {
      vi: 'cột là gì: place, industry, ownership, period, enterprise (để nhận ra các dòng của một doanh nghiệp, không lưu), weight, none, hoặc chỉ tiêu (workers, turnover, capital …)',
      en: 'what a column is: place, industry, ownership, period, enterprise (tells the rows of one enterprise together, not kept), weight, none, or a measure (workers, turnover, capital …)',
    },
  },
  ...DATA_ADD_OPTIONS.filter(({ name }) => SHARED.includes(name)),
];

/** `microdata add FILE`: brings records of single enterprises into the statistical zone. */
export function microdataAddCommand(needs: Pick<MicrodataNeeds, 'withReader'>): Command {
  return {
    name: 'microdata add',
    about: {
      vi: 'đưa dữ liệu từng doanh nghiệp (.csv, .xlsx, .parquet) vào khu thống kê',
      en: 'bring records of single enterprises (.csv, .xlsx, .parquet) into the statistical zone',
    },
    usage: 'FILE --as NAME --status official [--map place=COLUMN …] [--show]',
    operands: [
      {
        name: 'FILE',
        required: true,
        about: {
          vi: 'mỗi dòng một doanh nghiệp; dòng đầu là tên cột',
          en: 'a row an enterprise; column names in the first row',
        },
      },
    ],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket microdata add dn2023.csv --as dn2023 --period 2023 --show',
        about: { vi: 'xem cách hiểu các cột, chưa ghi gì', en: 'see how the columns are understood; nothing is kept' },
      },
      {
        line: 'lienket microdata add dn2023.csv --as dn2023 --period 2023 --status official --map turnover=kqkd4',
        about: { vi: 'thêm', en: 'add it' },
      },
    ],
    async run(input, terminal) {
      const parsed = parseAddMicrodata({
        file: resolve(input.operands[0] ?? ''),
        options: input.options,
        flags: input.flags,
      });
      if (!parsed.ok) throw new RefusedError(parsed.refusals);
      const result = await needs.withReader(terminal.signal, (ports) => addMicrodata(ports, parsed.value));
      say(terminal, result);
      terminal.answer(result);
      if (result.refusals.length === 0) return 0;
      for (const refusal of result.refusals) terminal.warn(refusalLine(refusal, terminal.language));
      const count = result.refusals.length;
      terminal.warn(
        { vi: `Từ chối: ${count} lỗi, chưa giữ gì.`, en: `Refused: ${count} faults, nothing was kept.` }[
          terminal.language
        ],
      );
      return 2;
    },
  };
}

function say(terminal: Terminal, { mapping, warnings, set, rows, refusals }: AddMicroResult): void {
  const { language } = terminal;
  if (mapping !== undefined) {
    const head =
      language === 'vi'
        ? ['Cột', 'Tiêu đề', 'Hiểu là', 'Đơn vị', 'Vì sao']
        : ['Column', 'Header', 'Taken for', 'Unit', 'Why'];
    const lines = mapping.columns.map(({ letter, header, role, reason }) => [
      letter,
      header,
      header === mapping.enterprise ? 'enterprise' : header === mapping.weight ? 'weight' : roleOf(role),
      role.kind === 'value' ? role.unit : '',
      reason[language],
    ]);
    for (const line of textTable([head, ...lines])) terminal.say(line);
    if (mapping.period !== undefined) terminal.say(`${language === 'vi' ? 'Kỳ số liệu' : 'Period'}: ${mapping.period}`);
  }
  for (const warning of warnings)
    terminal.warn(`${language === 'vi' ? 'Lưu ý' : 'Note'}: ${refusalLine(warning, language)}`);
  if (set !== undefined)
    terminal.say(
      {
        vi: `Đã giữ "${set.name}" trong khu thống kê: ${set.rows} dòng, ${set.enterprises} doanh nghiệp. Tên, mã số, điện thoại không được giữ.`,
        en: `Kept "${set.name}" in the statistical zone: ${set.rows} rows, ${set.enterprises} enterprises. Names, codes and phones are not kept.`,
      }[language],
    );
  else if (refusals.length === 0)
    terminal.say(
      {
        vi: `Xem thử ${rows} dòng, chưa giữ gì. Bỏ --show để thêm.`,
        en: `A look at ${rows} rows only; nothing was kept. Leave out --show to add them.`,
      }[language],
    );
}

function roleOf(role: NonNullable<AddMicroResult['mapping']>['columns'][number]['role']): string {
  if (role.kind === 'key') return role.role;
  if (role.kind === 'name') return `${role.of}-name`;
  return role.kind === 'value' ? role.measure : '–';
}
