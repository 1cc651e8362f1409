/** A stretch of words that both texts have, or only the earlier, or only the later. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this product of lengths two stretches are not compared word by word. */
const MOST_CELLS = 4_000_000;

/** What two lists share, in order: pairs of places, by the longest common run of equals. */
export function commonPlaces(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const head = Array.from({ length: start }, (_, at) => [at, at] as const);
  const tail = Array.from({ length: one.length - end }, (_, at) => [end + at, otherEnd + at] as const);
  const middle = longestCommon(one.slice(start, end), other.slice(start, otherEnd));
  return [...head, ...middle.map(([a, b]) => [a + start, b + start] as const), ...tail];
}

function longestCommon(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  if (one.length * other.length > MOST_CELLS) return [];
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const cell = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] = one[a] === other[b] ? cell(a + 1, b + 1) + 1 : Math.max(cell(a + 1, b), cell(a, b + 1));
  const pairs: [number, number][] = [];
  for (let [a, b] = [0, 0]; a < one.length && b < other.length; )
    if (one[a] === other[b]) {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    } else if (cell(a + 1, b) >= cell(a, b + 1)) a += 1;
    else b += 1;
  return pairs;
}

/** Words, spaces and breaks of a text, each a token; together they are the text again. */
const tokens = (text: string): readonly string[] =>
  text.match(/\{figure:[^{}\s]+\}|[\p{L}\p{M}\p{N}]+|\n|[^\S\n]+|./gsu) ?? [];

/** How a later text differs from an earlier one, word by word; the pieces without the added ones are the earlier text, without the removed ones the later. */
export function wordDifference(before: string, after: string): readonly DifferencePiece[] {
  const [one, other] = [tokens(before), tokens(after)];
  const pieces: DifferencePiece[] = [];
  let [a, b] = [0, 0];
  for (const [at, otherAt] of commonPlaces(one, other)) {
    pieces.push(
      { kind: 'removed', text: one.slice(a, at).join('') },
      { kind: 'added', text: other.slice(b, otherAt).join('') },
    );
    pieces.push({ kind: 'same', text: one[at] ?? '' });
    [a, b] = [at + 1, otherAt + 1];
  }
  pieces.push({ kind: 'removed', text: one.slice(a).join('') }, { kind: 'added', text: other.slice(b).join('') });
  return stretches(pieces.filter(({ text }) => text !== ''));
}

/** Pieces put together as a person would mark them: a space between two changed words is changed with them. */
function stretches(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const found: DifferencePiece[] = [];
  let [same, removed, added] = ['', '', ''];
  const close = (): void => {
    const own: readonly DifferencePiece[] = [
      { kind: 'same', text: same },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ];
    found.push(...own.filter(({ text }) => text !== ''));
    [same, removed, added] = ['', '', ''];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const isInside = removed !== '' || added !== '';
    const next = pieces[at + 1]?.kind;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isInside && /^[^\S\n]+$/u.test(text) && next !== undefined && next !== 'same') {
      removed += text;
      added += text;
    } else {
      if (isInside) close();
      same += text;
    }
  }
  close();
  return found;
}
