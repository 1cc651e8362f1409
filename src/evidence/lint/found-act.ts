import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';
import type { ActCitation } from './act-citations.ts';
import type { KnownAct } from './lint-knowledge.ts';

/** The act of the register that a citation means. */
export interface FoundAct {
  readonly act: KnownAct;
  /** The number is written otherwise than in the register (`11/NQ-TW` for `11-NQ/TW`). */
  readonly isMiswritten: boolean;
}

const bare = (number: string): string =>
  foldVietnamese(number)
    .toUpperCase()
    .replace(/[^A-Z\d]/gu, '');

/** Kinds whose English and Vietnamese names stand for one another. */
export const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:nghị quyết|resolution)$/iu, 'Nghị quyết', 'NQ'],
  [/^(?:nghị định|decree)$/iu, 'Nghị định', 'NĐ'],
  [/^(?:quyết định|decision)$/iu, 'Quyết định', 'QĐ'],
  [/^(?:thông tư|thông tư liên tịch|circular)$/iu, 'Thông tư', 'TT'],
  [/^(?:chỉ thị|directive)$/iu, 'Chỉ thị', 'CT'],
  [/^(?:kết luận|conclusion)$/iu, 'Kết luận', 'KL'],
  [/^(?:luật|law)$/iu, 'Luật', ''],
];

/** The act that a citation means, or undefined where the register has none of that number. */
export function foundAct(citation: ActCitation, acts: readonly KnownAct[]): FoundAct | undefined {
  const { number, symbol, serial, year, kind } = citation;
  if (symbol === '') {
    const named = KINDS.find(([form]) => form.test(kind))?.[1];
    const act = acts.find((each) => each.kind.vi === named && each.number.startsWith(`${serial}/${year}/`));
    return act === undefined ? undefined : { act, isMiswritten: false };
  }
  const exact = acts.filter((act) => act.number === number);
  const [act] =
    exact.length > 0 ? exact : acts.filter((each) => each.number !== '' && bare(each.number) === bare(number));
  if (act === undefined) return undefined;
  const isPlain = foldVietnamese(act.number).toUpperCase() === foldVietnamese(number).toUpperCase();
  return { act, isMiswritten: !isPlain };
}

const EMPTY = new Set(
  'và của về các một số quy định chi tiết điều luật vùng phát triển đến năm trong cho theo the of and on a an in to for details development law'.split(
    ' ',
  ),
);

/** How much of the title of an act a stated subject says: from 0 (no word) to 1 (all words). */
export function subjectShare(subject: string, title: string): number {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const said = new Set(words(subject));
  const own = [...new Set(words(title))].filter((word) => !EMPTY.has(word));
  return own.length === 0 ? 0 : own.filter((word) => said.has(word)).length / own.length;
}
