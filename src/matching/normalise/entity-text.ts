const SIGNS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lt', '<'],
  ['gt', '>'],
]);
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['uml', '\u0308'],
  ['tilde', '\u0303'],
  ['cedil', '\u0327'],
]);

/** A text whose HTML entities were left in by the program that exported it: `Caf&eacute;` → `Café`, `&amp;` → `&`. */
export function entityText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|([a-z])(acute|grave|circ|uml|tilde|cedil)|([a-z]+));/giu, (whole, ...parts) => {
    const [code, letter, accent, sign] = parts as (string | undefined)[];
    if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
    if (letter !== undefined && accent !== undefined)
      return (letter + (ACCENTS.get(accent.toLowerCase()) ?? '')).normalize('NFC');
    return SIGNS.get(sign?.toLowerCase() ?? '') ?? whole;
  });
}
