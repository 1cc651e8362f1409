import { industrySystem } from '../app/convert-industry-system.ts';
import type { Command } from './command.ts';
import { CONVERT_OPTIONS } from './convert-options.ts';
import { type ConvertCommandNeeds, runConversion } from './convert-run.ts';

/** `convert industries`: moves a table from one classification to another. */
export function convertIndustriesCommand(needs: ConvertCommandNeeds): Command {
  return {
    name: 'convert industries',
    about: {
      vi: 'chuyển một bảng giữa các bảng ngành: chính xác khi mã chuyển trọn, khoảng khi bị chia',
      en: 'move a table between classifications: exact where codes move whole, bounds where they were split',
    },
    usage: '--table FILE --from vsic2018 --to vsic2025 --out DIR [--industry COLUMN] [--level N] [--value COLUMN …]',
    operands: [],
    options: [
      ...CONVERT_OPTIONS,
      {
        name: 'from',
        value: 'CLASSIFICATION',
        required: true,
        about: {
          vi: 'bảng ngành của bảng: vsic2018, vsic2025 …',
          en: 'classification of the table: vsic2018, vsic2025 …',
        },
      },
      {
        name: 'to',
        value: 'CLASSIFICATION',
        required: true,
        about: { vi: 'bảng ngành cần chuyển sang', en: 'classification to move to' },
      },
      {
        name: 'industry',
        value: 'COLUMN',
        about: { vi: 'cột mã ngành; mặc định tự nhận ra', en: 'column of industry codes; recognised by default' },
      },
      {
        name: 'level',
        value: 'LEVEL',
        choices: ['5', '4', '3', '2', '1'],
        about: {
          vi: 'gộp kết quả tới cấp này (2: ngành cấp 2); mã chia trong cùng một nhóm là chính xác',
          en: 'add the result up to this level (2: divisions); a code split within one group is exact',
        },
      },
    ],
    examples: [
      {
        line: 'lienket convert industries --table firms.csv --from vsic2018 --to vsic2025 --out firms-2025/',
        about: { vi: 'mã 2018 sang mã 2025, cùng cấp', en: 'codes of 2018 to codes of 2025, same level' },
      },
      {
        line: 'lienket convert industries --table firms.csv --from vsic2018 --to vsic2025 --level 2 --out divisions/',
        about: { vi: 'từ cấp 5 lên ngành cấp 2', en: 'from level 5 to divisions' },
      },
    ],
    run: (input, terminal) => runConversion(needs, { input, terminal, system: industrySystem }),
  };
}
