import type { Language } from '../model/bilingual.ts';
import type { OptionSpec } from './command.ts';

/** Options that every command takes, with the variable of the environment that stands for each. */
export const GLOBAL_OPTIONS: readonly (OptionSpec & { readonly variable?: string; readonly short?: string })[] = [
  {
    name: 'help',
    short: 'h',
    about: { vi: 'hiện hướng dẫn của lệnh', en: 'show how a command is used' },
  },
  {
    name: 'json',
    about: { vi: 'trả lời một văn bản JSON cho máy đọc', en: 'answer with one JSON document, for machines' },
  },
  {
    name: 'lang',
    value: 'LANGUAGE',
    choices: ['vi', 'en'],
    variable: 'LIENKET_LANG',
    about: {
      vi: 'ngôn ngữ của câu trả lời; mặc định theo LANG: vi… là tiếng Việt, còn lại là tiếng Anh',
      en: 'language of the answers; taken from LANG by default: vi… is Vietnamese, anything else English',
    },
  },
  {
    name: 'data',
    value: 'DIR',
    variable: 'LIENKET_DATA',
    about: {
      vi: 'thư mục dữ liệu của bạn; mặc định là lienket-data bên cạnh chương trình',
      en: 'your data folder; lienket-data beside the program by default',
    },
  },
  {
    name: 'debug',
    about: { vi: 'khi có lỗi, hiện mọi chi tiết', en: 'show all details when something fails' },
  },
  {
    name: 'version',
    short: 'V',
    about: { vi: 'hiện phiên bản', en: 'show the version' },
  },
];

/** The language asked for by the environment; a person whose machine speaks Vietnamese gets Vietnamese. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment['LIENKET_LANG'];
  if (asked === 'vi' || asked === 'en') return asked;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}
