import type { Parsed } from '../model/refusal.ts';
import type { Command, CommandInput, Terminal } from './command.ts';
import { acceptedOr } from './user-add.ts';
import type { UserNeeds } from './user-needs.ts';

const ID = {
  name: 'ID',
  required: true,
  about: { vi: 'mã trung tâm, như north', en: 'id of the centre, such as north' },
};
const PROVINCE = {
  name: 'PROVINCE',
  required: true,
  repeated: true,
  about: { vi: 'mã tỉnh, như VN34-24', en: 'code of a province, such as VN34-24' },
};

/** `centre list`: the centres and what they serve. */
export function centreListCommand(needs: UserNeeds): Command {
  return {
    name: 'centre list',
    about: { vi: 'liệt kê trung tâm và tỉnh phục vụ', en: 'list the centres and the provinces that they serve' },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket centre list --json', about: { vi: 'cho máy đọc', en: 'for machines' } }],
    async run(_input, terminal) {
      const centres = await needs.withAccounts((desk) => desk.centres.list());
      const { language } = terminal;
      for (const { id, name, serves } of centres) {
        terminal.say(`${id}  ${name[language]}`);
        for (const { province, validFrom, validTo } of serves)
          terminal.say(`  ${province}  ${validFrom} – ${validTo ?? ''}`);
      }
      if (centres.length === 0) terminal.say({ vi: 'Chưa có trung tâm nào.', en: 'There are no centres.' }[language]);
      terminal.answer({ centres });
      return 0;
    },
  };
}

/** `centre set ID --vi NAME --en NAME`: a centre and its name. */
export function centreSetCommand(needs: UserNeeds): Command {
  return {
    name: 'centre set',
    about: { vi: 'thêm hoặc đổi tên một trung tâm', en: 'add a centre or change its name' },
    usage: 'ID --vi NAME --en NAME',
    operands: [ID],
    options: [
      { name: 'vi', value: 'NAME', required: true, about: { vi: 'tên tiếng Việt', en: 'name in Vietnamese' } },
      { name: 'en', value: 'NAME', required: true, about: { vi: 'tên tiếng Anh', en: 'name in English' } },
    ],
    examples: [
      {
        line: 'lienket centre set north --vi "Trung tâm miền Bắc" --en "Northern centre"',
        about: { vi: 'trung tâm thứ ba cũng vậy', en: 'a third one the same way' },
      },
    ],
    run: (input, terminal) =>
      said(input, terminal, (id) =>
        needs.withAccounts((desk, actor) =>
          desk.centres.set(actor, {
            id,
            name: { vi: input.options['vi']?.at(-1) ?? '', en: input.options['en']?.at(-1) ?? '' },
          }),
        ),
      ),
  };
}

/** `centre serve ID PROVINCE …`: from a day on the centre serves provinces. */
export function centreServeCommand(needs: UserNeeds): Command {
  return {
    name: 'centre serve',
    about: { vi: 'trung tâm phục vụ các tỉnh từ một ngày', en: 'a centre serves provinces from a day on' },
    usage: 'ID PROVINCE … [--from DAY]',
    operands: [ID, PROVINCE],
    options: [
      { name: 'from', value: 'DAY', about: { vi: 'ngày đầu; mặc định hôm nay', en: 'first day; today by default' } },
    ],
    examples: [
      {
        line: 'lienket centre serve north VN34-24 VN34-19 --from 2027-01-01',
        about: { vi: 'hai tỉnh', en: 'two provinces' },
      },
    ],
    run: (input, terminal) =>
      said(input, terminal, (id) =>
        needs.withAccounts((desk, actor) =>
          desk.centres.serve(actor, id, { provinces: input.operands.slice(1), from: input.options['from']?.at(-1) }),
        ),
      ),
  };
}

/** `centre end ID PROVINCE …`: after a day the centre serves provinces no more. */
export function centreEndCommand(needs: UserNeeds): Command {
  return {
    name: 'centre end',
    about: { vi: 'trung tâm thôi phục vụ các tỉnh', en: 'a centre serves provinces no more' },
    usage: 'ID PROVINCE … [--to DAY]',
    operands: [ID, PROVINCE],
    options: [
      { name: 'to', value: 'DAY', about: { vi: 'ngày cuối; mặc định hôm nay', en: 'last day; today by default' } },
    ],
    examples: [
      {
        line: 'lienket centre end north VN34-31 --to 2026-12-31',
        about: { vi: 'đến hết năm', en: 'to the end of the year' },
      },
    ],
    run: (input, terminal) =>
      said(input, terminal, (id) =>
        needs.withAccounts((desk, actor) =>
          desk.centres.endService(actor, id, { provinces: input.operands.slice(1), to: input.options['to']?.at(-1) }),
        ),
      ),
  };
}

async function said(
  input: CommandInput,
  terminal: Terminal,
  change: (id: string) => Promise<Parsed<null>>,
): Promise<0> {
  const id = input.operands[0] ?? '';
  acceptedOr(await change(id));
  terminal.say({ vi: `Đã ghi trung tâm ${id}`, en: `Noted for the centre ${id}` }[terminal.language]);
  terminal.answer({ centre: id });
  return 0;
}
