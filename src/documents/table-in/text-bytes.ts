import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import { decodeLegacy } from '../../model/vietnamese/legacy-text.ts';
import { isVietnameseSyllable } from '../../model/vietnamese/syllable.ts';

export interface DecodedText {
  readonly text: string;
  readonly note: Bilingual;
}

/** The encoding of a text file, in the name by which it is told. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252' | 'TCVN3' | 'VNI';

export const SAMPLE_BYTES = 400_000;

/** Text from bytes of unknown encoding: UTF-8, UTF-16, or the one-byte encodings once used in Viet Nam. */
export function decodeBytes(bytes: Uint8Array, fileName: string): DecodedText | Refusal {
  const unicode = unicodeLabel(bytes);
  if (unicode !== undefined) return named(new TextDecoder(unicode).decode(bytes), unicode.toUpperCase());
  if (bytes.subarray(0, 8000).includes(0)) return notText(fileName);
  try {
    return named(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'UTF-8');
  } catch {
    return damagedUtf8(bytes, fileName) ?? oneByteText(bytes);
  }
}

function named(text: string, encoding: string): DecodedText {
  return { text, note: { vi: `Bảng mã: ${encoding}`, en: `Encoding: ${encoding}` } };
}

export function notText(fileName: string): Refusal {
  return {
    code: 'not-a-table',
    where: { file: fileName },
    said: {
      vi: 'Tệp không phải văn bản (có byte 0). Chỉ đọc được .csv và .xlsx.',
      en: 'The file is not text (it holds zero bytes). Only .csv and .xlsx are read.',
    },
  };
}

/** The UTF-16 that a file is in by its first bytes; undefined where it is none. */
export function unicodeLabel(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = head.length / 8;
  if (odd > enough && even < odd / 10) return 'utf-16le';
  return even > enough && odd < even / 10 ? 'utf-16be' : undefined;
}

/** A file that is UTF-8 but for a few bytes was cut or spoiled on its way; guessing another encoding would garble the rest. */
function damagedUtf8(bytes: Uint8Array, fileName: string): Refusal | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const wide = text.match(/[\u0080-\uffff]/gu)?.length ?? 0;
  const row = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return damagedText({ broken, wide, row }, fileName);
}

/** The refusal of a text that is UTF-8 but for a few places; undefined where it is another encoding. */
export function damagedText(
  { broken, wide, row }: { readonly broken: number; readonly wide: number; readonly row: number },
  fileName: string,
): Refusal | undefined {
  if (broken * 3 > wide) return undefined;
  return {
    code: 'damaged-text',
    where: { file: fileName, row },
    said: {
      vi: `Văn bản UTF-8 bị hỏng ở ${broken} chỗ (có thể tệp bị cắt cụt). Hãy chép hoặc xuất lại tệp.`,
      en: `The UTF-8 text is broken in ${broken} places (the file may be cut short). Copy or export it again.`,
    },
  };
}

function oneByteText(bytes: Uint8Array): DecodedText {
  const chosen = oneByteEncoding(bytes.subarray(0, SAMPLE_BYTES));
  const whole = new TextDecoder(chosen === 'windows-1258' ? chosen : 'windows-1252').decode(bytes);
  if (chosen === 'windows-1258') return named(whole.normalize('NFC'), chosen);
  if (chosen === 'windows-1252') return named(whole, chosen);
  return named(decodeLegacy(whole, chosen === 'TCVN3' ? 'tcvn3' : 'vni'), chosen);
}

/** The one-byte encoding in which most marked words are Vietnamese syllables. */
export function oneByteEncoding(sample: Uint8Array): 'windows-1258' | 'windows-1252' | 'TCVN3' | 'VNI' {
  const latin = new TextDecoder('windows-1252').decode(sample);
  const readings = [
    { name: 'windows-1258' as const, text: new TextDecoder('windows-1258').decode(sample).normalize('NFC') },
    { name: 'TCVN3' as const, text: decodeLegacy(latin, 'tcvn3') },
    { name: 'VNI' as const, text: decodeLegacy(latin, 'vni') },
    { name: 'windows-1252' as const, text: latin },
  ].map((reading) => ({ ...reading, share: readableShare(reading.text) }));
  const best = readings.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share >= 0.3 ? best.name : 'windows-1252';
}

function readableShare(text: string): number {
  const words = new Set(
    text.split(/[^A-Za-z\u00a1-\u024f\u1e00-\u1eff\p{M}]+/u).filter((word) => /[^\p{ASCII}]/u.test(word)),
  );
  if (words.size === 0) return 0;
  let readable = 0;
  for (const word of words) if (/^\p{L}+$/u.test(word) && isVietnameseSyllable(word)) readable += 1;
  return readable / words.size;
}
