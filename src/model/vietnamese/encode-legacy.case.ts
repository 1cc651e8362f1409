import { TCVN3, VNI_MARKS, VNI_SINGLE } from './legacy-tables.ts';

/** Writes Unicode text in a legacy encoding, by turning the tables round: for tests only. */
export function encodeLegacy(text: string, encoding: 'tcvn3' | 'vni'): string {
  const singles = new Map([...(encoding === 'tcvn3' ? TCVN3 : VNI_SINGLE)].map(([from, to]) => [to, from]));
  return [...text.normalize('NFC')]
    .map(
      (letter) =>
        singles.get(letter) ??
        (encoding === 'vni' ? vniPair(letter, singles) : (singles.get(letter.toLowerCase()) ?? letter)),
    )
    .join('');
}

function vniPair(letter: string, singles: ReadonlyMap<string, string>): string {
  for (const [mark, combining, after] of VNI_MARKS) {
    for (const base of [...after, ...after.toUpperCase()]) {
      const unicodeBase = VNI_SINGLE.get(base) ?? base;
      if ((unicodeBase + combining).normalize('NFC') === letter)
        return base + (base === base.toUpperCase() ? mark.toUpperCase() : mark);
    }
  }
  return singles.get(letter) ?? letter;
}
