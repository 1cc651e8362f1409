import { placeSystem } from '../app/convert-place-system.ts';
import type { Command } from './command.ts';
import { CONVERT_OPTIONS } from './convert-options.ts';
import { type ConvertCommandNeeds, runConversion } from './convert-run.ts';

/** `convert places`: moves a table from one dated geography to another. */
export function convertPlacesCommand(needs: ConvertCommandNeeds): Command {
  return {
    name: 'convert places',
    about: {
      vi: 'chuyển một bảng giữa các địa giới: chính xác khi vùng trọn vẹn, khoảng khi bị chia',
      en: 'move a table between geographies: exact where units are whole, bounds where they were split',
    },
    usage: '--table FILE --from VN63|DAY --to VN34|DAY --out DIR [--place COLUMN] [--value COLUMN …]',
    operands: [],
    options: [
      ...CONVERT_OPTIONS,
      {
        name: 'from',
        value: 'GEOGRAPHY',
        required: true,
        about: {
          vi: 'địa giới của bảng: VN64, VN63, VN34, hoặc một ngày',
          en: 'geography of the table: VN64, VN63, VN34, or a day',
        },
      },
      {
        name: 'to',
        value: 'GEOGRAPHY',
        required: true,
        about: { vi: 'địa giới cần chuyển sang', en: 'geography to move to' },
      },
      {
        name: 'place',
        value: 'COLUMN',
        about: {
          vi: 'cột mã địa bàn (24, 00097 hoặc VN63-24); mặc định tự nhận ra',
          en: 'column of place codes (24, 00097 or VN63-24); recognised by default',
        },
      },
      {
        name: 'level',
        value: 'LEVEL',
        choices: ['province', 'commune'],
        about: { vi: 'gộp kết quả tới cấp này', en: 'add the result up to this level' },
      },
    ],
    examples: [
      {
        line: 'lienket convert places --table labour.csv --from VN63 --to VN34 --out labour-34/',
        about: { vi: '63 tỉnh thành 34 tỉnh: chính xác', en: '63 provinces to 34: exact' },
      },
      {
        line: 'lienket convert places --table communes.csv --from 2025-06-30 --to 2025-07-01 --level province --out out/',
        about: { vi: 'bảng cấp xã gộp lên tỉnh mới', en: 'a commune table added up to the new provinces' },
      },
      {
        line: 'lienket convert places --table new.csv --from VN34 --to VN63 --weights w.csv --weights-source "Census 2024, table 3" --out old/',
        about: { vi: 'ngược lại, chia theo trọng số có nguồn', en: 'the other way round, split by sourced weights' },
      },
    ],
    run: (input, terminal) => runConversion(needs, { input, terminal, system: placeSystem }),
  };
}
