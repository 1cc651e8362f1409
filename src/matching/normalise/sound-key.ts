/** Letters that are often written for one another stand for one sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn|ae|wr)/, 'n'],
  [/^x/, 's'],
  [/^wh/, 'w'],
  [/ph/g, 'f'],
  [/mc|mac/g, 'mk'],
  [/(?:ck|q|c(?![eiy]))/g, 'k'],
  [/c/g, 's'],
  [/z/g, 's'],
  [/gh/g, ''],
  [/dge?/g, 'j'],
  [/y/g, 'i'],
  [/th/g, 't'],
  [/v/g, 'f'],
  [/[hw]/g, ''],
];

/** A rough key of how a name sounds: first letter and consonants, so that most single misspellings share it. */
export function soundKey(text: string): string {
  let sound = text.replace(/[^a-z]/g, '');
  for (const [pattern, becomes] of SOUNDS) sound = sound.replace(pattern, becomes);
  const first = sound.charAt(0);
  return (first + sound.slice(1).replace(/[aeiou]/g, '')).replace(/(.)\1+/g, '$1').slice(0, 6);
}
