/** Where in a text a phrase counts: `co` is a form only at the end, `ct` only before another form. */
export type PhrasePlace = 'anywhere' | 'start' | 'end';

export interface Phrase {
  /** Folded words. */
  readonly words: readonly string[];
  /** What it becomes; an empty text drops it. */
  readonly becomes: string;
  readonly place: PhrasePlace;
}

/** Phrases by their first word, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** A table of lines `meaning: phrase | phrase`; `^phrase` counts at the start only, `phrase$` at the end only. */
export function phraseTable(lines: readonly string[]): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const line of lines) {
    const [meaning = '', list = ''] = line.split(':');
    for (const written of list.split('|')) {
      const place = written.trim().startsWith('^') ? 'start' : written.trim().endsWith('$') ? 'end' : 'anywhere';
      const words = written.replace(/[\^$]/g, '').trim().split(/\s+/);
      const first = words[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { words, becomes: meaning.trim(), place }]);
    }
  }
  for (const [first, phrases] of table)
    table.set(
      first,
      phrases.toSorted((one, other) => other.words.length - one.words.length),
    );
  return table;
}

/** The longest phrase that begins at a position of a text, if any. */
export function phraseAt(table: PhraseTable, words: readonly string[], at: number): Phrase | undefined {
  return table.get(words[at] ?? '')?.find((phrase) => {
    if (phrase.place === 'start' && at > 0) return false;
    if (phrase.place === 'end' && at + phrase.words.length < words.length) return false;
    return phrase.words.every((word, offset) => words[at + offset] === word);
  });
}

/** The words with every phrase replaced by what it becomes. */
export function replacedPhrases(table: PhraseTable, words: readonly string[]): readonly string[] {
  const replaced: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phraseAt(table, words, at);
    if (phrase === undefined) replaced.push(words[at] ?? '');
    else {
      if (phrase.becomes !== '') replaced.push(...phrase.becomes.split(' '));
      at += phrase.words.length - 1;
    }
  }
  return replaced;
}
