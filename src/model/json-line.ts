/** A value as one line of JSON with its end; the separators U+2028 and U+2029, which some readers take for ends of lines, are escaped. */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value).replace(/[\u2028\u2029]/gu, (mark) => (mark === '\u2028' ? '\\u2028' : '\\u2029'));
  return `${text}\n`;
}
