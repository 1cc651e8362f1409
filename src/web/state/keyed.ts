/** Entries with a key each: what they are, and for one that stands several times which of them it is. */
export function keyed<T>(list: readonly T[], keyOf: (each: T) => string = (each) => JSON.stringify(each)) {
  const seen = new Map<string, number>();
  return list.map((each) => {
    const own = keyOf(each);
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return { each, key: count === 1 ? own : `${own} ${count}` };
  });
}
