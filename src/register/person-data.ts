/**
 * Mobile and landline numbers of Viet Nam, with or without +84, in the spacings that people use; longer runs of digits are no phones.
 * A tax code of Hồ Chí Minh City (03…) looks like one: in free text it is taken for a phone, which loses less than the other mistake.
 */
const PHONE = /(?<![\d-])(?:\+?84[\s.-]?|0)[235789](?:[\s.-]?\d){8,9}(?![\d-])/gu;
/** A twelve-digit personal code starts with the three digits of a province, 001 to 096. */
const PERSON_CODE = /(?<!\d)0\d{11}(?!\d)/gu;
const LABEL =
  /(?:(?<![\p{L}])(?:đt|đtdđ|điện thoại|sđt|di động|tel|phone|mobile|hotline|cccd|cmnd|căn cước)\s*[:.]?\s*)$/iu;

/** A text without the personal data in it, and those data. */
export interface WithoutPerson {
  readonly text: string;
  readonly phones: readonly string[];
  readonly codes: readonly string[];
}

/** Takes phones and personal codes out of a text that everybody may read: an address with a phone in it keeps the address only. */
export function withoutPersonData(text: string): WithoutPerson {
  const phones: string[] = [];
  const codes: string[] = [];
  const take = (list: string[]) => (found: string) => {
    list.push(found.replace(/[^\d+]/gu, ''));
    return '\u0000';
  };
  const cut = text.replace(PERSON_CODE, take(codes)).replace(PHONE, take(phones));
  if (phones.length + codes.length === 0) return { text, phones, codes };
  const parts = cut.split('\u0000').map((part) => part.replace(LABEL, ''));
  const rest = parts
    .join(' ')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s+([,;.)])/gu, '$1')
    .replace(/\s{2,}/gu, ' ')
    .replace(/[\s,;:–-]+$/u, '')
    .replace(/^[\s,;:–-]+/u, '');
  return { text: rest, phones, codes };
}

/** Whether a text holds a phone or a personal code: the last look before something leaves the register. */
export function holdsPersonData(text: string): boolean {
  return withoutPersonData(text).text !== text;
}
