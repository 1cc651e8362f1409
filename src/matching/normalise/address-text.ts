import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { phraseTable, replacedPhrases } from './phrase-table.ts';

/** An address, taken apart for comparison. */
export interface AddressText {
  /** Folded words that identify, class words (ward, street, district) in one form or gone. */
  readonly words: readonly string[];
  /** House numbers, lots and road numbers. */
  readonly numbers: readonly string[];
  /** Folded words as they stand, for the names of places. */
  readonly folded: readonly string[];
}

const CLASSES = phraseTable([
  'kcn: khu cong nghiep|kcn|industrial park|industrial zone|industry zone|industry park|inductrial zone|industrial area|industrial estate|ip|iz|industrial pk|cum cong nghiep|ccn|industrial cluster|industrial complex',
  'kcx: khu che xuat|kcx|export processing zone|epz|e p z|processing zone',
  'kcnc: khu cong nghe cao|kcnc|hi tech park|high tech park|shtp|hitech park',
  'st: street|str|st',
  'rd: road|rd',
  'ave: avenue|ave|av',
  'blvd: boulevard|blvd|blv|bl',
  'dr: drive|dr',
  'hwy: highway|hwy|high way|quoc lo|ql|national road|national highway|national route',
  'pl: place|pl',
  'ln: lane|ln',
  'pkwy: parkway|pkwy',
  'sq: square|sq',
  'n: north',
  's: south',
  'e: east',
  'w: west',
  'hcm: ho chi minh|hcm|hcmc|sai gon|saigon|tphcm|tp hcm|ho chi minh city',
  ': phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tp|tinh|ward|commune|district|dist|town|city|province|prov|township|duong|pho|thon|ap|xom|to|khu pho|khu vuc|khu|hamlet|village|quarter|lo|lot|no|so|number|viet nam|vietnam|vn|p|q|tx|tt|h|x|block|plot|between|near|at|off|and|the|of|de|la|dia chi|address',
]);
const ORDINALS: ReadonlyMap<string, string> = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map((word, at) => [
    word,
    String(at + 1),
  ]),
);

/** An address in the form in which addresses are compared. */
export function addressText(text: string): AddressText {
  const folded = foldedWords(text.replace(/['’`´]/gu, '').replace(/(?<=\d)\s*,\s*(?=\d{3}\b)/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
  const words: string[] = [];
  const numbers: string[] = [];
  for (const word of replacedPhrases(CLASSES, folded)) {
    const number = ORDINALS.get(word) ?? /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
    if (number !== undefined) numbers.push(number);
    else if (/\d/.test(word))
      numbers.push(...(word.match(/\d+|[a-z]+/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, '')));
    else words.push(word);
  }
  return { words, numbers, folded };
}
