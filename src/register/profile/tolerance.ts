import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';
import { measuredNumber, type NumberWriting, plainNumber } from './measured-number.ts';

/**
 * How close a size is kept, in up to three languages that do not translate into each other without a nominal size: a grade of ISO 286
 * (IT01 is -1, IT0 is 0), half the width of a tolerance zone in millimetres (±), a class of ISO 2768-1.
 */
export interface Tolerance {
  readonly it: number | null;
  readonly mm: number | null;
  readonly iso2768: (typeof CLASSES)[number] | null;
}

/** Classes of ISO 2768-1 for linear sizes, the finest first. */
export const CLASSES = ['f', 'm', 'c', 'v'] as const;

const COARSEST_GRADE = 18;
/** Metres in which a tolerance is written → millimetres. */
const LENGTHS: Readonly<Record<string, number>> = { mm: 1, um: 0.001, µm: 0.001, μm: 0.001, micron: 0.001, cm: 10 };
const GRADE = /\b(?:cap chinh xac |cap )?it ?(01|\d{1,2})\b/u;
const CLASS = /\b(?:din )?(?:en )?iso ?2768(?:-1)?[ -]*([fmcv])[hkl]?\b/u;
const WIDTH = /(?:±|\+\/-|\+-)? ?(\d[\d.,]*) ?(mm|um|µm|μm|micron|cm)(?![\p{L}\d])/u;
const BARE = /^(?:±|\+\/-|\+-)? ?(\d[\d.,]*)$/u;

/** Reads `IT7`, `±0,02 mm`, `20 µm`, `ISO 2768-m`, or several of these together; undefined where anything else stands there. */
export function parseTolerance(text: string, writing: NumberWriting, header = ''): Tolerance | undefined {
  let rest = foldVietnamese(text);
  if (/(?:^|\s)-\s?\d/u.test(rest)) return undefined;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const iso = take(CLASS)?.[1];
  const grade = take(GRADE)?.[1];
  const width = take(WIDTH) ?? withUnitOf(header, BARE.exec(rest.trim()));
  if (width !== null && width.length === 2) rest = '';
  if (/[\p{L}\d]/u.test(rest)) return undefined;
  const it = grade === undefined ? null : grade === '01' ? -1 : Number(grade);
  const unit = width?.[2] ?? unitIn(header);
  const mm = width === null ? null : scaled(measuredNumber(width[1] ?? '', writing), LENGTHS[unit ?? 'mm']);
  const iso2768 = CLASSES.find((each) => each === iso) ?? null;
  if (mm === undefined || (mm !== null && mm <= 0) || (it !== null && it > COARSEST_GRADE)) return undefined;
  return it === null && mm === null && iso2768 === null ? undefined : { it, mm, iso2768 };
}

/** A bare number is a width only where its column names a unit. */
function withUnitOf(header: string, bare: RegExpExecArray | null): RegExpExecArray | null {
  return bare !== null && unitIn(header) !== undefined ? bare : null;
}

function unitIn(header: string): string | undefined {
  return /(?<![\p{L}\d])(mm|um|µm|μm|micron|cm)(?![\p{L}\d])/u.exec(header.toLowerCase())?.[1];
}

/** Without the dust that a product of decimals leaves. */
const scaled = (value: number | undefined, by = 1): number | undefined =>
  value === undefined ? undefined : Number((value * by).toPrecision(12));

/** As lines write it: `IT7 ±0.02mm ISO2768-m`. */
export function toleranceText({ it, mm, iso2768 }: Tolerance): string {
  const parts = [
    it === null ? '' : it === -1 ? 'IT01' : `IT${it}`,
    mm === null ? '' : `±${plainNumber(mm)}mm`,
    iso2768 === null ? '' : `ISO2768-${iso2768}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * Whether one tolerance is at least as tight as another: in every language in which the other is said. What is not said in that language is
 * not known, and counts as no.
 */
export function isAsTight(one: Tolerance, asked: Tolerance): boolean {
  const rank = (iso: Tolerance['iso2768']): number | null => (iso === null ? null : CLASSES.indexOf(iso));
  const holds = (has: number | null, most: number | null): boolean => most === null || (has !== null && has <= most);
  return holds(one.it, asked.it) && holds(one.mm, asked.mm) && holds(rank(one.iso2768), rank(asked.iso2768));
}
