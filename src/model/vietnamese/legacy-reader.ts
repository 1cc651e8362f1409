import { decodeLegacy, type LegacyEncoding } from './legacy-text.ts';
import { isVietnameseSyllable } from './syllable.ts';

/** Reads the text cells of one table: legacy text is decoded, everything else comes back as it was. */
export interface LegacyReader {
  readonly encoding: 'unicode' | LegacyEncoding;
  /** Cells whose text is certainly legacy, and cells that are certainly Unicode Vietnamese. */
  readonly legacyCells: number;
  readonly unicodeCells: number;
  read(text: string): string;
}

type Evidence = 'ascii' | 'unicode' | 'foreign' | 'either' | LegacyEncoding | 'tcvn3-or-vni';

/**
 * Decides once for all text cells of a table whether they hold TCVN3 or VNI letters that were read as Latin-1. A cell counts as legacy
 * only if it is not Vietnamese as it stands and every marked word is a Vietnamese syllable once decoded; cells that read both ways
 * (as "ban" words do) are decoded only in a table that has legacy cells and no certain Unicode cell.
 */
export function legacyReader(texts: Iterable<string>): LegacyReader {
  const seen = new Map<string, number>();
  for (const text of texts) if (!isAscii(text)) seen.set(text, (seen.get(text) ?? 0) + 1);
  const tally = { tcvn3: 0, vni: 0, unicode: 0, both: 0 };
  for (const text of seen.keys()) {
    const evidence = evidenceOf(text);
    if (evidence === 'tcvn3' || evidence === 'vni' || evidence === 'unicode') tally[evidence] += 1;
    else if (evidence === 'tcvn3-or-vni') tally.both += 1;
  }
  const legacyCells = Math.max(tally.tcvn3, tally.vni) + tally.both;
  if (legacyCells === 0)
    return { encoding: 'unicode', legacyCells: 0, unicodeCells: tally.unicode, read: (text) => text };
  const encoding: LegacyEncoding = tally.vni > tally.tcvn3 ? 'vni' : 'tcvn3';
  const isWhole = tally.unicode === 0;
  const read = (text: string): string => (isAscii(text) ? text : readCell(text, encoding, isWhole));
  return { encoding, legacyCells, unicodeCells: tally.unicode, read };
}

function readCell(text: string, encoding: LegacyEncoding, isWhole: boolean): string {
  const evidence = evidenceOf(text);
  if (evidence === 'unicode' || evidence === 'ascii') return text;
  const isSure = evidence === encoding || evidence === 'tcvn3-or-vni';
  const isLikely =
    isWhole &&
    (evidence === 'either' || evidence === 'foreign') &&
    markedTokens(text).some((word) => isReadable(decodeLegacy(word, encoding)));
  return isSure || isLikely ? decodeLegacy(text, encoding) : text;
}

function evidenceOf(text: string): Evidence {
  if (isAscii(text)) return 'ascii';
  if (/[\u0100-\u01ff\u1ea0-\u1eff]|\p{M}/u.test(text)) return 'unicode';
  const words = markedTokens(text);
  if (words.length === 0) return 'ascii';
  const tcvn3 = words.every((word) => isReadable(decodeLegacy(word, 'tcvn3')));
  const vni = words.every((word) => isReadable(decodeLegacy(word, 'vni')));
  if (words.every(isReadable)) return tcvn3 || vni ? 'either' : 'unicode';
  if (tcvn3 && vni) return 'tcvn3-or-vni';
  if (tcvn3) return 'tcvn3';
  return vni ? 'vni' : 'foreign';
}

/** A diameter before its digits, a width after its sign, micrometres: signs of measures and no letters of a word. */
const MEASURES = /[Øø](?=\s?\d)|±(?=\s?\d)|(?<=\d\s?)µm(?![A-Za-z])/gu;

/** The words of a text that hold a character outside ASCII; Latin-1 signs such as µ or « are letters in TCVN3. */
function markedTokens(text: string): readonly string[] {
  return text
    .replace(MEASURES, ' ')
    .split(/[^A-Za-z\u00a1-\u024f\u1e00-\u1eff\p{M}]+/u)
    .filter((word) => word !== '' && !isAscii(word));
}

function isReadable(word: string): boolean {
  return /^\p{L}+$/u.test(word) && isVietnameseSyllable(word);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false;
  return true;
}
