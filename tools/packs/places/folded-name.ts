const TYPE_WORDS = /^(thành phố|thị xã|thị trấn|thi trấn|đặc khu|phường|huyện|quận|tỉnh|xã)\s+/iu;

/** A name without case, marks, spaces and punctuation, so that `Hoà`, `Hòa` and `hoa` are one; for comparing only, never for printing. */
export function foldedName(name: string): string {
  return withoutMarks(name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** A name in plain Latin letters: `Đắk Lắk` becomes `Dak Lak`. */
export function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** The proper name without the word for the kind of unit in front: `Thị trấn Sóc Sơn` becomes `Sóc Sơn`. */
export function withoutTypeWord(fullName: string): string {
  const name = fullName.replace(TYPE_WORDS, '');
  return name === '' ? fullName : name;
}

/** The word for the kind of unit that a full name begins with, spelled as the law spells it; empty if it begins with none. */
export function typeWord(fullName: string): string {
  const found = TYPE_WORDS.exec(fullName)?.[1]?.toLowerCase().replace('thi trấn', 'thị trấn') ?? '';
  return found.charAt(0).toUpperCase() + found.slice(1);
}
