import { dirname, resolve } from 'node:path';
import { describedRoles } from '../app/resolve/described-roles.ts';
import { namedRoles } from '../app/resolve/mapped-columns.ts';
import { namedLevel } from '../app/resolve/named-level.ts';
import { type ResolveNeeds, type ResolveRecord, resolveTable } from '../app/resolve/resolve-table.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Command, CommandInput, OptionSpec, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface ResolveCommandNeeds {
  /** Stores for one resolution, stopped by the signal. */
  resolving(signal: AbortSignal): Promise<Omit<ResolveNeeds, 'progress'> & { close(): Promise<void> }>;
}

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'map',
    value: 'ROLE=COLUMN,…',
    required: true,
    repeated: true,
    about: {
      vi: 'cột nào giữ vai trò nào; một vai trò lặp lại được',
      en: 'which column has which role; a role may stand more than once',
    },
  },
  {
    name: 'out',
    value: 'DIR',
    required: true,
    about: {
      vi: 'thư mục kết quả: entities.csv, pairs.csv, meta.json',
      en: 'folder for the result: entities.csv, pairs.csv, meta.json',
    },
  },
  {
    name: 'labels',
    value: 'FILE',
    about: {
      vi: 'CSV row_a,row_b[,same] hoặc row,entity: chỉ để đo độ chính xác, không dùng để học',
      en: 'CSV row_a,row_b[,same] or row,entity: only to measure accuracy, never to learn from',
    },
  },
  {
    name: 'level',
    value: 'enterprise|site',
    about: {
      vi: 'một thực thể là một doanh nghiệp hay một cơ sở (địa điểm); nếu không nêu: có cột tên và địa chỉ mà không có mã số thuế thì là cơ sở, còn lại là doanh nghiệp',
      en: 'whether an entity is an enterprise or a site; if not said: a site where there are names and addresses and no tax code, an enterprise otherwise',
    },
  },
  {
    name: 'join',
    value: 'P',
    about: { vi: 'xác suất để gộp (mặc định 0.5)', en: 'probability from which rows are joined (0.5 by default)' },
  },
  {
    name: 'show',
    value: 'P',
    about: {
      vi: 'xác suất để ghi một cặp (mặc định 0.05)',
      en: 'probability from which a pair is written (0.05 by default)',
    },
  },
];
const DEFAULTS = { join: 0.5, show: 0.05 };

/** `resolve`: which rows of a table are one enterprise, person or thing. */
export function resolveCommand(needs: ResolveCommandNeeds): Command {
  return {
    name: 'resolve',
    about: {
      vi: 'tìm các dòng cùng một doanh nghiệp, người hay vật trong một bảng, không cần nhãn',
      en: 'find the rows of a table that are one enterprise, person or thing, without labels',
    },
    usage: 'TABLE.csv --map name=COLUMN,address=COLUMN,… --out DIR [--labels FILE]',
    operands: [
      {
        name: 'TABLE.csv',
        required: true,
        about: { vi: 'tệp CSV có tiêu đề, UTF-8', en: 'CSV file with a header, UTF-8' },
      },
    ],
    options: OPTIONS,
    sections: [
      {
        heading: { vi: 'Vai trò của cột', en: 'Roles of columns' },
        lines: describedRoles().map(({ name, aliases, about }) => {
          const also = aliases.length === 0 ? '' : ` (= ${aliases.join(', ')})`;
          return { name, about: { vi: about.vi + also, en: about.en + also } };
        }),
      },
    ],
    examples: [
      {
        line: 'lienket resolve firms.csv --map name=TEN,address=DIACHI,tax=MST,phone=DT --out out/',
        about: { vi: 'một danh sách doanh nghiệp', en: 'a list of enterprises' },
      },
      {
        line: 'lienket resolve people.csv --map given=first_name,family=surname,date=dob,email=email --out out/ --labels pairs.csv',
        about: { vi: 'một bảng người, đo bằng nhãn', en: 'a table of persons, measured by labels' },
      },
    ],
    run: (input, terminal) => runResolve(needs, input, terminal),
  };
}

async function runResolve(needs: ResolveCommandNeeds, input: CommandInput, terminal: Terminal): Promise<0> {
  const option = (name: string): string | undefined => input.options[name]?.[0];
  const table = input.operands[0] ?? '';
  const out = option('out') ?? '';
  const join = probability('join', option('join'));
  const show = probability('show', option('show'));
  const level = namedLevel(option('level'));
  const faults = [
    ...join.faults,
    ...show.faults,
    ...(option('level') !== undefined && level === undefined ? [unknownLevel(option('level') ?? '')] : []),
    ...(dirname(resolve(table)) === resolve(out) ? [outIsInput(out)] : []),
  ];
  if (faults.length > 0) throw new RefusedError(faults);
  const resolving = await needs.resolving(terminal.signal);
  try {
    const labels = option('labels');
    const map = (input.options['map'] ?? []).flatMap(namedRoles);
    const made = await resolveTable(
      { ...resolving, progress: { step: (...step) => terminal.progress(...step) } },
      {
        ...{ table, out, map, join: join.value, show: show.value },
        ...(labels === undefined ? {} : { labels }),
        ...(level === undefined ? {} : { level }),
      },
    );
    if (!made.ok) throw new RefusedError(made.refusals);
    sayRecord(terminal, made.value, out);
    terminal.answer({ folder: resolve(out), ...made.value });
    return 0;
  } finally {
    await resolving.close();
  }
}

function probability(
  name: 'join' | 'show',
  text: string | undefined,
): { readonly value: number; readonly faults: readonly Refusal[] } {
  if (text === undefined) return { value: DEFAULTS[name], faults: [] };
  const value = Number(text);
  if (value > 0 && value < 1) return { value, faults: [] };
  const vi = `--${name}: “${text}” không phải xác suất trong khoảng từ 0 đến 1`;
  const en = `--${name}: “${text}” is not a probability between 0 and 1`;
  return { value: DEFAULTS[name], faults: [{ code: 'bad-option', where: {}, said: { vi, en } }] };
}

function unknownLevel(text: string): Refusal {
  const vi = `--level: “${text}” không phải là enterprise (doanh nghiệp) hay site (cơ sở)`;
  const en = `--level: “${text}” is neither enterprise nor site`;
  return { code: 'bad-option', where: {}, said: { vi, en } };
}

function outIsInput(out: string): Refusal {
  const vi = 'thư mục kết quả chính là thư mục của bảng đầu vào; hãy nêu một thư mục khác';
  const en = 'the folder for the result is the folder of the input; name another';
  return { code: 'out-is-input', where: { file: out }, said: { vi, en } };
}

/** What an entity is taken to be, and why. */
function levelSaid({ level, isLevelGuessed }: ResolveRecord['parameters']): Bilingual {
  const isSite = level === 'site';
  const guessed: Bilingual = isLevelGuessed
    ? { vi: ' (đoán theo các cột; đổi bằng --level)', en: ' (guessed from the columns; --level changes it)' }
    : { vi: '', en: '' };
  return {
    vi: `mỗi thực thể là một ${isSite ? 'cơ sở' : 'doanh nghiệp'}${guessed.vi}`,
    en: `an entity is ${isSite ? 'a site' : 'an enterprise'}${guessed.en}`,
  };
}

function sayRecord(terminal: Terminal, record: ResolveRecord, out: string): void {
  const { language } = terminal;
  const isVi = language === 'vi';
  const number = (value: number): string => value.toLocaleString(isVi ? 'vi' : 'en');
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const { input, parameters, result, blocking, quality } = record;
  if (record.columns.some(({ role }) => role === 'name' || role === 'tax'))
    terminal.say(levelSaid(parameters)[language]);
  terminal.say(
    isVi
      ? `${number(input.rows)} dòng → ${number(result.entities)} thực thể; ${number(result.joinedRows)} dòng thuộc thực thể có từ hai dòng; ${percent(result.reviewShare)} dòng nên xem lại`
      : `${number(input.rows)} rows → ${number(result.entities)} entities; ${number(result.joinedRows)} rows are in entities of two or more; ${percent(result.reviewShare)} of rows are worth a look`,
  );
  terminal.say(
    isVi
      ? `đã so ${number(blocking.pairs)} cặp trong ${number(blocking.allPairs)}`
      : `${number(blocking.pairs)} of ${number(blocking.allPairs)} pairs were compared`,
  );
  if (quality !== undefined) {
    const { precision, recall, f1, b3F1 } = quality;
    const figures = `${precision.toFixed(4)} / ${recall.toFixed(4)} / ${f1.toFixed(4)}, B³ ${b3F1.toFixed(4)}`;
    terminal.say(
      isVi ? `theo nhãn: chính xác / đầy đủ / F1 ${figures}` : `against the labels: precision / recall / F1 ${figures}`,
    );
  }
  for (const warning of record.warnings) terminal.warn(`${isVi ? 'lưu ý' : 'note'}: ${warning[language]}`);
  terminal.say(
    isVi ? `xong sau ${record.seconds.toFixed(1)} giây: ${out}` : `done in ${record.seconds.toFixed(1)} s: ${out}`,
  );
}
