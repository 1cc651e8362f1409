/** The names in a line, with semicolons between. */
export const namesIn = (line: string): string[] =>
  line
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Points as people type them, with a comma or a point; undefined for what is none of 0 to 25. */
export function typedPoints(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  const points = Number(text);
  return text !== '' && points >= 0 && points <= 25 ? points : undefined;
}
