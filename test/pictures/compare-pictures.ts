import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a point may differ in colour before it counts, from 0 to 1. */
const COLOUR = 0.15;
/** Of a thousand points, one may differ: letters are smoothed a little differently from run to run. */
export const TOLERATED = 0.001;

export interface Comparison {
  /** Part of the points that differ, from 0 to 1; 1 when the sizes do. */
  readonly part: number;
  readonly said: string;
  /** The old picture with what differs in red; absent when the sizes differ. */
  readonly difference?: Buffer;
}

/** Compares two PNG files point by point. */
export function comparedPictures(stored: Buffer, taken: Buffer): Comparison {
  const [old, now] = [PNG.sync.read(stored), PNG.sync.read(taken)];
  const { width, height } = old;
  if (now.width !== width || now.height !== height) {
    return { part: 1, said: `it is ${now.width} × ${now.height}, stored ${width} × ${height}` };
  }
  const difference = new PNG({ width, height });
  const points = pixelmatch(old.data, now.data, difference.data, width, height, { threshold: COLOUR });
  return {
    part: points / (width * height),
    said: `${points} of ${width * height} points differ`,
    difference: PNG.sync.write(difference),
  };
}

/** Steps of each colour that are kept: a rounded picture takes half the bytes, and a comparison does not see it. */
const STEP = 8;

/** The picture with its colours rounded, packed as small as its format allows. */
export function packedPicture(taken: Buffer): Buffer {
  const picture = PNG.sync.read(taken);
  for (const [place, value] of picture.data.entries()) {
    if (place % 4 !== 3) picture.data[place] = Math.min(255, Math.round(value / STEP) * STEP);
  }
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}
