import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  importRegister,
  type RegisterImportRequest,
  type RegisterImportResult,
} from '../app/register/import-register.ts';
import { parseMapFile } from '../app/register/map-file.ts';
import { parseIsoDate } from '../model/dates.ts';
import { type Refusal, refusalLine } from '../model/refusal.ts';
import type { Command, CommandInput, OptionSpec, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

const TIERS = ['listed', 'self-declared', 'document-seen', 'site-verified', 'third-party-register'] as const;
const MOST_SHOWN = 20;

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'source',
    value: 'NAME',
    required: true,
    about: { vi: 'danh sách này của ai, năm nào', en: 'whose list this is, and of when' },
  },
  {
    name: 'map',
    value: 'FILE',
    about: {
      vi: 'tệp JSON {"trường": "cột"}; ví dụ {"name": "Tên DN", "code": "MST"}',
      en: 'a JSON file {"field": "column"}; for example {"name": "Firm", "code": "Tax code"}',
    },
  },
  {
    name: 'rows',
    value: 'WHAT',
    choices: ['unit', 'site'],
    about: {
      vi: 'mỗi dòng là một doanh nghiệp (unit) hay một nhà máy (site)',
      en: 'each row is an enterprise (unit) or a factory (site)',
    },
  },
  {
    name: 'as-of',
    value: 'DATE',
    about: { vi: 'danh sách đúng vào ngày này', en: 'the day of which the list speaks' },
  },
  {
    name: 'industries',
    value: 'VERSION',
    about: { vi: 'phiên bản mã ngành: vsic2018, vsic2025', en: 'version of its industry codes: vsic2018, vsic2025' },
  },
  {
    name: 'tier',
    value: 'TIER',
    choices: TIERS,
    about: {
      vi: 'nguồn đã được xác minh tới đâu; mặc định listed',
      en: 'how far the source was verified; listed by default',
    },
  },
  { name: 'sheet', value: 'NAME', about: { vi: 'trang của bảng tính', en: 'sheet of the workbook' } },
  {
    name: 'skip-faulty',
    about: { vi: 'bỏ qua dòng lỗi, ghi các dòng tốt', en: 'leave faulty rows out and bring in the others' },
  },
  { name: 'dry-run', about: { vi: 'chỉ xem cách hiểu, không ghi gì', en: 'show how it is understood; write nothing' } },
];

/** `register import FILE`: brings a list of enterprises or sites into the register. */
export function registerImportCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register import',
    about: {
      vi: 'đưa một danh sách doanh nghiệp (.csv, .xlsx) vào sổ đăng ký',
      en: 'bring a list of enterprises (.csv, .xlsx) into the register',
    },
    usage: 'FILE --source NAME [--map map.json] [--dry-run]',
    operands: [{ name: 'FILE', required: true, about: { vi: 'tệp .csv hoặc .xlsx', en: 'a .csv or .xlsx file' } }],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket register import dn.xlsx --source "Sở Công Thương Bắc Ninh, 2026" --dry-run',
        about: { vi: 'xem cách hiểu các cột', en: 'see how the columns are understood' },
      },
      {
        line: 'lienket register import packs/vn-osh-sample/facilities.csv --source "Open Supply Hub"',
        about: { vi: 'một danh sách nhà máy', en: 'a list of factories' },
      },
      {
        line: 'lienket register import ncc.csv --source "Apple" --rows site --skip-faulty --json',
        about: { vi: 'mỗi dòng một nhà máy, bỏ dòng lỗi', en: 'a factory a row, faulty rows left out' },
      },
    ],
    async run(input, terminal) {
      const request = await requestOf(input, terminal);
      const result = await needs.withRegister((ports, actor) => importRegister(ports, { ...request, actor }));
      if (!terminal.json) say(terminal, result);
      terminal.answer(result);
      for (const refusal of result.refusals) terminal.warn(refusalLine(refusal, terminal.language));
      const isRefused = result.outcome === undefined && result.faults > 0;
      if (isRefused)
        terminal.warn(
          {
            vi: `Từ chối: ${result.faults} lỗi, chưa ghi gì.`,
            en: `Refused: ${result.faults} faults, nothing was written.`,
          }[terminal.language],
        );
      return isRefused ? 2 : 0;
    },
  };
}

async function requestOf(input: CommandInput, terminal: Terminal): Promise<Omit<RegisterImportRequest, 'actor'>> {
  const one = (name: string): string | undefined => input.options[name]?.at(-1);
  const refusals: Refusal[] = [];
  const asOf = one('as-of') === undefined ? null : (parseIsoDate(one('as-of') ?? '') ?? undefined);
  if (asOf === undefined)
    refusals.push({
      code: 'bad-option',
      where: { column: '--as-of' },
      said: { vi: `"${one('as-of')}" không phải ngày.`, en: `"${one('as-of')}" is no day.` },
    });
  const map = one('map');
  const stated = map === undefined ? { ok: true as const, value: [] } : parseMapFile(await mapText(map), map);
  if (!stated.ok) refusals.push(...stated.refusals);
  if (!stated.ok || refusals.length > 0) throw new RefusedError(refusals);
  const rows = one('rows');
  return {
    file: resolve(input.operands[0] ?? ''),
    sheet: one('sheet'),
    source: one('source') ?? '',
    tier: TIERS.find((tier) => tier === one('tier')) ?? 'listed',
    stated: stated.value,
    rows: rows === 'unit' || rows === 'site' ? rows : undefined,
    asOf: asOf ?? null,
    industryVersion: one('industries'),
    skipsFaulty: input.flags.has('skip-faulty'),
    isDryRun: input.flags.has('dry-run'),
    signal: terminal.signal,
    progress: terminal.progress.bind(terminal),
  };
}

async function mapText(path: string): Promise<string> {
  try {
    return await readFile(resolve(path), 'utf8');
  } catch {
    throw new RefusedError([
      {
        code: 'no-such-file',
        where: { file: path },
        said: { vi: 'Không đọc được tệp này.', en: 'This file cannot be read.' },
      },
    ]);
  }
}

const SURE = {
  stated: { vi: 'bạn nêu', en: 'stated' },
  remembered: { vi: 'đã nhớ', en: 'remembered' },
  sure: { vi: 'chắc', en: 'sure' },
  likely: { vi: 'có lẽ', en: 'likely' },
  none: { vi: '–', en: '–' },
} as const;

function say(terminal: Terminal, result: RegisterImportResult): void {
  const { language } = terminal;
  for (const note of result.notes) terminal.say(note[language]);
  const { mapping, rows, outcome } = result;
  if (mapping === undefined) return;
  const head =
    language === 'vi'
      ? ['Cột', 'Tiêu đề', 'Hiểu là', 'Mức chắc', 'Vì sao']
      : ['Column', 'Header', 'Taken for', 'How sure', 'Why'];
  const table = mapping.columns.map(({ letter, header, role, confidence, reason }) => [
    letter,
    header,
    role ?? '–',
    SURE[confidence][language],
    reason[language],
  ]);
  terminal.say('');
  for (const line of textTable([head, ...table])) terminal.say(line);
  const kind = {
    unit: { vi: 'doanh nghiệp', en: 'enterprise' },
    site: { vi: 'nhà máy và doanh nghiệp ở đó', en: 'site and the unit in it' },
  }[mapping.rows];
  terminal.say('');
  terminal.say(
    {
      vi: `Mỗi dòng: ${kind.vi}. ${rows.read} dòng: ${rows.good} tốt, ${rows.faulty} có lỗi.`,
      en: `Each row: ${kind.en}. ${rows.read} rows: ${rows.good} good, ${rows.faulty} faulty.`,
    }[language],
  );
  for (const warning of result.warnings.slice(0, MOST_SHOWN))
    terminal.warn(`${language === 'vi' ? 'Lưu ý' : 'Note'}: ${refusalLine(warning, language)}`);
  if (result.warnings.length > MOST_SHOWN) terminal.warn(`… +${result.warnings.length - MOST_SHOWN}`);
  if (outcome === undefined) {
    if (result.faults === 0)
      terminal.say(
        {
          vi: 'Xem thử, chưa ghi gì. Bỏ --dry-run để ghi.',
          en: 'A look only; nothing was written. Leave out --dry-run to write.',
        }[language],
      );
    return;
  }
  const { added, repeated, created, matched, pairs } = outcome;
  terminal.say(
    {
      vi: `Đã ghi: ${added} dòng mới, ${repeated} dòng đã có; ${created} hồ sơ mới, ${matched} lần khớp hồ sơ đã có; ${pairs} cặp chờ xem.`,
      en: `Written: ${added} new rows, ${repeated} known ones; ${created} new records, ${matched} matched to known ones; ${pairs} pairs wait to be looked at.`,
    }[language],
  );
}
