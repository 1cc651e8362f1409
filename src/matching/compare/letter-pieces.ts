/** Pieces of three letters of each word, with its ends marked, each once: `abc` → `_ab`, `abc`, `bc_`. */
export function letterPieces(tokens: readonly string[]): readonly string[] {
  const pieces = new Set<string>();
  for (const token of tokens) {
    const marked = `_${token}_`;
    for (let at = 0; at + 3 <= marked.length; at += 1) pieces.add(marked.slice(at, at + 3));
    if (marked.length < 3) pieces.add(marked);
  }
  return [...pieces];
}
