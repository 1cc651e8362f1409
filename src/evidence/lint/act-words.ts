import type { Bilingual } from '../../model/bilingual.ts';
import type { KnownAct } from './lint-knowledge.ts';

/** A day as people write it: 10/02/2022. */
export function writtenDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}

const ENGLISH: Readonly<Record<string, string>> = {
  'Nghị quyết': 'Resolution',
  'Nghị định': 'Decree',
  'Quyết định': 'Decision',
  'Thông tư': 'Circular',
  Luật: 'Law',
};

/** An act as a text should cite it first: kind, number, day, issuer. */
export function fullCitation(act: KnownAct): Bilingual {
  const { kind, number, issued, issuer } = act;
  const day =
    issued === '' ? { vi: '', en: '' } : { vi: ` ngày ${writtenDay(issued)}`, en: ` of ${writtenDay(issued)}` };
  return {
    vi: `${kind.vi} số ${number}${day.vi} của ${issuer.vi}`,
    en: `${ENGLISH[kind.vi] ?? kind.en} ${number}${day.en} of the ${issuer.en.replace(/^the /u, '')}`,
  };
}

/** What the register calls the act, for a sentence: its number and its subject. */
export function actWithSubject(act: KnownAct): Bilingual {
  const full = fullCitation(act);
  return { vi: `${full.vi} (${act.title.vi})`, en: `${full.en} (${act.title.en})` };
}
