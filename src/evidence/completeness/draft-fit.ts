import type { NamedLack, Place } from './completeness.ts';
import { countriesIn } from './country-names.ts';
import type { PlacedParagraph } from './draft-parts.ts';

const FIT = /phù hợp (?:nhất )?(?:với|cho) việt nam|(?:best )?(?:fits?|suits?)(?: for)? viet ?nam/iu;
const RANKED =
  /xếp (?:thứ|hạng)|thứ (?:nhất|hai|ba)(?!\p{L})|phù hợp nhất|đứng đầu|hạng \d|rank(?:ed|s|ing)?(?!\p{L})|first|second|best/iu;
const WEIGHTS = /trọng số|weights?(?!\p{L})/iu;
const REASON = /(?<!\p{L})(?:vì|do|bởi|lý do|because|since|reasons?)(?!\p{L})/iu;

/** The ranked, argued fit for Viet Nam in a draft, and what it lacks by name. */
export function draftFit(
  placed: readonly PlacedParagraph[],
  placeOf: (each: PlacedParagraph) => Place,
): { readonly fit: readonly Place[]; readonly lacks: readonly NamedLack[] } {
  const own = placed.filter(
    ({ part, paragraph }) => !paragraph.isHeading && (part === 'fit' || FIT.test(paragraph.text)),
  );
  if (own.length === 0)
    return {
      fit: [],
      lacks: [
        lack(
          'fit.none',
          'chưa xếp hạng nước nào phù hợp nhất với Việt Nam',
          'no ranking of which country suits Viet Nam best',
        ),
      ],
    };
  const text = own.map(({ paragraph }) => paragraph.text).join('\n');
  const lacks = [
    countriesIn(text).length >= 2
      ? null
      : lack(
          'fit.countries',
          'phần phù hợp với Việt Nam chưa so ít nhất hai nước',
          'the fit for Viet Nam compares fewer than two countries',
        ),
    RANKED.test(text)
      ? null
      : lack('fit.rank', 'phần phù hợp với Việt Nam chưa xếp thứ tự', 'the fit for Viet Nam gives no order'),
    WEIGHTS.test(text)
      ? null
      : lack(
          'fit.weights',
          'phần phù hợp với Việt Nam chưa nêu trọng số của các tiêu chí',
          'the fit for Viet Nam shows no weights of its criteria',
        ),
    REASON.test(text)
      ? null
      : lack('fit.argument', 'phần phù hợp với Việt Nam chưa nêu lý do', 'the fit for Viet Nam gives no reason'),
  ];
  return { fit: own.map(placeOf), lacks: lacks.flatMap((each) => each ?? []) };
}

const lack = (code: string, vi: string, en: string): NamedLack => ({ code, said: { vi, en } });
