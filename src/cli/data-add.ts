import { resolve } from 'node:path';
import { type AddDataPorts, type AddDataResult, addData } from '../app/add-data.ts';
import { parseAddDataOptions } from '../app/add-data-options.ts';
import { refusalLine } from '../model/refusal.ts';
import { releaseName } from '../model/release.ts';
import { STATUSES } from '../model/status.ts';
import type { Command, Terminal } from './command.ts';
import { DATA_ADD_OPTIONS } from './data-add-options.ts';
import { RefusedError } from './refused-error.ts';
import { textTable } from './text-table.ts';

export interface DataAddNeeds {
  addDataPorts(): Promise<AddDataPorts>;
}

/** `data add FILE`: brings somebody's table into the data folder as a release. */
export function dataAddCommand(needs: DataAddNeeds): Command {
  return {
    name: 'data add',
    about: {
      vi: 'đưa bảng của bạn (.csv, .xlsx) vào, kiểm tra từng dòng',
      en: 'bring in a table of your own (.csv, .xlsx), every row checked',
    },
    usage: `FILE --as place-industry --status ${STATUSES[0]} [--map place=COLUMN …] [--show]`,
    operands: [{ name: 'FILE', required: true, about: { vi: 'tệp .csv hoặc .xlsx', en: 'a .csv or .xlsx file' } }],
    options: DATA_ADD_OPTIONS,
    examples: [
      {
        line: 'lienket data add bieu-12.xlsx --as place-industry --show',
        about: {
          vi: 'xem cách hiểu các cột, chưa ghi gì',
          en: 'see how the columns are understood; nothing is written',
        },
      },
      {
        line: 'lienket data add bieu-12.xlsx --as place-industry --status official --source "Cục Thống kê, 2024"',
        about: { vi: 'thêm bảng', en: 'add the table' },
      },
      {
        line: 'lienket data add bang.csv --as place-industry --map place=Tỉnh --map industry="Mã ngành" --map workers=LĐ --period 2023 --numbers vi --status company',
        about: { vi: 'tự nói rõ cột, năm và kiểu số', en: 'state columns, year and number format' },
      },
      {
        line: 'lienket data add dn2014.csv --as place-industry --map turnover=kqkd5 --period 2014 --industries vsic2018 --status official',
        about: { vi: 'điều tra doanh nghiệp: chỉ lưu số cộng', en: 'enterprise survey: only sums are stored' },
      },
    ],
    async run(input, terminal) {
      const parsed = parseAddDataOptions({
        file: resolve(input.operands[0] ?? ''),
        options: input.options,
        flags: input.flags,
      });
      if (!parsed.ok) throw new RefusedError(parsed.refusals);
      const result = await addData(await needs.addDataPorts(), { ...parsed.value, signal: terminal.signal });
      if (!terminal.json) say(terminal, result);
      terminal.answer(machineAnswer(result));
      if (result.refusals.length === 0) return 0;
      for (const refusal of result.refusals) terminal.warn(refusalLine(refusal, terminal.language));
      const count = result.refusals.length;
      terminal.warn(
        { vi: `Từ chối: ${count} lỗi, chưa ghi gì.`, en: `Refused: ${count} faults, nothing was written.` }[
          terminal.language
        ],
      );
      return 2;
    },
  };
}

function say(terminal: Terminal, result: AddDataResult): void {
  const { language } = terminal;
  for (const note of result.notes) terminal.say(note[language]);
  sayMapping(terminal, result);
  sayPreview(terminal, result);
  for (const warning of result.warnings) {
    terminal.warn(`${language === 'vi' ? 'Lưu ý' : 'Note'}: ${refusalLine(warning, language)}`);
  }
  if (result.release !== undefined) {
    const name = releaseName(result.release);
    terminal.say('');
    terminal.say(
      {
        vi: `Đã thêm ${name} (${result.outcome?.table?.rows.length} dòng).`,
        en: `Added ${name} (${result.outcome?.table?.rows.length} rows).`,
      }[language],
    );
  } else if (result.refusals.length === 0) {
    terminal.say('');
    terminal.say(
      {
        vi: 'Xem thử, chưa ghi gì. Bỏ --show để thêm.',
        en: 'A look only; nothing was written. Leave out --show to add it.',
      }[language],
    );
  }
}

const CONFIDENCE = {
  stated: { vi: 'bạn nêu', en: 'stated' },
  remembered: { vi: 'đã nhớ', en: 'remembered' },
  sure: { vi: 'chắc', en: 'sure' },
  likely: { vi: 'có lẽ', en: 'likely' },
  weak: { vi: 'không rõ', en: 'unsure' },
} as const;

type Mapped = NonNullable<NonNullable<AddDataResult['outcome']>['mapping']>['columns'][number];

function sayMapping(terminal: Terminal, { outcome }: AddDataResult): void {
  const { language } = terminal;
  if (outcome?.mapping === undefined) return;
  const head =
    language === 'vi'
      ? ['Cột', 'Tiêu đề', 'Hiểu là', 'Đơn vị', 'Mức chắc', 'Vì sao']
      : ['Column', 'Header', 'Taken for', 'Unit', 'How sure', 'Why'];
  const shown = outcome.mapping.columns.filter((column) => column.header !== '' || column.role.kind !== 'ignored');
  const rows = shown
    .slice(0, 60)
    .map((column) => [
      column.letter,
      shortened(column.header),
      roleText(column, language),
      column.role.kind === 'value' ? column.role.unit : '',
      CONFIDENCE[column.confidence][language],
      column.reason[language],
    ]);
  terminal.say('');
  for (const line of textTable([head, ...rows])) terminal.say(line);
  if (shown.length > 60) terminal.say(`… +${shown.length - 60}`);
  const { period, periodReason } = outcome.mapping;
  if (period !== undefined && !shown.some((column) => column.role.kind === 'key' && column.role.role === 'period')) {
    terminal.say(`${language === 'vi' ? 'Kỳ số liệu' : 'Period'}: ${period} (${periodReason?.[language] ?? ''})`);
  }
  if (outcome.isRemembered) {
    terminal.say(
      { vi: 'Dùng lại cách hiểu cột đã nhớ từ lần trước.', en: 'A mapping remembered from an earlier table was used.' }[
        language
      ],
    );
  }
  const table = outcome.table;
  if (table?.geography !== undefined)
    terminal.say(`${language === 'vi' ? 'Địa giới' : 'Geography'}: ${table.geography}`);
  if (table?.classification !== undefined)
    terminal.say(`${language === 'vi' ? 'Phân ngành' : 'Classification'}: ${table.classification}`);
}

function shortened(text: string): string {
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}

function roleText({ role }: Mapped, language: 'vi' | 'en'): string {
  if (role.kind === 'ignored') return '–';
  if (role.kind === 'key') return role.role;
  if (role.kind === 'name') return { vi: `tên của ${role.of}`, en: `name of ${role.of}` }[language];
  const fixed = Object.values(role.fixed).filter((value) => value !== undefined);
  return fixed.length > 0 ? `${role.measure} [${fixed.join(', ')}]` : role.measure;
}

function sayPreview(terminal: Terminal, { outcome }: AddDataResult): void {
  const table = outcome?.table;
  if (table === undefined) return;
  const head = ['place_id', 'industry_code', 'period', 'ownership', ...table.measures.map((measure) => measure.name)];
  const rows = table.rows
    .slice(0, 8)
    .map((row) => [
      row.placeId,
      row.industryCode,
      row.period,
      row.ownership,
      ...row.values.map((value) =>
        value === undefined ? '' : typeof value === 'number' ? String(value) : `(${value})`,
      ),
    ]);
  terminal.say('');
  for (const line of textTable([head, ...rows], { right: table.measures.map((_, at) => at + 4) })) terminal.say(line);
  if (table.rows.length > rows.length) {
    terminal.say(
      {
        vi: `… và ${table.rows.length - rows.length} dòng nữa`,
        en: `… and ${table.rows.length - rows.length} more rows`,
      }[terminal.language],
    );
  }
}

function machineAnswer(result: AddDataResult): object {
  const { outcome, release, refusals, warnings, notes, sheet } = result;
  const table = outcome?.table;
  return {
    added: release !== undefined,
    release: release ?? null,
    sheet: sheet ?? null,
    mapping: outcome?.mapping ?? null,
    rememberedMapping: outcome?.isRemembered ?? false,
    geography: table?.geography ?? null,
    classification: table?.classification ?? null,
    rows: table?.rows.length ?? 0,
    preview: table?.rows.slice(0, 8) ?? [],
    notes,
    warnings,
    refusals,
  };
}
