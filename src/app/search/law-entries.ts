import type { TextCells } from '../knowledge/table-rows.ts';
import type { SearchEntry } from './search-entry.ts';
import { spokenParts, spokenSpan } from './spoken-dates.ts';

const WEIGHT = 65;
const GONE = new Set(['replaced', 'repealed', 'expired']);
/** How people shorten the kinds of acts. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  decree: ['nđ', 'nđ-cp'],
  decision: ['qđ'],
  resolution: ['nq'],
  circular: ['tt'],
  'official-letter': ['cv'],
};

/** Legal acts by kind and number as people write them, and by title. */
export function lawEntries(acts: readonly TextCells[]): readonly SearchEntry[] {
  return acts.map((row) => {
    const [type, number, id] = [row.text('type'), row.text('number'), row.text('act_id')];
    const english = type.replaceAll('-', ' ');
    const shorts = (SHORT[type] ?? []).map((short) => `${short} ${number}`);
    const isGone = GONE.has(row.text('status')) || row.text('in_force_to') !== '';
    return {
      kind: 'act',
      id,
      title: {
        vi: `${row.text('type_vi')} ${number}`.trim(),
        en: `${english.charAt(0).toUpperCase()}${english.slice(1)} ${number}`.trim(),
      },
      note: spokenParts([
        { vi: row.text('title_vi'), en: row.text('title_en') },
        spokenSpan(row.text('in_force_from'), row.text('in_force_to')),
      ]),
      href: `/law/${encodeURIComponent(id)}`,
      names: [
        `${row.text('type_vi')} ${number}`,
        `${english} ${number}`,
        ...shorts,
        number,
        row.text('title_vi'),
        row.text('title_en'),
      ].filter((name) => name.trim() !== ''),
      words: [id, row.text('issuer_vi'), row.text('issuer_en')],
      weight: WEIGHT - (isGone ? 10 : 0),
    };
  });
}
