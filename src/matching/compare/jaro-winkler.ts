/** How many leading characters may raise the similarity, by how much each, and from where on. */
const PREFIX = 4;
const SCALE = 0.1;
const FROM = 0.7;

/**
 * The Jaro–Winkler similarity of two texts, from 0 to 1: shared characters near the same place, raised by a shared beginning where
 * the Jaro similarity is above 0.7. Two empty texts have 0.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  if (jaro <= FROM) return jaro;
  let prefix = 0;
  while (prefix < PREFIX && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * SCALE * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const left = new Uint16Array(a.length);
  let shared = 0;
  for (let at = 0; at < a.length; at += 1) {
    const letter = a.charCodeAt(at);
    const last = Math.min(b.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= last; other += 1) {
      if (taken[other] === 1 || b.charCodeAt(other) !== letter) continue;
      taken[other] = 1;
      left[shared] = letter;
      shared += 1;
      break;
    }
  }
  if (shared === 0) return 0;
  let [moved, next] = [0, 0];
  for (let other = 0; other < b.length; other += 1) {
    if (taken[other] !== 1) continue;
    if (left[next] !== b.charCodeAt(other)) moved += 1;
    next += 1;
  }
  return (shared / a.length + shared / b.length + (shared - Math.floor(moved / 2)) / shared) / 3;
}
