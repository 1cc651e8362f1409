import type { Language } from '../../model/bilingual.ts';
import { formatNumber } from '../../model/format-number.ts';
import type { Figure } from '../figure.ts';
import { missingWords } from './format-figure.ts';
import { withUnit } from './unit-words.ts';

/** A figure's value with its bounds as a person reads it, without unit: `1,77 (1,54–2,02)`, `từ 2.919,3 đến 4.439,9`. */
export function figureReading(figure: Figure, language: Language): string {
  const written = (value: number): string => formatNumber(value, language, figure.digits);
  const { value, low, high } = figure;
  const hasLow = low !== undefined && Number.isFinite(low);
  const hasHigh = high !== undefined && Number.isFinite(high);
  if (!hasLow && !hasHigh) return value === null ? missingWords(figure.missing, language) : written(value);
  if (value !== null && hasLow && hasHigh && figure.boundsKind !== 'conversion')
    return `${written(value)} (${written(low)}–${written(high)})`;
  const range = rangeWords(hasLow ? written(low) : undefined, hasHigh ? written(high) : undefined, language);
  return value === null ? range : `${written(value)} (${range})`;
}

/** The same with the unit in words; a value that is not there has no unit. */
export function figureReadingWithUnit(figure: Figure, language: Language): string {
  const reading = figureReading(figure, language);
  if (figure.value === null && figure.low === undefined && figure.high === undefined) return reading;
  return withUnit(reading, figure.unit, { language, ...(figure.value === null ? {} : { value: figure.value }) });
}

function rangeWords(low: string | undefined, high: string | undefined, language: Language): string {
  if (low === undefined) return language === 'vi' ? `nhiều nhất ${high}` : `at most ${high}`;
  if (high === undefined) return language === 'vi' ? `ít nhất ${low}` : `at least ${low}`;
  return language === 'vi' ? `từ ${low} đến ${high}` : `${low} to ${high}`;
}
