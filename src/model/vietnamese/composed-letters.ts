/** Printable ASCII, and the composed Latin letters that Vietnamese and its neighbours are written with. */
const LAST = 0x1eff;

/** Whether a character is its own composed form, is no mark by itself, and takes room. */
export function isComposed(code: number): boolean {
  return (code >= 32 && code <= 126) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= LAST);
}

/** Whether all characters of a text are such: it is then in the form NFC as it stands, and each can be looked up by itself. */
export function isComposedText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isComposed(text.charCodeAt(at))) return false;
  return true;
}

/** What each composed character becomes, by its code; undefined for others. */
export function letterTable(becomes: (letter: string) => string): readonly (string | undefined)[] {
  return Array.from({ length: LAST + 1 }, (_, code) =>
    isComposed(code) ? becomes(String.fromCharCode(code)) : undefined,
  );
}
