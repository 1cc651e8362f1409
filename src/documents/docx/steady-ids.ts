/** The document part with bookmarks counted from one; the library counts on through the life of the program. */
export function steadyBookmarks(xml: string): string {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size + 1;
    places.set(id, place);
    return place;
  };
  return xml
    .replace(/_Toc(\d+)/g, (_, id: string) => `_Toc${placeOf(`heading ${id}`)}`)
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${placeOf(id)}"`,
    );
}
