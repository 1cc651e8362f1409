import type { Bilingual, Language } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { Figure } from '../figure.ts';
import { messageWords } from '../message-runs.ts';
import { staleInputs, staleReleases } from '../stale-inputs.ts';
import { documentWords } from '../wording/catalogue-document.ts';
import { figureReading, figureReadingWithUnit } from '../wording/figure-reading.ts';
import { figureBounds, figureNumber, figureText } from '../wording/format-figure.ts';
import { unitTitle } from '../wording/unit-words.ts';
import type { FigureView } from './view.ts';
import type { ViewInput } from './view-input.ts';

/** A figure in words. */
export function figureView(figure: Figure, made: { readonly home: string; readonly isStale: boolean }): FigureView {
  const { id, value, missing, low, high, boundsKind, digits, status, vintage } = figure;
  return {
    id,
    home: made.home,
    label: messageWords(figure.label),
    value,
    ...(missing === undefined ? {} : { missing }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(boundsKind === undefined ? {} : { boundsKind }),
    text: figureWords(figure),
    number: both(isRange(figure) ? figureReading : figureNumber, figure),
    ...boundsOf(figure),
    unit: { vi: unitTitle(figure.unit, 'vi'), en: unitTitle(figure.unit, 'en') },
    digits,
    period: spanWords(figure.period),
    status,
    statusWords: documentWords(`status.${status}`),
    vintage,
    method: figure.derivation.method,
    isStale: made.isStale,
  };
}

/** A figure's value with unit; its range when only bounds are known; the kind of nothing when there is neither. */
export function figureWords(figure: Figure): Bilingual {
  return both(isRange(figure) ? figureReadingWithUnit : figureText, figure);
}

function isRange({ value, low, high }: Figure): boolean {
  return value === null && (low !== undefined || high !== undefined);
}

/** All figures of a book, by id in order. */
export function figureViews(
  input: Pick<ViewInput, 'book' | 'content' | 'homeOf'>,
): Readonly<Record<string, FigureView>> {
  const { figures } = input.book;
  const stale = staleReleases(input.content.releases);
  const made = [...figures.values()].map(
    (figure) =>
      [
        figure.id as string,
        figureView(figure, {
          home: input.homeOf(figure.id),
          isStale: staleInputs(figures, figure.id, stale).length > 0,
        }),
      ] as const,
  );
  return Object.fromEntries(made.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function both(said: (figure: Figure, language: Language) => string, figure: Figure): Bilingual {
  return { vi: said(figure, 'vi'), en: said(figure, 'en') };
}

function boundsOf(figure: Figure): { readonly bounds?: Bilingual } {
  const [vi, en] = [figureBounds(figure, 'vi'), figureBounds(figure, 'en')];
  return vi === undefined || en === undefined ? {} : { bounds: { vi, en } };
}

/** A period, or two of them with an arrow between. */
function spanWords(period: string): Bilingual {
  const words = period.split(' → ').map(formatPeriod);
  return { vi: words.map((each) => each.vi).join(' → '), en: words.map((each) => each.en).join(' → ') };
}
