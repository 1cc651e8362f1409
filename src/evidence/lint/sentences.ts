/** A sentence of a paragraph and where it starts. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Words whose full stop ends no sentence. */
const SHORT =
  /(?:^|[\s(“"])(?:TS|ThS|PGS|GS|CN|KS|TP|Tp|TX|Q|P|St|No|Art|Mr|Mrs|Dr|vs|Fig|approx|e\.g|i\.e|KT|TM|TL|TUQ|ĐT|tr|Đ|[A-ZĐ])\.$/u;

/** The sentences of a paragraph; a full stop inside a number, after a title or an initial ends none. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[.!?…]+["”’)]*(?=\s+["“‘(]?[\p{Lu}\d-])|\n/gu)) {
    const end = index + (/^[.!?…]+["”’)]*/u.exec(text.slice(index))?.[0].length ?? 1);
    if (text[index] === '.' && SHORT.test(text.slice(Math.max(start, index - 12), index + 1))) continue;
    add(sentences, text, [start, end]);
    start = end;
  }
  add(sentences, text, [start, text.length]);
  return sentences;
}

function add(sentences: Sentence[], text: string, [from, to]: readonly [number, number]): void {
  const part = text.slice(from, to);
  const trimmed = part.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, start: from + part.indexOf(trimmed) });
}
