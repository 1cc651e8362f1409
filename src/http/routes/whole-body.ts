import type { Readable } from 'node:stream';
import { HttpError } from '../http-error.ts';

/** A report, a sheet or a photograph; nothing larger is read. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/**
 * The whole body.
 * @throws {HttpError} "too-large"
 */
export async function wholeBody(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LARGEST_BYTES)
      throw new HttpError('too-large', { vi: 'Tệp lớn hơn 64 MB.', en: 'The file is larger than 64 MB.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
