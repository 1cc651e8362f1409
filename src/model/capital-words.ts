import type { Bilingual } from './bilingual.ts';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words as they begin a sentence or head a column. */
export const capitalWords = ({ vi, en }: Bilingual): Bilingual => ({ vi: upper(vi), en: upper(en) });
