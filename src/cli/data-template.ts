import { resolve } from 'node:path';
import { makeTemplate, type TemplatePorts } from '../app/data-template.ts';
import type { Command, OptionSpec } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface DataTemplateNeeds {
  templatePorts(): Promise<TemplatePorts>;
}

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'as',
    value: 'KIND',
    required: true,
    choices: ['place-industry', 'place', 'industry'],
    about: { vi: 'loại bảng', en: 'kind of table' },
  },
  {
    name: 'out',
    value: 'FILE',
    required: true,
    about: { vi: 'tệp .csv hoặc .xlsx sẽ ghi', en: 'the .csv or .xlsx file to write' },
  },
  {
    name: 'places',
    value: 'SET',
    choices: ['VN64', 'VN63', 'VN34'],
    about: { vi: 'địa giới, mặc định VN34', en: 'boundaries, VN34 by default' },
  },
  {
    name: 'industries',
    value: 'VERSION',
    choices: ['vsic2018', 'vsic2025'],
    about: { vi: 'phân ngành, mặc định vsic2025', en: 'classification, vsic2025 by default' },
  },
  {
    name: 'level',
    value: 'LEVEL',
    choices: ['1', '2', '3', '4', '5'],
    about: { vi: 'cấp ngành, mặc định 2', en: 'level of industries, 2 by default' },
  },
  {
    name: 'period',
    value: 'PERIOD',
    about: { vi: 'năm điền sẵn, mặc định năm trước', en: 'the year filled in, last year by default' },
  },
];

/** `data template --as KIND --out FILE`: an empty table with every place and industry named. */
export function dataTemplateCommand(needs: DataTemplateNeeds): Command {
  return {
    name: 'data template',
    about: {
      vi: 'tạo bảng mẫu có sẵn tên tỉnh và ngành để điền số',
      en: 'write an empty table with places and industries named, to fill in',
    },
    usage: '--as place-industry --out FILE.xlsx',
    operands: [],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket data template --as place-industry --places VN63 --industries vsic2018 --period 2023 --out mau.xlsx',
        about: { vi: 'mẫu theo 63 tỉnh', en: 'a template for the 63 provinces' },
      },
    ],
    async run(input, terminal) {
      const one = (name: string): string | undefined => input.options[name]?.at(-1);
      const path = resolve(one('out') ?? '');
      const made = await makeTemplate(await needs.templatePorts(), {
        path,
        kind: one('as') ?? 'place-industry',
        geography: one('places'),
        classification: one('industries'),
        level: one('level'),
        period: one('period'),
      });
      if (!made.ok) throw new RefusedError(made.refusals);
      terminal.say(
        {
          vi: `Đã ghi ${path} (${made.value.rows} dòng). Điền số rồi: lienket data add ${path} --as ${one('as')}`,
          en: `Wrote ${path} (${made.value.rows} rows). Fill it in, then: lienket data add ${path} --as ${one('as')}`,
        }[terminal.language],
      );
      terminal.answer({ path, rows: made.value.rows });
      return 0;
    },
  };
}
