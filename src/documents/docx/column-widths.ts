/** Longest text that still makes a column wider; beyond it a cell wraps. */
const LONGEST = 90;
/** A word of more letters may be broken. */
const LONG_WORD = 16;
/** Average width of a letter, in thousandths of its size. */
const LETTER = 480;
/** The same for single words, which must never break and may be bold. */
const WORD_LETTER = 600;

/** What the widths of a table are found from: the texts of each column, head first. */
export interface ColumnTexts {
  readonly columns: readonly (readonly string[])[];
  /** Width of the whole table in twips. */
  readonly width: number;
  /** Letter size in points. */
  readonly points: number;
}

/** Widths of the columns of a table in twips: room for the longest word, the rest by how much text each holds. */
export function columnWidths({ columns, width, points }: ColumnTexts): readonly number[] {
  const letter = (LETTER / 1000) * points * 20;
  const word = (WORD_LETTER / 1000) * points * 20;
  const padding = 200;
  const least = columns.map((texts) => Math.min(longestWord(texts) * word + padding, width / 3));
  const wanted = columns.map((texts, place) => Math.max(fullness(texts) * letter + padding, least[place] ?? 0));
  const spare = width - sum(least);
  const more = wanted.map((want, place) => want - (least[place] ?? 0));
  if (spare <= 0)
    return toWhole(
      least.map((part) => (part / sum(least)) * width),
      width,
    );
  const hunger = sum(more);
  const shares = hunger === 0 ? columns.map(() => 1 / columns.length) : more.map((part) => part / hunger);
  return toWhole(
    least.map((part, place) => part + spare * (shares[place] ?? 0)),
    width,
  );
}

/** Between the mean and the longest text of a column, in letters. */
function fullness(texts: readonly string[]): number {
  const lengths = texts.map((text) => Math.min(text.length, LONGEST));
  const mean = sum(lengths) / Math.max(1, lengths.length);
  return (mean + Math.max(0, ...lengths)) / 2;
}

function longestWord(texts: readonly string[]): number {
  return Math.max(
    2,
    ...texts.flatMap((text) =>
      text
        .split(/\s+/)
        .flatMap(unbroken)
        .map((word) => word.length),
    ),
  );
}

/** Parts of a word that stay on one line: long codes and paths may break at their marks. */
function unbroken(word: string): readonly string[] {
  if (word.length <= LONG_WORD) return [word];
  return word.split(/[-_/@.:]/).map((piece) => piece.slice(0, LONG_WORD));
}

function toWhole(widths: readonly number[], total: number): readonly number[] {
  const whole = widths.map((width) => Math.floor(width));
  const last = whole.length - 1;
  return whole.map((width, place) => (place === last ? total - sum(whole.slice(0, last)) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
