import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import { decodeLegacy } from '../../model/vietnamese/legacy-text.ts';
import { damagedText, notText, oneByteEncoding, SAMPLE_BYTES, type TextEncoding, unicodeLabel } from './text-bytes.ts';

const PIECE = 256 * 1024;
/** A line longer than this is cut for decoding. */
const LONGEST_LINE = 1_000_000;

/** The first bytes of a file. */
export async function headOf(path: string, bytes = SAMPLE_BYTES): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The encoding of a text file of any length: found as for bytes in memory, in one or two passes over the file. */
export async function textEncoding(path: string, fileName: string): Promise<TextEncoding | Refusal> {
  const head = await headOf(path);
  const unicode = unicodeLabel(head);
  if (unicode !== undefined) return unicode;
  if (head.subarray(0, 8000).includes(0)) return notText(fileName);
  if (await isUtf8(path)) return 'utf-8';
  const spoiled = { broken: 0, wide: 0, row: 0 };
  let lines = 1;
  const decoder = new TextDecoder('utf-8');
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
    const text = decoder.decode(bytes as Uint8Array, { stream: true });
    if (spoiled.row === 0 && text.includes('\ufffd'))
      spoiled.row = lines + text.slice(0, text.indexOf('\ufffd')).split('\n').length - 1;
    spoiled.broken += text.split('\ufffd').length - 1;
    spoiled.wide += text.match(/[\u0080-\uffff]/gu)?.length ?? 0;
    lines += text.split('\n').length - 1;
  }
  const last = decoder.decode();
  if (last !== '') {
    spoiled.broken += 1;
    spoiled.wide += 1;
    if (spoiled.row === 0) spoiled.row = lines;
  }
  return damagedText(spoiled, fileName) ?? oneByteEncoding(head);
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: PIECE }))
      decoder.decode(bytes as Uint8Array, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text of a file, whole lines at a time. */
export async function* decodedText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const isLegacy = encoding === 'TCVN3' || encoding === 'VNI';
  const decoder = new TextDecoder(isLegacy ? 'windows-1252' : encoding);
  const mended = (text: string): string =>
    isLegacy
      ? decodeLegacy(text, encoding === 'VNI' ? 'vni' : 'tcvn3')
      : encoding === 'windows-1258'
        ? text.normalize('NFC')
        : text;
  let rest = '';
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
    const text = rest + decoder.decode(bytes as Uint8Array, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0 && text.length < LONGEST_LINE) {
      rest = text;
      continue;
    }
    const cut = end === 0 ? text.length : end;
    yield mended(text.slice(0, cut));
    rest = text.slice(cut);
  }
  yield mended(rest + decoder.decode());
}

export const encodingNote = (encoding: TextEncoding): Bilingual => {
  const name = /^utf/u.test(encoding) ? encoding.toUpperCase() : encoding;
  return { vi: `Bảng mã: ${name}`, en: `Encoding: ${name}` };
};
