import { disclosureRules } from '../../indicators/microdata/disclosure-rules.ts';
import type { OutputScope } from '../../indicators/microdata/output-scope.ts';
import { parseSizeBounds } from '../../indicators/microdata/size-classes.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';

/** What is asked of a tabulation, before it is compared with a data set. */
export interface TabulateAsked {
  readonly scope: OutputScope;
  readonly periods: readonly string[];
}

const BY = ['place', 'industry', 'ownership', 'size', 'year'] as const;
/** Words by which people ask for single enterprises. */
const SINGLE = /^(?:id|tax|mst|code|name|enterprise|record|firm|phone|address|ma.*|ten.*)$/iu;
export const DEFAULT_LEVELS = [1, 2];
export const DEFAULT_SIZES = [10, 50, 200];

type Words = Readonly<Record<string, readonly string[]>>;

/** Reads `--by`, `--measure`, `--rule`, `--level`, `--sizes`, `--regions`, `--period`; all faults at once. */
export function parseTabulate(words: Words): Parsed<TabulateAsked> {
  const refusals: Refusal[] = [];
  const refuse = (option: string, vi: string, en: string): void =>
    void refusals.push({ code: 'bad-option', where: { column: `--${option}` }, said: { vi, en } });
  const list = (name: string): readonly string[] =>
    (words[name] ?? [])
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  const by = [...new Set(list('by'))];
  for (const word of by) {
    if (BY.some((known) => known === word)) continue;
    if (SINGLE.test(word)) refusals.push(neverByEnterprise(word));
    else refuse('by', `"${word}" không phải một trong: ${BY.join(', ')}.`, `"${word}" is none of: ${BY.join(', ')}.`);
  }
  const known = BY.filter((word) => by.includes(word));
  if (known.every((word) => word === 'year') && refusals.length === 0)
    refuse('by', 'Cần ít nhất một chiều ngoài year.', 'At least one dimension besides year is needed.');
  const measures = [...new Set(list('measure'))];
  if (measures.length === 0) refuse('measure', 'Cần ít nhất một chỉ tiêu.', 'At least one measure is needed.');
  const levels = list('level').map(Number);
  if (levels.some((level) => !Number.isInteger(level) || level < 1 || level > 5))
    refuse(
      'level',
      'Cấp ngành là số từ 1 (ngành cấp 1) đến 5; ví dụ 1,2.',
      'Levels of industries are numbers from 1 (section) to 5; for instance 1,2.',
    );
  const sizes = words['sizes']?.at(-1);
  const bounds = sizes === undefined ? DEFAULT_SIZES : parseSizeBounds(sizes);
  if (bounds === undefined) refuse('sizes', `"${sizes}": viết như 10,50,200.`, `"${sizes}": write it as 10,50,200.`);
  const rules = disclosureRules(words['rule'] ?? []);
  if (!rules.ok) refusals.push(...rules.refusals);
  if (!rules.ok || bounds === undefined || refusals.length > 0) return { ok: false, refusals };
  const regions = words['regions']?.at(-1);
  return {
    ok: true,
    value: {
      scope: {
        by: known,
        levels: known.includes('industry') ? [...new Set(levels.length > 0 ? levels : DEFAULT_LEVELS)].sort() : [],
        sizes: known.includes('size') ? bounds : [],
        ...(regions !== undefined && known.includes('place') ? { regions } : {}),
        measures,
        rules: rules.value,
      },
      periods: list('period'),
    },
  };
}

const neverByEnterprise = (word: string): Refusal => ({
  code: 'never-by-enterprise',
  where: { column: '--by' },
  said: {
    vi: `"${word}": microdata không bao giờ được chia theo từng doanh nghiệp; sổ đăng ký và số liệu thống kê không gặp nhau.`,
    en: `"${word}": microdata are never tabulated by single enterprises; register and statistical records never meet.`,
  },
});
