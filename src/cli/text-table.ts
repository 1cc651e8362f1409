/** Lines of a table with its columns in line; two blanks between columns; `right` names columns set to the right. */
export function textTable(
  rows: readonly (readonly string[])[],
  options: { readonly right?: readonly number[] } = {},
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, [...cell].length);
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const room = ' '.repeat((widths[at] ?? 0) - [...cell].length);
        return options.right?.includes(at) ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd(),
  );
}
