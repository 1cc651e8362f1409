/** The words of an index in order, each with the entries that hold it. */
export interface WordPostings {
  readonly words: readonly string[];
  readonly entries: readonly Int32Array[];
}

/** Postings from the entries of each word. */
export function wordPostings(byWord: ReadonlyMap<string, readonly number[]>): WordPostings {
  const words = [...byWord.keys()].sort();
  return { words, entries: words.map((word) => Int32Array.from(byWord.get(word) ?? [])) };
}

/** The words that begin with a text: the first, and the one after the last. */
export function wordsFrom(words: readonly string[], start: string): readonly [from: number, to: number] {
  const from = firstNotBefore(words, start, 0);
  let to = from;
  let [low, high] = [from, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]?.startsWith(start) === true) low = middle + 1;
    else high = middle;
  }
  to = low;
  return [from, to];
}

function firstNotBefore(words: readonly string[], text: string, start: number): number {
  let [low, high] = [start, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
