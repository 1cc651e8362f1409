/** Something with a name beside it. */
export interface LabelledDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CHARACTER = 6.6;
const LINE = 14;
const GAP = 4;

/** Places for names beside, above or below their dots, in the order given; a name that would lie on another, on a dot or outside is left away. */
export function labelPlaces(
  dots: readonly LabelledDot[],
  box: { readonly width: number; readonly height: number },
): ReadonlyMap<string, LabelPlace> {
  const taken: Rect[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const placed = new Map<string, LabelPlace>();
  dots.forEach((dot, at) => {
    for (const place of choices(dot)) {
      const rect = rectOf(place, dot.text);
      const isIn = rect.left >= 0 && rect.right <= box.width && rect.top >= 0 && rect.bottom <= box.height;
      if (!isIn || taken.some((other, own) => own !== at && overlaps(rect, other))) continue;
      taken.push(rect);
      placed.set(dot.id, place);
      return;
    }
  });
  return placed;
}

function choices({ x, y, radius }: LabelledDot): readonly LabelPlace[] {
  return [
    { x: x + radius + GAP, y: y + GAP, anchor: 'start' },
    { x: x - radius - GAP, y: y + GAP, anchor: 'end' },
    { x, y: y - radius - GAP, anchor: 'middle' },
    { x, y: y + radius + LINE, anchor: 'middle' },
  ];
}

function rectOf({ x, y, anchor }: LabelPlace, text: string): Rect {
  const width = text.length * CHARACTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 };
}

const overlaps = (one: Rect, other: Rect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A name in at most so many letters, cut between words where it can be. */
export function shortName(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('-'));
  const whole = (space > 0 ? cut.slice(0, space) : cut).replace(/\s*\([^)]*$/, '');
  return `${whole.replace(/[,;:\s]+$/, '')}…`;
}
