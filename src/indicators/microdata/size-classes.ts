/** A class of enterprises by workers; the widest has no upper end. */
export interface SizeClass {
  readonly code: string;
  readonly least: number;
  readonly most: number;
}

/** Enterprises that do not tell their workers. */
export const UNKNOWN_SIZE = 'not-stated';

/** The classes between rising bounds: `[10, 50]` gives 0-9, 10-49, 50+. */
export function sizeClasses(bounds: readonly number[]): readonly SizeClass[] {
  return [0, ...bounds].map((least, at): SizeClass => {
    const next = bounds[at];
    return next === undefined
      ? { code: `${least}+`, least, most: Infinity }
      : { code: `${least}-${next - 1}`, least, most: next - 1 };
  });
}

/** The class of so many workers. */
export function sizeClassOf(classes: readonly SizeClass[], workers: number): SizeClass | undefined {
  return classes.findLast(({ least }) => workers >= least);
}

/** Reads `10,50,200`; nothing if it is no rising list of whole numbers above 0. */
export function parseSizeBounds(text: string): readonly number[] | undefined {
  const bounds = text.split(',').map((each) => (/^\s*\d{1,6}\s*$/u.test(each) ? Number(each) : Number.NaN));
  return bounds.every((bound, at) => bound > (bounds[at - 1] ?? 0)) ? bounds : undefined;
}
