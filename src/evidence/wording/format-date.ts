import type { Language } from '../../model/bilingual.ts';

/** A day as `dd/mm/yyyy` in both languages; anything that is not a day is given back as it is. */
export function formatDate(date: string, _language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date;
}
