/** A picture without what a camera wrote beside it. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Names of what was left out, each once. */
  readonly removed: readonly string[];
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

const latin = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** Frames that say how large a picture is. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/** Segments up to the first scan, and where the picture ends; undefined for what is no whole JPEG. */
function segmentsOf(
  bytes: Uint8Array,
): { readonly head: readonly Segment[]; readonly scans: readonly Uint8Array[]; readonly end: number } | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const head: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (marker === SOS) {
      const found = scansOf(bytes, at);
      return found === undefined ? undefined : { head, scans: found.kept, end: found.end };
    }
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    head.push({ marker, from: at, to: at + 2 + length });
    at += 2 + length;
  }
  return undefined;
}

/** The scans of a picture with the tables between them, and where it ends: what follows is another picture or a trailer, each with data of its own. */
function scansOf(
  bytes: Uint8Array,
  from: number,
): { readonly kept: readonly Uint8Array[]; readonly end: number } | undefined {
  const kept: Uint8Array[] = [];
  let begun = from;
  for (let at = from; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    const isMark = bytes[at] === 0xff && marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7);
    if (!isMark) {
      at += 1;
      continue;
    }
    if (marker === EOI) return { kept: [...kept, bytes.subarray(begun, at + 2)], end: at + 2 };
    const to = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (to > bytes.length || to < at + 4) return undefined;
    if (leftOut(bytes, { marker, from: at, to }) !== undefined) {
      kept.push(bytes.subarray(begun, at));
      begun = to;
    }
    at = to;
  }
  return undefined;
}

/** A JPEG with its picture untouched, without camera data, position, comments and what hangs behind it; how it is turned stays. Undefined for what is no JPEG. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | undefined {
  const found = segmentsOf(bytes);
  if (found === undefined) return undefined;
  const { head, scans, end } = found;
  const frame = head.find(({ marker }) => isFrame(marker));
  if (frame === undefined) return undefined;
  const removed = new Set<string>();
  const kept: Uint8Array[] = [];
  let orientation = 1;
  for (const segment of head) {
    const name = leftOut(bytes, segment);
    if (name === undefined) kept.push(bytes.subarray(segment.from, segment.to));
    else removed.add(name);
    if (name === 'EXIF') orientation = orientationOf(bytes.subarray(segment.from + 10, segment.to)) ?? orientation;
  }
  if (end < bytes.length) removed.add('trailer');
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
  const size = (at: number): number => ((bytes[frame.from + at] ?? 0) << 8) | (bytes[frame.from + at + 1] ?? 0);
  const isLying = orientation >= 5;
  const [height, width] = [size(5), size(7)];
  return {
    bytes: joined([Uint8Array.of(0xff, SOI), ...turned, ...kept, ...scans]),
    width: isLying ? height : width,
    height: isLying ? width : height,
    removed: [...removed],
  };
}

function leftOut(bytes: Uint8Array, { marker, from }: Segment): string | undefined {
  if (marker === COMMENT) return 'comment';
  if (marker < APP0 || marker > 0xef) return undefined;
  if (marker === APP14) return undefined;
  if (marker === APP0) return latin(bytes, from + 4, 4) === 'JFIF' ? undefined : 'thumbnail';
  if (marker === APP2 && latin(bytes, from + 4, 11) === 'ICC_PROFILE') return undefined;
  if (marker === APP1) return latin(bytes, from + 4, 4) === 'Exif' ? 'EXIF' : 'XMP';
  return marker === 0xed ? 'IPTC' : `APP${marker - APP0}`;
}

/** How EXIF data says that the picture is turned, 1 to 8. */
function orientationOf(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return undefined;
  const isLittle = latin(tiff, 0, 2) === 'II';
  const first = view.getUint32(4, isLittle);
  if (first + 2 > tiff.length) return undefined;
  const count = view.getUint16(first, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, isLittle) === 0x0112) {
      const value = view.getUint16(at + 8, isLittle);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  }
  return undefined;
}

/** EXIF data that say nothing but how the picture is turned. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const length = body.length + 2;
  return Uint8Array.of(0xff, APP1, length >> 8, length & 0xff, ...body);
}

/** Stretches of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
