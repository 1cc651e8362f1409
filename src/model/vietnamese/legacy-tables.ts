/**
 * TCVN 5712 (TCVN3, "ABC" fonts such as .VnTime): the byte, read as Latin-1, and the letter it stands for. The fonts have no
 * capitals with tones; .VnTimeH draws the small letters as capitals, so capitals come back as small letters.
 */
const TCVN3_ROWS: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

export const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_ROWS.flatMap(([first, letters]) =>
    [...letters].map((letter, at) => [String.fromCharCode(first + at), letter] as const),
  ),
);

/** VNI-Windows: letters that stand alone. */
export const VNI_SINGLE: ReadonlyMap<string, string> = new Map(
  [...'ôơöưííììæỉóĩòịîỵñđ'.matchAll(/(.)(.)/gu)].flatMap(([, from, to]) => [
    [from ?? '', to ?? ''] as const,
    [(from ?? '').toUpperCase(), (to ?? '').toUpperCase()] as const,
  ]),
);

/** VNI-Windows: a mark that follows its letter, the combining marks it stands for, and the letters it may follow. */
export const VNI_MARKS: readonly (readonly [mark: string, combining: string, after: string])[] = [
  ['ù', '\u0301', 'aeouyôö'],
  ['ø', '\u0300', 'aeouyôö'],
  ['û', '\u0309', 'aeouyôö'],
  ['õ', '\u0303', 'aeouyôö'],
  ['ï', '\u0323', 'aeouyôö'],
  ['â', '\u0302', 'aeo'],
  ['á', '\u0302\u0301', 'aeo'],
  ['à', '\u0302\u0300', 'aeo'],
  ['å', '\u0302\u0309', 'aeo'],
  ['ã', '\u0302\u0303', 'aeo'],
  ['ä', '\u0302\u0323', 'aeo'],
  ['ê', '\u0306', 'a'],
  ['é', '\u0306\u0301', 'a'],
  ['è', '\u0306\u0300', 'a'],
  ['ú', '\u0306\u0309', 'a'],
  ['ü', '\u0306\u0303', 'a'],
  ['ë', '\u0306\u0323', 'a'],
];
