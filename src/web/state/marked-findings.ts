import type { DraftLine, Finding } from '../../http/contract/lint-contract.ts';

/** Where a quote stands in a paragraph: spaces of any width are alike, and a quote that was cut short stands where its beginning does. */
export function quoteSpan(text: string, quote: string): readonly [number, number] | undefined {
  const words = quote
    .replace(/…$/u, '')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const found = new RegExp(escaped.join('\\s+'), 'u').exec(text);
  return found === null ? undefined : [found.index, found.index + found[0].length];
}

/** The stretches of a paragraph that findings speak of, in order, joined where they overlap. */
export function markedFindings(line: DraftLine, findings: readonly Finding[]): readonly (readonly [number, number])[] {
  const spans = findings
    .filter(({ where }) => where.paragraph === line.number)
    .flatMap(({ quote }) => {
      const span = quoteSpan(line.text, quote);
      return span === undefined ? [] : [span];
    })
    .sort(([one], [other]) => one - other);
  const joined: (readonly [number, number])[] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last === undefined || from > last[1]) joined.push([from, to]);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return joined;
}
