import type { Language } from '../../model/bilingual.ts';
import { formatNumber } from '../../model/format-number.ts';
import type { MissingKind } from '../../model/status.ts';
import type { Figure } from '../figure.ts';
import type { CitedFact } from '../report.ts';
import { documentWords } from './catalogue-document.ts';
import { withUnit } from './unit-words.ts';

/** The words for a value that is not there; zero is a value and never comes here. */
export function missingWords(kind: MissingKind | undefined, language: Language): string {
  return documentWords(`missing.${kind ?? 'missing'}`)[language];
}

/** A figure's value as a person reads it, without unit; when there is none, which kind of nothing it is. */
export function figureNumber(figure: Figure, language: Language): string {
  return figure.value === null
    ? missingWords(figure.missing, language)
    : formatNumber(figure.value, language, figure.digits);
}

/** A figure's value with its unit in words. */
export function figureText(figure: Figure, language: Language): string {
  if (figure.value === null) return missingWords(figure.missing, language);
  return withUnit(formatNumber(figure.value, language, figure.digits), figure.unit, { language, value: figure.value });
}

/** The bounds of a figure, `1,52 – 2,31`; an open side is written as such; undefined when it has none. */
export function figureBounds(figure: Figure, language: Language): string | undefined {
  if (figure.low === undefined && figure.high === undefined) return undefined;
  const side = (value: number): string => formatNumber(value, language, figure.digits);
  return `${side(figure.low ?? Number.NEGATIVE_INFINITY)} – ${side(figure.high ?? Number.POSITIVE_INFINITY)}`;
}

/** A cited fact's value as its source gives it, with its unit; the kind of nothing when it has none. */
export function factText(fact: CitedFact, language: Language): string {
  if (fact.value === null) return missingWords('not-applicable', language);
  const low = formatNumber(fact.value, language);
  const written = fact.valueMax === null ? low : `${low} – ${formatNumber(fact.valueMax, language)}`;
  return withUnit(written, fact.unit, { language, value: fact.value });
}
