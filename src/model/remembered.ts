/**
 * The same function, remembering what it said of the last texts: a name is taken apart several times while one row is read. What it
 * gives is shared, so it must not be changed. Memory: twice `most` results.
 */
export function remembered<T>(of: (text: string) => T, most: number): (text: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (text) => {
    const known = young.get(text) ?? old.get(text);
    if (known !== undefined) return known;
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    const found = of(text);
    young.set(text, found);
    return found;
  };
}
