/** Segments that name a ward, commune, district or province, by their first word in Vietnamese or their last in English. */
const NAMED_FIRST =
  /^(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|phuong|xa(?! lo)|thi tran|quan|huyen|thi xa|thanh pho|tinh|tp|tx|tt|p|q|h)(?:\.\s*|\s+)\S/iu;
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
 * Parts an address at the first segment that names a place; the last segment, if it is short and without figures, is the province even
 * where no class word says so. Without a known place (`isPlaced`), or without commas, the whole is the head.
 */
export function splitAddress(address: string, isPlaced: boolean): SplitAddress {
  if (!isPlaced) return { head: address, tail: '' };
  const segments = address.split(/[,;]|\s-\s/u).map((segment) => segment.trim());
  const isLast = (at: number): boolean => segments.slice(at + 1).every((each) => each === '' || COUNTRY.test(each));
  const cut = segments.findIndex(
    (segment, at) =>
      NAMED_FIRST.test(segment) ||
      NAMED_LAST.test(segment) ||
      (isLast(at) && segment !== '' && !/\d/u.test(segment) && segment.split(/\s+/u).length <= MOST_WORDS),
  );
  if (cut < 0) return { head: address, tail: '' };
  return { head: segments.slice(0, cut).join(', '), tail: segments.slice(cut).join(', ') };
}
