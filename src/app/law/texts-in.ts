const SHORTEST = 12;

/** Every text inside a value that is long enough to cite an act. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length < SHORTEST ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
