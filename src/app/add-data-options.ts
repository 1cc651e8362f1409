import type { ImportRequest } from '../indicators/import/import-table.ts';
import type { ImportKind } from '../indicators/import/observation-rows.ts';
import { parseOwnershipCodes } from '../indicators/import/ownership-label.ts';
import { parsePeriod } from '../indicators/import/period-text.ts';
import { type IsoDate, parseIsoDate, periodSpan } from '../model/dates.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { MISSING_KINDS, STATUSES, type Status } from '../model/status.ts';
import { type MarkMeaning, markKey } from '../model/vietnamese/missing-mark.ts';
import type { AddDataRequest } from './add-data.ts';

/** What a person wrote after `data add`, before it is understood. */
export interface AddDataWords {
  readonly file: string;
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
}

type Complain = (option: string, vi: string, en: string) => void;

/** Reads the options of `data add`; everything that cannot be understood is told at once. */
export function parseAddDataOptions(words: AddDataWords): Parsed<Omit<AddDataRequest, 'signal'>> {
  const refusals: Refusal[] = [];
  const complain: Complain = (option, vi, en) => {
    refusals.push({ code: 'bad-option', where: { column: `--${option}` }, said: { vi, en } });
  };
  const one = (name: string): string | undefined => words.options[name]?.at(-1);
  const many = (name: string): readonly string[] => words.options[name] ?? [];
  const request: Omit<AddDataRequest, 'signal'> = {
    file: words.file,
    sheet: one('sheet'),
    import: importRequest(words, complain),
    status: statusOf(one('status'), complain),
    source: one('source'),
    licence: one('licence'),
    name: one('name'),
    replaces: words.flags.has('replace'),
    isDryRun: words.flags.has('show'),
  };
  for (const each of many('unit'))
    if (!/^\s*\w+\s*=\s*\S/u.test(each))
      complain('unit', `"${each}": viết như turnover=billion VND.`, `"${each}": write it as turnover=billion VND.`);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: request };
}

function importRequest(words: AddDataWords, complain: Complain): ImportRequest {
  const one = (name: string): string | undefined => words.options[name]?.at(-1);
  const numbers = one('numbers');
  const codes = one('ownership-codes');
  const ownershipCodes = codes === undefined ? undefined : parseOwnershipCodes(codes);
  if (codes !== undefined && ownershipCodes === undefined) {
    complain(
      'ownership-codes',
      `"${codes}": viết như state=1-5,private=6-11,foreign=12-14.`,
      `"${codes}": write it as state=1-5,private=6-11,foreign=12-14.`,
    );
  }
  return {
    kind: kindOf(one('as')),
    stated: pairs(words.options['map'] ?? [], 'map', complain).map(([as, column]) => ({ as, column })),
    measure: one('measure'),
    period: periodOf(one('period'), complain),
    asOf: dayOf(one('as-of'), complain),
    geography: one('places')?.toUpperCase(),
    classification: one('industries')?.toLowerCase(),
    industryLevel: levelOf('industry-level', one('industry-level'), complain),
    surveyLevel: levelOf('survey-level', one('survey-level'), complain),
    keepsSmallCells: words.flags.has('keep-small-cells'),
    numbers: numbers === 'vi' || numbers === 'en' ? numbers : undefined,
    marks: marksOf(words.options['missing'] ?? [], complain),
    units: new Map(pairs(words.options['unit'] ?? [], 'unit', complain)),
    ownershipCodes,
  };
}

function kindOf(text: string | undefined): ImportKind {
  return text === 'place' || text === 'industry' ? text : 'place-industry';
}

function pairs(texts: readonly string[], option: string, complain: Complain): readonly (readonly [string, string])[] {
  return texts.flatMap((text) => {
    const found = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/su.exec(text);
    if (found?.[1] !== undefined && found[2] !== undefined) return [[found[1], found[2]] as const];
    if (option === 'map') complain(option, `"${text}": viết như place=Tỉnh.`, `"${text}": write it as place=Tỉnh.`);
    return [];
  });
}

function statusOf(text: string | undefined, complain: Complain): Status | undefined {
  if (text === undefined) return undefined;
  const status = STATUSES.find((each) => each === text);
  if (status === undefined)
    complain(
      'status',
      `"${text}" không phải một trong: ${STATUSES.join(', ')}.`,
      `"${text}" is none of: ${STATUSES.join(', ')}.`,
    );
  return status;
}

function periodOf(text: string | undefined, complain: Complain): string | undefined {
  if (text === undefined) return undefined;
  const period = parsePeriod(text);
  if (period !== undefined && periodSpan(period) !== undefined) return period;
  complain(
    'period',
    `"${text}" không phải kỳ số liệu; viết 2023, 2023-Q1, 2023-H1, 2023-09.`,
    `"${text}" is not a period; write 2023, 2023-Q1, 2023-H1 or 2023-09.`,
  );
  return undefined;
}

function dayOf(text: string | undefined, complain: Complain): IsoDate | undefined {
  if (text === undefined) return undefined;
  const day = parseIsoDate(text);
  if (day === undefined)
    complain(
      'as-of',
      `"${text}" không phải ngày; viết 2024-12-31 hoặc 31/12/2024.`,
      `"${text}" is not a day; write 2024-12-31 or 31/12/2024.`,
    );
  return day;
}

function levelOf(option: string, text: string | undefined, complain: Complain): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-5]$/u.test(text)) return Number(text);
  complain(option, `"${text}" không phải cấp ngành từ 1 đến 5.`, `"${text}" is not a level from 1 to 5.`);
  return undefined;
}

/** `-=zero`, `x=suppressed`: marks with another meaning than the usual one. */
function marksOf(texts: readonly string[], complain: Complain): ReadonlyMap<string, MarkMeaning> {
  const marks = new Map<string, MarkMeaning>();
  for (const text of texts) {
    const at = text.lastIndexOf('=');
    const meaning = [...MISSING_KINDS, 'zero' as const].find((each) => each === text.slice(at + 1).trim());
    if (at < 1 || meaning === undefined) {
      const kinds = [...MISSING_KINDS, 'zero'].join(', ');
      complain(
        'missing',
        `"${text}": viết DẤU=NGHĨA, nghĩa là một trong ${kinds}.`,
        `"${text}": write MARK=MEANING, the meaning one of ${kinds}.`,
      );
    } else marks.set(markKey(text.slice(0, at)), meaning);
  }
  return marks;
}
