/** Fewest and most decimals with which a number is shown. */
const MOST = 6;
/** So many figures of the greatest number are worth reading. */
const FIGURES = 4;

/** Decimals with which a column of numbers is read: none where all are whole, otherwise four figures of the greatest. */
export function readableDigits(values: readonly number[]): number {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.every((value) => Number.isInteger(value))) return 0;
  const greatest = Math.max(...finite.map(Math.abs));
  const whole = Math.floor(Math.log10(greatest)) + 1;
  return Math.min(MOST, Math.max(0, FIGURES - whole));
}
