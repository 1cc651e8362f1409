import { measuredNumber, type NumberWriting, plainNumber } from './measured-number.ts';

/** A size: a box by its three edges, or something round by diameter and length; in millimetres. */
export type Dimensions =
  | { readonly shape: 'box'; readonly mm: readonly [number, number, number] }
  | { readonly shape: 'round'; readonly mm: readonly [diameter: number, length: number] };

export type DimensionFault = 'no-unit' | 'no-size';

const UNITS: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  dm: 100,
  m: 1000,
  inch: 25.4,
  in: 25.4,
  '"': 25.4,
  um: 0.001,
  µm: 0.001,
};
const UNIT = /(?<![\p{L}\d])(mm|cm|dm|inch|in|um|µm|m)(?![\p{L}\d])|(")/u;
const ROUND = /^(?:ø|φ|⌀|phi|d(?:ia(?:meter)?)?|đường kính)\s*\.?\s*/iu;

/** Reads `600 x 400 x 300 mm`, `Ø200 × 500 mm`, `0,6x0,4x0,3 m`; the unit may stand in the header of its column. */
export function parseDimensions(
  text: string,
  writing: NumberWriting,
  header = '',
): { readonly ok: true; readonly value: Dimensions } | { readonly ok: false; readonly fault: DimensionFault } {
  const lower = text.trim().toLowerCase();
  const isRound = ROUND.test(lower);
  const unit = unitOf(lower.replace(ROUND, '').replace(/(\d)(?=[a-zµ"])/gu, '$1 ')) ?? unitOf(header.toLowerCase());
  const parts = lower
    .replace(ROUND, '')
    .split(/\s*[x×*]\s*/u)
    .map((part) => measuredNumber(part.replace(/\s*(?:mm|cm|dm|inch|in|um|µm|m|")$/u, ''), writing));
  const known = parts.filter((part) => part !== undefined && part > 0) as readonly number[];
  if (known.length !== parts.length || known.length !== (isRound ? 2 : 3)) return { ok: false, fault: 'no-size' };
  if (unit === undefined) return { ok: false, fault: 'no-unit' };
  const [a = 0, b = 0, c = 0] = known.map((each) => Number((each * (UNITS[unit] ?? 1)).toPrecision(12)));
  return { ok: true, value: isRound ? { shape: 'round', mm: [a, b] } : { shape: 'box', mm: [a, b, c] } };
}

function unitOf(text: string): string | undefined {
  const found = UNIT.exec(text);
  return found?.[1] ?? found?.[2];
}

/** As lines write it: `600x400x300mm`, `Ø200x500mm`. */
export const dimensionsText = ({ shape, mm }: Dimensions): string =>
  `${shape === 'round' ? 'Ø' : ''}${mm.map(plainNumber).join('x')}mm`;

/** The edges, longest first: a part may be turned. Something round is as long and as wide as the box around it. */
export function edgesOf({ shape, mm }: Dimensions): readonly [number, number, number] {
  const edges = shape === 'round' ? [mm[0], mm[0], mm[1]] : [...mm];
  const [a = 0, b = 0, c = 0] = edges.toSorted((one, other) => other - one);
  return [a, b, c];
}
