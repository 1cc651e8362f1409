const ROOM = 36;

/** How words are set at a place of an axis so that the picture does not cut them. */
export function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < ROOM) return 'start';
  return x > width - ROOM ? 'end' : 'middle';
}
