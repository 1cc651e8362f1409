/** A value as JSON text that PostgreSQL takes into any column: text without the null character and without halves of surrogate pairs. */
export function storedJson(value: unknown): string {
  const text = JSON.stringify(value);
  // Half a pair and the null character are written as escapes; a visit of every value takes three times as long.
  if (!/\\u(?:0000|d[89a-f])/u.test(text)) return text;
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
