import type { PlacedParagraph } from './draft-parts.ts';

/** An alternation of phrases; those in English stand as whole words. */
const sides = (vietnamese: readonly string[], english: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${[...vietnamese, `(?:${english.join('|')})(?!\\p{L})`].join('|')})`, flags);

const DID_NOT = sides(
  [
    'chưa làm được',
    'không làm được',
    '(?:chưa|không|kém) (?:thành công|hiệu quả)',
    'hiệu quả (?:còn )?thấp',
    'chưa (?:đạt|được giải|phát huy|có kết quả|khỏe|lên được|giải quyết|gắn kết)',
    'không (?:đạt|tăng|gỡ được|giải quyết|tìm thấy|phải hợp đồng|lan tỏa)',
    'thất bại',
    '(?<!không )hạn chế(?! (?:rủi ro|ô nhiễm|phát thải|nhập khẩu|số|việc|tình trạng))',
    'bất cập',
    'yếu kém',
    '(?:còn|rất|khá|tác động) yếu',
    'nhược điểm',
    'điều chưa được',
    'quá nhiều',
    'nguy cơ',
    'bị (?:chia cắt|phân tán|bỏ lỡ)',
    '(?:còn|kết quả[^.;]{0,40}) (?:làm )?giảm',
  ],
  [
    'did not work',
    'what did not',
    "didn['’]t work",
    'not work(?:ed)?',
    'did not \\w+(?: \\w+){0,2}',
    'failed',
    'failures?',
    'limits',
    'limitations?',
    'weak(?:ness(?:es)?)?',
    'shortcomings?',
    'drawbacks?',
    'ineffective',
    'not effective',
    'unsuccessful',
    'too many',
    'without results?',
    'no (?:evaluation|evidence|results?)(?: was)? found',
    'no (?:evaluation|evidence) was',
    'risk of',
    'lowered(?! their)',
    'not well',
    'not contracts',
  ],
  'giu',
);
const WORKED = sides(
  [
    'làm được',
    'điều được',
    'thành công',
    '(?<!nâng cao |hiệu lực, |tăng )hiệu quả',
    'kết quả tích cực',
    'ưu điểm',
    'điểm mạnh',
    'thành tựu',
    'tác động mạnh',
    'làm tăng',
    'tăng từ[^.;]{0,40} lên',
    '(?:đúng|sát) nhu cầu',
    'trở thành nhà cung (?:cấp|ứng)',
    'từng bước hình thành',
    'mở rộng (?:được )?mạng',
  ],
  [
    'what worked',
    'worked',
    'success(?:es|ful|fully)?',
    'succeeded',
    'effective(?:ly)?',
    'strengths?',
    'achievements?',
    'strong effect',
    'raised',
    'grew from',
    'rose from',
    'follow demand',
  ],
  'iu',
);

const firstAt = (text: string, words: RegExp): number | undefined => {
  const at = text.search(new RegExp(words.source, 'iu'));
  return at < 0 ? undefined : at;
};

/** Where a text says that something worked, or that it did not; what did not work is taken out before the other is looked for. */
export const SIDES = {
  worked: (text: string): number | undefined =>
    firstAt(
      text.replace(DID_NOT, (found) => ' '.repeat(found.length)),
      WORKED,
    ),
  didNot: (text: string): number | undefined => firstAt(text, DID_NOT),
} as const;

interface RowSides {
  readonly worked: number | undefined;
  readonly didNot: number | undefined;
}

/** Rows of tables whose head names the two sides as columns: a cell that is filled says that side. */
export function tableSides(placed: readonly PlacedParagraph[]): ReadonlyMap<number, RowSides> {
  const rows = new Map<number, RowSides>();
  let head: { readonly worked: number; readonly didNot: number } | undefined;
  let before: boolean | undefined;
  for (const { paragraph } of placed) {
    const cells = paragraph.isInTable === true ? paragraph.text.split(' | ') : [];
    if (paragraph.isInTable === true && before !== true) {
      const column = (side: keyof typeof SIDES): number => cells.findIndex((cell) => SIDES[side](cell) !== undefined);
      head = { worked: column('worked'), didNot: column('didNot') };
    } else if (paragraph.isInTable === true && head !== undefined && head.worked >= 0 && head.didNot >= 0)
      rows.set(paragraph.number, {
        worked: filledAt(paragraph.text, cells, head.worked),
        didNot: filledAt(paragraph.text, cells, head.didNot),
      });
    before = paragraph.isInTable === true;
  }
  return rows;
}

/** Where a cell begins that says something. */
function filledAt(text: string, cells: readonly string[], column: number): number | undefined {
  const cell = cells[column]?.trim() ?? '';
  return /[\p{L}\d]/u.test(cell) ? text.indexOf(cell) : undefined;
}
