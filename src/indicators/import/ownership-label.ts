import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

export const OWNERSHIPS = ['all', 'state', 'private', 'foreign'] as const;

export type Ownership = (typeof OWNERSHIPS)[number];

/** Survey codes of ownership as a person states them: `state=1-5,private=6-11,foreign=12-14`. */
export type OwnershipCodes = ReadonlyMap<string, Ownership>;

/** The ownership group that a label names, in the groups of the statistics office; undefined if it names none. */
export function ownershipOf(label: string, codes?: OwnershipCodes): Ownership | undefined {
  const words = foldedWords(label);
  const coded = codes?.get(words.replace(/^0+(?=\d)/u, ''));
  if (coded !== undefined) return coded;
  if (words === '') return undefined;
  if (/^(?:tong so|tong cong|tong|chung|all|total|toan bo|tat ca)\b/u.test(words)) return 'all';
  if (/nuoc ngoai|\bfdi\b|foreign|dtnn/u.test(words)) return 'foreign';
  if (/ngoai nha nuoc|non state|tu nhan|private|ngoai quoc doanh|khong co von nha nuoc/u.test(words)) return 'private';
  if (/nha nuoc|\bstate\b|quoc doanh|dnnn|\bsoe\b/u.test(words)) return 'state';
  return undefined;
}

/** Reads `state=1-5,private=6-11,foreign=12-14`; undefined if a part is not of that form. */
export function parseOwnershipCodes(text: string): OwnershipCodes | undefined {
  const codes = new Map<string, Ownership>();
  for (const part of text
    .replace(/,(?=[a-z])/gu, ' ')
    .split(/[\s;]+/u)
    .filter((each) => each !== '')) {
    const [group, list] = part.split('=');
    const ownership = OWNERSHIPS.find((each) => each === group);
    if (ownership === undefined || list === undefined) return undefined;
    for (const range of list.split(',')) {
      const found = /^(\d{1,2})(?:-(\d{1,2}))?$/u.exec(range.trim());
      if (found === null) return undefined;
      for (let code = Number(found[1]); code <= Number(found[2] ?? found[1]); code += 1)
        codes.set(String(code), ownership);
    }
  }
  return codes.size === 0 ? undefined : codes;
}
