/** Tokens of records under numbers, in the order of first sight, with how many records have each. */
export interface TokenBook {
  /** The tokens of the next record. */
  add(tokens: readonly string[]): void;
  /** A record's tokens as “weight + 65536 · number”, with spaces between. */
  weighed(record: number, weight: (values: number, count: number) => number): string;
}

/** An empty book; it holds numbers only, so that a million records fit. */
export function tokenBook(): TokenBook {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const starts: number[] = [0];
  let flat = new Int32Array(1024);
  let used = 0;
  let filled = 0;
  let coded: string[] | undefined;
  return {
    add(tokens) {
      if (used + tokens.length > flat.length) {
        const larger = new Int32Array(2 * (used + tokens.length));
        larger.set(flat);
        flat = larger;
      }
      if (tokens.length > 0) filled += 1;
      for (const token of tokens) {
        const known = numbers.get(token);
        const number = known ?? numbers.size;
        if (known === undefined) numbers.set(token, number);
        counts[number] = (counts[number] ?? 0) + 1;
        flat[used] = number;
        used += 1;
      }
      starts.push(used);
    },
    weighed(record, weight) {
      coded ??= counts.map((count, number) => String(weight(filled, count) + 65_536 * number));
      const names = coded;
      return Array.from(flat.subarray(starts[record] ?? 0, starts[record + 1] ?? 0), (number) => names[number]).join(
        ' ',
      );
    },
  };
}
