/** Words in both languages, Vietnamese first. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = 'vi' | 'en';
