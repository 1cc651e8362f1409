/** Words in both languages, Vietnamese first. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = 'vi' | 'en';

/** A title as it stands inside a sentence: its first letter small in both languages. */
export function inSentence(title: Bilingual): Bilingual {
  const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return { vi: small(title.vi), en: small(title.en) };
}
