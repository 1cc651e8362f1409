/** Words in lines of at most `most` characters; a longer word has a line of its own, and what does not fit ends in “…”. */
export function wrapWords(text: string, most: number, lines = 3): readonly string[] {
  const made: string[] = [];
  for (const word of text.split(' ')) {
    const last = made[made.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  if (made.length <= lines) return made;
  return [...made.slice(0, lines - 1), `${made[lines - 1]}…`];
}
