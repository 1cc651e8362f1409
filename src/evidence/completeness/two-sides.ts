import type { PlacedParagraph } from './draft-parts.ts';

const DID_NOT =
  /chưa làm được|không làm được|(?:chưa|không|kém) (?:thành công|hiệu quả)|chưa đạt|không đạt|thất bại|(?<!không )hạn chế(?! (?:rủi ro|ô nhiễm|phát thải|nhập khẩu))|bất cập|yếu kém|nhược điểm|điều chưa được|(?<!\p{L})(?:did not work|what did not|didn['’]t work|not work(?:ed)?|failed|failures?|limits|limitations?|weak(?:ness(?:es)?)?|shortcomings?|drawbacks?|ineffective|not effective|did not succeed|unsuccessful)(?!\p{L})/giu;
const WORKED =
  /làm được|điều được|thành công|hiệu quả|kết quả tích cực|ưu điểm|điểm mạnh|thành tựu|(?<!\p{L})(?:what worked|worked|success(?:es|ful|fully)?|succeeded|effective(?:ly)?|strengths?|achievements?)(?!\p{L})/iu;

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
