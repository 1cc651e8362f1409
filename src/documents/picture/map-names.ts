import { textWidth, wrapped } from './svg.ts';

/** A name to be put on a map, best first: the first asked gets the best place. */
export interface NameAsked {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface NamePlaced extends NameAsked {
  readonly lines: readonly string[];
  /** Set when the name had to move away from its place: a thin line leads back. */
  readonly isAway: boolean;
  readonly at: { readonly x: number; readonly y: number };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LINE = 1.22;
const WIDEST = 92;

/** Places names so that none covers another and none leaves the frame; a name without room anywhere is left out. */
export function placedNames(asked: readonly NameAsked[], frame: Box): readonly NamePlaced[] {
  const taken: Box[] = [];
  const placed: NamePlaced[] = [];
  for (const name of asked) {
    const lines = wrapped(name.words, WIDEST, { size: name.size, most: 3 });
    const width = Math.max(...lines.map((line) => textWidth(line, name.size))) + 4;
    const height = lines.length * name.size * LINE;
    const found = moves(width, height).find(([dx, dy]) => {
      const box = boxAt(name.x + dx, name.y + dy, { width, height });
      return isInside(box, frame) && taken.every((other) => !overlaps(box, other));
    });
    if (found === undefined) continue;
    const at = { x: name.x + found[0], y: name.y + found[1] };
    taken.push(boxAt(at.x, at.y, { width, height }));
    placed.push({ ...name, lines, at, isAway: Math.hypot(found[0], found[1]) > height * 1.6 });
  }
  return placed;
}

/** Ways to move a name, the nearest first. */
function moves(width: number, height: number): readonly (readonly [number, number])[] {
  const rings = [0.55, 1, 1.6, 2.3, 3.2, 4.2].flatMap((far) =>
    [0, 180, 90, 270, 45, 135, 225, 315].map((turn): readonly [number, number] => {
      const angle = (turn * Math.PI) / 180;
      return [Math.sin(angle) * far * Math.max(width * 0.6, height), Math.cos(angle) * far * height];
    }),
  );
  return [[0, 0], ...rings];
}

function boxAt(x: number, y: number, size: { readonly width: number; readonly height: number }): Box {
  return { left: x - size.width / 2, right: x + size.width / 2, top: y - size.height / 2, bottom: y + size.height / 2 };
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
