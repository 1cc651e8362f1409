const ROMANS: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A whole number in Roman numerals. */
export function romanNumber(count: number): string {
  const [size, letters] = ROMANS.find(([value]) => value <= count) ?? [0, ''];
  return size === 0 ? '' : letters + romanNumber(count - size);
}

/** The number before a heading by its place in the tree: `I.`, `1.`, `1.1.`, `1.1.1.` */
export function headingNumber(path: readonly number[]): string {
  const [first = 0, ...rest] = path;
  return rest.length === 0 ? `${romanNumber(first)}.` : `${rest.join('.')}.`;
}
