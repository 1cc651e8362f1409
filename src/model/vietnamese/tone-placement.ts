import { isComposedText } from './composed-letters.ts';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
/** hoà, khoẻ: an open syllable that ends in oa or oe and carries the tone on its last letter. */
const NEW_OA_OE = new RegExp(`([oO])([aAeE])([${TONES}])(?![\\p{L}\\p{M}])`, 'gu');
/** thuỷ; not quý, where u belongs to the q before it. */
const NEW_UY = new RegExp(`(?<![qQ])([uU])([yY])([${TONES}])(?![\\p{L}\\p{M}])`, 'gu');
/** qúy, qùa, qúôc: the tone stands on the u that belongs to q. */
const TONE_ON_QU = new RegExp(`([qQ][uU])([${TONES}])([aeiouyAEIOUY]\\p{M}*)`, 'gu');
/** thủơ for thuở. */
const TONE_BEFORE_HORN = new RegExp(`([uU])([${TONES}])([oO]\\u031b)`, 'gu');

/** Composed letters of which one of the four may move its tone; few texts have any. */
const MOVABLE = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[qQ][ùúủũụÙÚỦŨỤ]|[ùúủũụÙÚỦŨỤ][ơờớởỡợƠỜỚỞỠỢ]/u;

/**
 * The same text with every tone mark in one place, for comparison only: hoà and hòa, thuỷ and thủy become the same
 * (the older hòa, thủy), and slips such as qúy or thủơ become quý and thuở. What people wrote is what people are shown.
 */
export function unifyTonePlacement(text: string): string {
  if (isComposedText(text) && !MOVABLE.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(NEW_OA_OE, '$1$3$2')
    .replace(NEW_UY, '$1$3$2')
    .replace(TONE_ON_QU, '$1$3$2')
    .replace(TONE_BEFORE_HORN, '$1$3$2')
    .normalize('NFC');
}
