import type { CentreLine } from '../app/desks/stewardship-desk.ts';
import type { Command, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import type { StewardNeeds } from './steward-needs.ts';
import { textTable } from './text-table.ts';

/** `centre set ID`: which provinces a support centre serves from a day on. */
export function centreSetCommand(needs: StewardNeeds): Command {
  return {
    name: 'centre set',
    about: {
      vi: 'một trung tâm hỗ trợ phục vụ những tỉnh nào, từ ngày nào',
      en: 'which provinces a support centre serves, from which day on',
    },
    usage: 'ID --name TEXT [--name-en TEXT] [--province ID …] [--from DATE]',
    operands: [{ name: 'ID', required: true, about: { vi: 'mã trung tâm, ví dụ north', en: 'id, such as north' } }],
    options: [
      { name: 'name', value: 'TEXT', required: true, about: { vi: 'tên', en: 'name' } },
      { name: 'name-en', value: 'TEXT', about: { vi: 'tên tiếng Anh', en: 'name in English' } },
      {
        name: 'province',
        value: 'ID',
        repeated: true,
        about: {
          vi: 'mã tỉnh (VN34-24), có thể cách nhau bằng dấu phẩy',
          en: 'id of a province (VN34-24), or several with commas',
        },
      },
      {
        name: 'from',
        value: 'DATE',
        about: { vi: 'từ ngày; mặc định hôm nay', en: 'from this day on; today by default' },
      },
    ],
    examples: [
      {
        line: 'lienket centre set north --name "Trung tâm phía Bắc" --province VN34-01,VN34-24 --from 2025-07-01',
        about: { vi: 'không nêu tỉnh: thôi phục vụ', en: 'without provinces it serves none any more' },
      },
    ],
    async run(input, terminal) {
      const one = (name: string): string | undefined => input.options[name]?.at(-1);
      const provinces = (input.options['province'] ?? []).flatMap((text) => text.split(',')).map((id) => id.trim());
      const made = await needs.withDesk((desk, who) =>
        desk.keepCentre(who, {
          centre: input.operands[0] ?? '',
          nameVi: one('name') ?? '',
          nameEn: one('name-en') ?? one('name') ?? '',
          provinces: provinces.filter((id) => id !== ''),
          validFrom: one('from'),
        }),
      );
      if (!made.ok) throw new RefusedError(made.refusals);
      return sayCentres(terminal, made.value);
    },
  };
}

/** `centre list`: the centres of a day. */
export function centreListCommand(needs: StewardNeeds): Command {
  return {
    name: 'centre list',
    about: { vi: 'các trung tâm và tỉnh phục vụ', en: 'the centres and the provinces that they serve' },
    usage: '[--on DATE]',
    operands: [],
    options: [
      {
        name: 'on',
        value: 'DATE',
        about: { vi: 'vào ngày nào; mặc định hôm nay', en: 'on which day; today by default' },
      },
    ],
    examples: [{ line: 'lienket centre list', about: { vi: 'hôm nay', en: 'today' } }],
    run: async (input, terminal) =>
      sayCentres(terminal, await needs.withDesk((desk) => desk.centres(input.options['on']?.at(-1)))),
  };
}

function sayCentres(terminal: Terminal, centres: readonly CentreLine[]): 0 {
  const rows = centres.map(({ centre, nameVi, nameEn, provinces, validFrom }) => [
    centre,
    terminal.language === 'vi' ? nameVi : nameEn,
    validFrom,
    provinces.join(' '),
  ]);
  for (const line of textTable(rows)) terminal.say(line);
  terminal.answer({ centres });
  return 0;
}
