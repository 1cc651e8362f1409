/** Segments that name a ward, commune, district or province, by their first word in Vietnamese or their last in English; “xa lộ” and “tỉnh lộ” are roads. */
const NAMED_FIRST =
  /^(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tinh|tp|tx|tt|p|q|h)(?:\.\s*|\s+)(?!l[oộ]\s)\S/iu;
/** The same within a segment, where no comma stands before it; without marks such a word may be part of a name. */
const NAMED_INSIDE =
  /\s(?=(?:(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)\s+(?!lộ\s)|(?:tp|tx|tt|p|q|h)\.\s*)[\p{L}\d])/iu;
const NAMED_LAST = /^[^\d]{2,40}\s(?:ward|commune|district|dist|town|township|city|province|prov)\.?$/iu;
const COUNTRY = /^(?:việt nam|viet nam|vietnam|vn)\.?$/iu;
const MOST_WORDS = 4;

/** An address parted before the names of its commune, district and province. */
export interface SplitAddress {
  /** Street, number, lot, park. */
  readonly head: string;
  /** The names of places. */
  readonly tail: string;
}

/**
 * Parts an address at the first name of a place; the last segment, if it is short and without figures, is the province even where no
 * class word says so. Without a known place (`isPlaced`) the whole is the head, and so is an English address without commas.
 */
export function splitAddress(address: string, isPlaced: boolean): SplitAddress {
  if (!isPlaced) return { head: address, tail: '' };
  const segments = address.split(/[,;]|\s-\s/u).map((segment) => segment.trim());
  const isLast = (at: number): boolean => segments.slice(at + 1).every((each) => each === '' || COUNTRY.test(each));
  const isNamed = (segment: string, at: number): boolean =>
    NAMED_FIRST.test(segment) ||
    NAMED_LAST.test(segment) ||
    (isLast(at) && segment !== '' && !/\d/u.test(segment) && segment.split(/\s+/u).length <= MOST_WORDS);
  const insideOf = (segment: string): number => segment.search(NAMED_INSIDE);
  const cut = segments.findIndex((segment, at) => isNamed(segment, at) || insideOf(segment) >= 0);
  const segment = segments[cut];
  if (segment === undefined) return { head: address, tail: '' };
  const inside = isNamed(segment, cut) ? 0 : insideOf(segment);
  const [before, after] = [segment.slice(0, inside), segment.slice(inside).trim()];
  return {
    head: [...segments.slice(0, cut), ...(before === '' ? [] : [before])].join(', '),
    tail: [after, ...segments.slice(cut + 1)].join(', '),
  };
}
