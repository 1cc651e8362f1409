import type { IndicatorMapView } from '../../http/contract/explore-contract.ts';
import type { Language } from '../../model/bilingual.ts';
import { formatNumber } from '../../model/format-number.ts';
import type { LegendEntry } from './map-legend.tsx';
import { isBounded, shownUnits } from './shown-values.ts';
import { roundBound, type ValueClass } from './value-classes.ts';

interface LegendWords {
  readonly language: Language;
  readonly missing: string;
  readonly bounded: string;
}

const digitsFor = (size: number): number => (size >= 100 ? 0 : size >= 1 ? 1 : 2);

/** What hatching means, where anything on the map is hatched. */
function openEntries(map: IndicatorMapView, words: LegendWords, isBubble: boolean): readonly LegendEntry[] {
  const units = shownUnits(map);
  const hasBounded = units.some(({ figure }) => isBounded(figure));
  const hasMissing = units.some(({ figure }) => figure?.value === null && !isBounded(figure));
  return [
    ...(hasBounded
      ? [{ words: words.bounded, ...(isBubble ? { radius: 7, kind: 'most' as const } : { look: 'bounded' }) }]
      : []),
    ...(hasMissing
      ? [{ words: words.missing, ...(isBubble ? { radius: 5, kind: 'missing' as const } : { look: 'missing' }) }]
      : []),
  ];
}

/** Classes with their bounds: the lower one belongs to a class, the upper one to the next. */
export function classEntries(
  map: IndicatorMapView,
  classes: readonly ValueClass[],
  words: LegendWords,
): readonly LegendEntry[] {
  const largest = Math.max(0, ...classes.map(({ to }) => Math.abs(to)));
  const narrowest = Math.min(...classes.map(({ from, to }) => to - from));
  const digits = Math.max(digitsFor(largest), narrowest < 1 && narrowest > 0 ? 1 : 0);
  const said = (value: number): string => formatNumber(value, words.language, digits);
  return [
    ...classes.map(({ look, from, to }) => ({ look, words: from === to ? said(from) : `${said(from)} – ${said(to)}` })),
    ...openEntries(map, words, false),
  ];
}

/** Circles of readable sizes. */
export function bubbleEntries(
  map: IndicatorMapView,
  scale: { readonly largest: number; radiusOf(value: number): number },
  words: LegendWords,
): readonly LegendEntry[] {
  const sizes = scale.largest > 0 ? [1, 1 / 4, 1 / 20].map((part) => roundBound(scale.largest * part)) : [];
  return [
    ...sizes.map((value) => ({
      words: formatNumber(value, words.language),
      radius: scale.radiusOf(value),
      kind: 'known' as const,
    })),
    ...openEntries(map, words, true),
  ];
}
