import type { Books } from '../indicators/import/header-facts.ts';
import type { ImportKind } from '../indicators/import/observation-rows.ts';
import { parsePeriod } from '../indicators/import/period-text.ts';
import type { RawCell } from '../model/raw-grid.ts';
import type { Parsed } from '../model/refusal.ts';
import type { Clock } from './ports.ts';

export interface TemplateRequest {
  readonly kind: ImportKind;
  readonly geography: string;
  readonly classification: string;
  /** Level of the industries that are listed: 1 sections, 2 divisions. */
  readonly level: number;
  readonly period: string;
}

const MEASURES = ['Số doanh nghiệp', 'Số lao động'] as const;

/** Rows of an empty table with every place and industry named, which `data add` reads back without a question. */
export function dataTemplate(books: Books, request: TemplateRequest): readonly (readonly RawCell[])[] {
  const provinces = books.places.provinces(request.geography);
  const industries = books.industries.atLevel(request.classification, request.level);
  const code = `Mã ngành (${request.classification.replace('vsic', 'VSIC ')})`;
  const rows: (readonly RawCell[])[] = [];
  if (request.kind === 'place-industry') {
    rows.push(['Mã địa phương', 'Tên địa phương', code, 'Tên ngành', 'Năm', ...MEASURES]);
    for (const place of provinces) {
      for (const industry of industries)
        rows.push([place.id, place.name, industry.code, industry.name, request.period, null, null]);
    }
  } else if (request.kind === 'place') {
    rows.push(['Mã địa phương', 'Tên địa phương', 'Năm', ...MEASURES]);
    for (const place of provinces) rows.push([place.id, place.name, request.period, null, null]);
  } else {
    rows.push([code, 'Tên ngành', 'Năm', ...MEASURES]);
    for (const industry of industries) rows.push([industry.code, industry.name, request.period, null, null]);
  }
  return rows;
}

export interface TemplatePorts {
  books(): Promise<Books>;
  readonly clock: Clock;
  /** Writes the rows as .csv or .xlsx by the ending of the name; false if a file is there already. */
  write(path: string, rows: readonly (readonly RawCell[])[]): Promise<boolean>;
}

export interface TemplateWords {
  readonly path: string;
  readonly kind: string;
  readonly geography: string | undefined;
  readonly classification: string | undefined;
  readonly level: string | undefined;
  readonly period: string | undefined;
}

/** Writes an empty table to fill in; never over a file that is there. */
export async function makeTemplate(
  ports: TemplatePorts,
  words: TemplateWords,
): Promise<Parsed<{ readonly rows: number }>> {
  const refuse = (code: string, vi: string, en: string): Parsed<never> => ({
    ok: false,
    refusals: [{ code, where: { file: words.path }, said: { vi, en } }],
  });
  if (!/\.(?:csv|xlsx)$/iu.test(words.path)) {
    return refuse(
      'bad-ending',
      'Tên tệp phải kết thúc bằng .csv hoặc .xlsx.',
      'The name of the file must end in .csv or .xlsx.',
    );
  }
  const lastYear = String(Number(ports.clock.today().slice(0, 4)) - 1);
  const period = parsePeriod(words.period ?? lastYear);
  if (period === undefined)
    return refuse('bad-period', `"${words.period}" không phải kỳ số liệu.`, `"${words.period}" is not a period.`);
  const isOld = words.geography !== undefined && words.geography !== 'VN34';
  const rows = dataTemplate(await ports.books(), {
    kind: words.kind === 'place' || words.kind === 'industry' ? words.kind : 'place-industry',
    geography: words.geography ?? 'VN34',
    classification: words.classification ?? (isOld ? 'vsic2018' : 'vsic2025'),
    level: Number(words.level ?? 2),
    period,
  });
  if (await ports.write(words.path, rows)) return { ok: true, value: { rows: rows.length } };
  return refuse(
    'file-there',
    'Đã có tệp này; hãy chọn tên khác để không ghi đè.',
    'The file is there already; choose another name, nothing is written over.',
  );
}
