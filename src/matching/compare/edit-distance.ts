/** Fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other (Damerau–Levenshtein). */
export function editDistance(a: string, b: string): number {
  const width = b.length + 2;
  const most = a.length + b.length;
  const table = new Int32Array((a.length + 2) * width);
  const cell = (row: number, column: number): number => table[row * width + column] ?? 0;
  table[0] = most;
  for (let row = 0; row <= a.length; row += 1) {
    table[(row + 1) * width] = most;
    table[(row + 1) * width + 1] = row;
  }
  for (let column = 0; column <= b.length; column += 1) {
    table[column + 1] = most;
    table[width + column + 1] = column;
  }
  const lastRowOf = new Map<string, number>();
  for (let row = 1; row <= a.length; row += 1) {
    let lastColumn = 0;
    for (let column = 1; column <= b.length; column += 1) {
      const lastRow = lastRowOf.get(b[column - 1] ?? '') ?? 0;
      const swapFrom = lastColumn;
      const isSame = a[row - 1] === b[column - 1];
      if (isSame) lastColumn = column;
      table[(row + 1) * width + column + 1] = Math.min(
        cell(row, column) + (isSame ? 0 : 1),
        cell(row + 1, column) + 1,
        cell(row, column + 1) + 1,
        cell(lastRow, swapFrom) + (row - lastRow - 1) + 1 + (column - swapFrom - 1),
      );
    }
    lastRowOf.set(a[row - 1] ?? '', row);
  }
  return cell(a.length + 1, b.length + 1);
}

/** Whether so many edits are enough; one edit is told without a table. */
export function isWithinEdits(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > most) return false;
  if (most !== 1) return editDistance(a, b) <= most;
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before += 1;
  let after = 0;
  while (after < shorter - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after += 1;
  const [left, right] = [a.length - before - after, b.length - before - after];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[before] === b[before + 1] && a[before + 1] === b[before];
}
