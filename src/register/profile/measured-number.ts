import { numberShape, parseNumber } from '../../model/vietnamese/number-text.ts';

export type NumberWriting = 'vi' | 'en';

/** A number as it stands in a cell: by its own writing where that is plain, otherwise as its list writes numbers. Undefined where it is none. */
export function measuredNumber(text: string, writing: NumberWriting): number | undefined {
  const shape = numberShape(text);
  return parseNumber(text, shape === 'vi' || shape === 'en' ? shape : writing)?.value;
}

/** A number as lines of a profile write it: a point before the decimals, no other mark, no exponent. */
export const plainNumber = (value: number): string =>
  Math.abs(value) >= 1e-6 || value === 0 ? String(value) : value.toFixed(9).replace(/0+$/u, '');
