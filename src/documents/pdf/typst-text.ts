const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What Typst may not be given as it stands: control characters and halves of a pair. */
const FORBIDDEN = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Words as a string of the Typst language: nothing inside is read as markup. */
export function quoted(text: string): string {
  return `"${text.replace(FORBIDDEN, '\ufffd').replace(/[\\"\n\r\t]/g, (mark) => ESCAPES[mark] ?? mark)}"`;
}

/** Words as content in running markup. */
export function plain(text: string): string {
  return text === '' ? '' : `#${quoted(text)};`;
}

/** A name that a label may have. */
export function labelName(kind: 'note' | 'origin' | 'table', id: string): string {
  return `<${kind}-${id.replace(/[^\w-]/g, (letter) => `_${letter.codePointAt(0)}`)}>`;
}
