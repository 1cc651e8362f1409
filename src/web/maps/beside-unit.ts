/** A unit on the map with the point at which it stands. */
export interface Standing {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Way = 'left' | 'right' | 'up' | 'down';

/** Sideways distance counts this much more than distance along the way that was asked for. */
const SIDEWAYS = 2;

/** The nearest unit in a direction: what an arrow key goes to; the unit itself where there is none. */
export function besideUnit(units: readonly Standing[], from: string, way: Way): string {
  const here = units.find(({ id }) => id === from);
  if (here === undefined) return units[0]?.id ?? from;
  const isAcross = way === 'left' || way === 'right';
  const sign = way === 'left' || way === 'up' ? -1 : 1;
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (const { id, x, y } of units) {
    const [dx, dy] = [x - here.x, y - here.y];
    const along = sign * (isAcross ? dx : dy);
    if (id === from || along <= 0) continue;
    const distance = along + SIDEWAYS * Math.abs(isAcross ? dy : dx);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}
