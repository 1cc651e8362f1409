import { type CleanPicture, joined } from './clean-jpeg.ts';

const START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that a picture is drawn from; all others tell of camera, place, time or person. */
const DRAWN: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYS', 'cICP'],
]);

/** A PNG with only what it is drawn from; undefined for what is no whole PNG. */
export function cleanPng(bytes: Uint8Array): CleanPicture | undefined {
  if (!START.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const removed = new Set<string>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWN.has(type)) kept.push(bytes.subarray(at, end));
    else removed.add(type === 'eXIf' ? 'EXIF' : type);
    at = end;
    if (type !== 'IEND') continue;
    if (at < bytes.length) removed.add('trailer');
    return { bytes: joined(kept), width: view.getUint32(16), height: view.getUint32(20), removed: [...removed] };
  }
  return undefined;
}
