/** What a record of the register describes: a legal unit, a unit that depends on one, a physical place of work. */
export const LEVELS = ['unit', 'dependent', 'site'] as const;
export type Level = (typeof LEVELS)[number];

/** Digits and letters that are not mistaken for each other; no I, L, O or U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTER: Readonly<Record<Level, string>> = { unit: 'E', dependent: 'D', site: 'S' };
const LENGTH = 7;
/** x⁵ + x² + 1: the polynomial of a field of 32 elements, one for each symbol. */
const POLYNOMIAL = 0b100101;

/** A symbol's value times the generator of the field. */
function timesGenerator(value: number): number {
  const doubled = value << 1;
  return doubled & 0b100000 ? doubled ^ POLYNOMIAL : doubled;
}

/**
 * The symbol that makes the weighted sum of all symbols zero, over the field of 32 elements:
 *
 *   c = Σ gⁱ·dᵢ   (i = 1 for the symbol before the check symbol, growing to the left)
 *
 * Weights never vanish and neighbours have different ones, so every single error and every exchange of two symbols up to 30 places apart shows.
 */
export function checkSymbol(body: string): string {
  let sum = 0;
  for (const symbol of body) sum = timesGenerator(sum ^ SYMBOLS.indexOf(symbol));
  return SYMBOLS.charAt(sum);
}

/** The id of the n-th record: a letter for its level, seven symbols, one check symbol. */
export function recordId(level: Level, number: number): string {
  let rest = number;
  let digits = '';
  for (let at = 0; at < LENGTH; at += 1) {
    digits = SYMBOLS.charAt(rest % 32) + digits;
    rest = Math.floor(rest / 32);
  }
  if (rest > 0 || number < 0) throw new RangeError(`there is no id for record ${number}`);
  const body = LETTER[level] + digits;
  return body + checkSymbol(body);
}

/** An id as a person may write it (small letters, dashes, O for 0, I or L for 1) in its one form; undefined where the check symbol does not fit. */
export function parseRecordId(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1');
  if (plain.length !== LENGTH + 2 || !Object.values(LETTER).includes(plain.charAt(0))) return undefined;
  if ([...plain].some((symbol) => !SYMBOLS.includes(symbol))) return undefined;
  return checkSymbol(plain.slice(0, -1)) === plain.at(-1) ? plain : undefined;
}
