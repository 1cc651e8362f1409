import type { ActLine } from '../app/desks/law-desk.ts';
import { formatDate } from '../model/format-date.ts';
import { foldVietnamese } from '../model/vietnamese/fold-vietnamese.ts';
import type { Command } from './command.ts';
import { DAY_OPTION, dayAsked, type LawNeeds } from './law-needs.ts';
import { textTable } from './text-table.ts';

const HEADS = {
  vi: ['Mã', 'Số', 'Ký', 'Vào ngày xét', 'Chắc', 'Về việc'],
  en: ['Id', 'Number', 'Signed', 'On the day', 'Sure', 'About'],
} as const;

/** `law list`: the register of acts as it stands on a day. */
export function lawListCommand(needs: LawNeeds): Command {
  return {
    name: 'law list',
    about: { vi: 'sổ văn bản tại một ngày', en: 'the register of acts on a day' },
    usage: '[--date YYYY-MM-DD] [--find TEXT] [--own]',
    operands: [],
    options: [
      DAY_OPTION,
      {
        name: 'find',
        value: 'TEXT',
        about: {
          vi: 'số, cơ quan hoặc nội dung, có dấu hay không',
          en: 'number, issuer or subject, with or without accents',
        },
      },
      { name: 'own', about: { vi: 'chỉ văn bản do người dùng thêm', en: 'only acts that somebody added' } },
    ],
    examples: [
      {
        line: 'lienket law list --find "cong nghiep ho tro" --date 2025-06-01',
        about: { vi: 'văn bản về công nghiệp hỗ trợ', en: 'acts on supporting industry' },
      },
    ],
    async run(input, terminal) {
      const { language } = terminal;
      const { asOf, acts } = await needs.withLaw((desk) => desk.law(dayAsked(needs, input)));
      const wanted = plain(input.options['find']?.at(-1) ?? '');
      const found = acts.filter(
        (act) => (!input.flags.has('own') || act.origin === 'own') && wordsOf(act).includes(wanted),
      );
      const rows = found.map((act) => [
        act.id,
        act.number || act.type[language],
        act.issued === null ? '–' : formatDate(act.issued, language),
        act.standingWords[language],
        act.howSure,
        act.title[language],
      ]);
      for (const line of textTable([HEADS[language], ...rows])) terminal.say(line);
      terminal.say(
        {
          vi: `${found.length} văn bản, xét tại ${formatDate(asOf, 'vi')}.`,
          en: `${found.length} acts, as of ${formatDate(asOf, 'en')}.`,
        }[language],
      );
      terminal.answer({ asOf, acts: found });
      return 0;
    },
  };
}

const plain = (text: string): string => foldVietnamese(text).toLowerCase().trim();

const wordsOf = ({ id, number, type, title, issuer }: ActLine): string =>
  plain(
    [id, number, `${type.vi} ${number}`, `${type.en} ${number}`, title.vi, title.en, issuer.vi, issuer.en].join(' · '),
  );
