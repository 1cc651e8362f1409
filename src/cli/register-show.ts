import type { RegisterPage } from '../app/desks/register-desk.ts';
import { openRegister } from '../app/register/open-register.ts';
import type { Language } from '../model/bilingual.ts';
import { type IsoDate, parseIsoDate } from '../model/dates.ts';
import type { Command } from './command.ts';
import { profileLines } from './profile-lines.ts';
import { RefusedError } from './refused-error.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

const shownOther = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value));

/** `register show ID`: what is known of a record, from whom, since when, and who says otherwise. */
export function registerShowCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register show',
    about: {
      vi: 'xem một hồ sơ: giá trị, nguồn, mâu thuẫn, lịch sử',
      en: 'show a record: values, sources, conflicts, history',
    },
    usage: 'ID [--on DATE]',
    operands: [{ name: 'ID', required: true, about: { vi: 'mã hồ sơ', en: 'id of a record' } }],
    options: [
      {
        name: 'on',
        value: 'DATE',
        about: {
          vi: 'hồ sơ năng lực vào ngày đó; mặc định hôm nay',
          en: 'the capability profile on that day; today by default',
        },
      },
    ],
    examples: [
      { line: 'lienket register show E0000012X', about: { vi: 'một hồ sơ', en: 'one record' } },
      {
        line: 'lienket register show E0000012X --on 2026-01-01',
        about: { vi: 'năng lực vào ngày đó', en: 'its capabilities on that day' },
      },
    ],
    async run(input, terminal) {
      const id = input.operands[0] ?? '';
      const { language } = terminal;
      const on = statedDay(input.options['on']?.at(-1));
      const { page, profile } = await needs.withRegister(async (ports, actor) => {
        const desk = openRegister(ports, actor);
        return { page: await desk.page(id), profile: await desk.profile(id, { sight: 'restricted', on }) };
      });
      if (page === undefined)
        throw new RefusedError([
          {
            code: 'no-such-record',
            where: { column: id },
            said: { vi: 'Không có hồ sơ này.', en: 'There is no such record.' },
          },
        ]);
      terminal.say(`${page.id}  ${page.name}`);
      if (page.id !== id)
        terminal.say({ vi: `${id} đã nhập vào ${page.id}`, en: `${id} was merged into ${page.id}` }[language]);
      terminal.say('');
      const told = profile?.sections.map(({ field }) => field) ?? [];
      for (const line of fieldLines(page, told, language)) terminal.say(line);
      for (const line of profileLines(profile?.sections ?? [], language)) terminal.say(line);
      for (const tie of page.ties)
        terminal.say(`${tie.direction === 'from' ? '→' : '←'} ${tie.kind}: ${tie.id}  ${tie.name}`);
      for (const event of page.events)
        terminal.say(`${event.event}  ${event.kind}  ${event.at}  ${event.records.join(', ')}`);
      terminal.answer({ ...page, profile: profile?.sections ?? [] });
      return 0;
    },
  };
}

function statedDay(text: string | undefined): IsoDate | undefined {
  const day = text === undefined ? undefined : parseIsoDate(text);
  if (text === undefined || day !== undefined) return day;
  throw new RefusedError([
    {
      code: 'not-a-day',
      where: { column: '--on' },
      said: { vi: `"${text}" không phải ngày; viết 2026-03-01.`, en: `"${text}" is no day; write 2026-03-01.` },
    },
  ]);
}

/** Fields but those that the profile tells, each with its source and with what other sources say. */
function fieldLines({ fields }: RegisterPage, told: readonly string[], language: Language): readonly string[] {
  const rows = fields
    .filter(({ name }) => !told.includes(name))
    .flatMap(({ title, shown, from, others }) => [
      [title[language], shown, from.source, `#${from.row}`],
      ...others.map((other) => [
        language === 'vi' ? '  khác:' : '  other:',
        shownOther(other.value),
        other.from.source,
        `#${other.from.row}`,
      ]),
    ]);
  return textTable(rows);
}
