import { formatPeriod } from '../../model/format-period.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import type { SearchEntry } from './search-entry.ts';

const WEIGHT = 30;

/** Cited facts by what they state, whom they speak of and who published them. */
export function factEntries(facts: readonly TextCells[], home: string): readonly SearchEntry[] {
  return facts.map((row) => {
    const title = { vi: row.text('statement_vi'), en: row.text('statement_en') };
    const [publisher, period] = [row.text('publisher'), row.text('period')];
    const notes = (language: 'vi' | 'en'): string =>
      [row.text('id'), period === '' ? '' : formatPeriod(period)[language], publisher].filter(Boolean).join(', ');
    return {
      kind: 'fact',
      id: row.text('id'),
      title,
      note: { vi: notes('vi'), en: notes('en') },
      href: `${home}/facts?row=${row.row}`,
      names: [row.text('id'), title.vi, title.en],
      words: [row.text('subject_name'), row.text('topic').replaceAll('_', ' '), publisher],
      weight: WEIGHT,
    };
  });
}
