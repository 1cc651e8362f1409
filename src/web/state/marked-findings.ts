import type { DraftLine, Finding } from '../../http/contract/lint-contract.ts';

/** Where a quote stands in a paragraph: spaces of any width are alike, and a quote with words left out spans what is between its parts. */
export function quoteSpan(text: string, quote: string): readonly [number, number] | undefined {
  const parts = quote
    .split('…')
    .map((part) => part.trim().split(/\s+/u).map(plainly).join('\\s+'))
    .filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const found = new RegExp(parts.join('[^]*?'), 'u').exec(text);
  return found === null ? undefined : [found.index, found.index + found[0].length];
}

const plainly = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

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
