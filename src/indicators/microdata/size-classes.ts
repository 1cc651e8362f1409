/** A class of enterprises by workers; the widest has no upper end. */
export interface SizeClass {
  readonly code: string;
  readonly least: number;
  readonly most: number;
}

/** The classes between rising bounds: `[10, 50]` gives 0-9, 10-49, 50+. */
export function sizeClasses(bounds: readonly number[]): readonly SizeClass[] {
  return [0, ...bounds].map((least, at): SizeClass => {
    const next = bounds[at];
    return next === undefined
      ? { code: `${least}+`, least, most: Infinity }
      : { code: `${least}-${next - 1}`, least, most: next - 1 };
  });
}
