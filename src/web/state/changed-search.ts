/** The query with some of its parts changed; a part that is undefined is left out of the address. */
export function changedSearch<S extends object>(
  now: S,
  change: Readonly<Record<string, string | number | undefined>>,
): S {
  const all: Readonly<Record<string, unknown>> = { ...now, ...change };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as S;
}
