import type { ReactNode } from 'react';
import type { Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { useLanguage } from '../state/language.tsx';

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment as this device's clock shows it: `26/11/2026 20:05`. */
export function momentWords(at: string, language: Language): string {
  const moment = new Date(at);
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${formatDate(day, language)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** A moment in the reader's language. */
export function MomentText({ at }: { readonly at: string }): ReactNode {
  return <time dateTime={at}>{momentWords(at, useLanguage())}</time>;
}
