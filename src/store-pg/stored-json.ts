/** A value as JSON text that PostgreSQL takes into any column: text without the null character and without halves of surrogate pairs. */
export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'string' ? each.toWellFormed().replaceAll('\u0000', '') : each,
  );
}

/** A list of texts as PostgreSQL writes an array. */
export function arrayText(list: readonly string[]): string {
  const quoted = list.map(
    (each) =>
      `"${each
        .toWellFormed()
        .replaceAll('\u0000', '')
        .replace(/["\\]/gu, (mark) => `\\${mark}`)}"`,
  );
  return `{${quoted.join(',')}}`;
}
