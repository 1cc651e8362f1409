import type { Draft } from '../../model/draft.ts';
import { INSTRUMENT_CLASSES, INSTRUMENT_WORDS } from '../../model/instrument-classes.ts';
import { sentencesOf } from '../lint/sentences.ts';
import {
  type ClassCover,
  type Completeness,
  type CountryCover,
  coverLacks,
  mendable,
  type Place,
  type ScopeCover,
} from './completeness.ts';
import { countriesIn } from './country-names.ts';
import { draftFit } from './draft-fit.ts';
import { draftParts, type PlacedParagraph } from './draft-parts.ts';
import { instrumentAt } from './instruments-in.ts';
import type { Looked } from './mend-lack.ts';
import { SIDES, tableSides } from './two-sides.ts';

const CITED =
  /\[[^\]]{1,60}\]|\([^()]*(?:19|20)\d{2}[^()]*\)|(?:nguồn|source)s?\s*:|(?<!\p{L})[A-Z]{2,5}-\d{3}(?!\d)|https?:\/\/|(?:nghị quyết|nghị định|quyết định|thông tư) (?:số )?\d+/iu;
const LESSON = /(?:bài học|lessons?(?!\p{L})|kinh nghiệm (?:rút ra|cho))/iu;
const NATION = /việt nam|cả nước|quốc gia|viet ?nam|the nation/iu;
const REGION = /(?<!\p{L})vùng(?!\p{L})|đồng bằng sông hồng|trung du|miền núi|liên tỉnh|the region|red river delta/iu;
const LONGEST_QUOTE = 180;

/** How complete a draft is by name: classes of instruments, both sides of each country, lessons at two scopes, a ranked fit. */
export function draftCompleteness(draft: Draft, looked: Looked = 'draft'): Completeness {
  const placed = draftParts(draft);
  const classes = classCovers(placed);
  const countries = countryCovers(placed);
  const scopes = scopeCovers(placed, countries);
  const { fit, lacks } = draftFit(placed, wholePlace);
  const all = [...coverLacks({ classes, countries, scopes }), ...lacks];
  return { classes, countries, scopes, fit, lacks: mendable(all, looked) };
}

function classCovers(placed: readonly PlacedParagraph[]): readonly ClassCover[] {
  const hasPolicies = placed.some(({ part }) => part === 'policy');
  // Without a part of policies the whole text is read, but what other countries did is no policy of ours.
  const isPolicy = ({ part }: PlacedParagraph): boolean => (hasPolicies ? part === 'policy' : part === null);
  return INSTRUMENT_CLASSES.map((id) => {
    const named = placed.flatMap((each) => {
      const at = instrumentAt(each.paragraph.text, id);
      return at === undefined ? [] : [{ each, place: placeAt(each, at) }];
    });
    return {
      id,
      name: INSTRUMENT_WORDS[id].name,
      by: named.filter(({ each }) => isPolicy(each)).map(({ place }) => place),
      mentioned: named.filter(({ each }) => !isPolicy(each)).map(({ place }) => place),
    };
  });
}

function countryCovers(placed: readonly PlacedParagraph[]): readonly CountryCover[] {
  const sections = Map.groupBy(
    placed.filter(({ country }) => country !== null),
    ({ country }) => country,
  );
  const rows = tableSides(placed);
  return [...sections].flatMap(([country, own]) => {
    if (country === null) return [];
    const side = (at: 'worked' | 'didNot'): readonly Place[] =>
      own.flatMap((each) => {
        const found = rows.get(each.paragraph.number)?.[at] ?? SIDES[at](each.paragraph.text);
        return found === undefined ? [] : [placeAt(each, found)];
      });
    return [
      {
        iso3: country.iso3,
        name: country.name,
        worked: side('worked'),
        didNot: side('didNot'),
        isGrounded: own.some(({ paragraph }) => CITED.test(paragraph.text)),
      },
    ];
  });
}

function scopeCovers(placed: readonly PlacedParagraph[], countries: readonly CountryCover[]): readonly ScopeCover[] {
  const grounded = new Set(countries.filter(({ isGrounded }) => isGrounded).map(({ iso3 }) => iso3));
  const lessons = placed.filter(
    ({ paragraph, part }) => !paragraph.isHeading && (part === 'lessons' || LESSON.test(paragraph.text)),
  );
  const isGrounded = ({ paragraph: { text } }: PlacedParagraph): boolean =>
    CITED.test(text) || countriesIn(text).some(({ iso3 }) => grounded.has(iso3));
  return (
    [
      ['nation', NATION],
      ['region', REGION],
    ] as const
  ).map(([scope, words]) => {
    const own = lessons.filter(({ paragraph, part }) =>
      words.test(part === 'lessons' ? `${paragraph.heading ?? ''} ${paragraph.text}` : paragraph.text),
    );
    return { scope, lessons: own.map(wholePlace), grounded: own.filter(isGrounded).map(wholePlace) };
  });
}

const wholePlace = (each: PlacedParagraph): Place => placeAt(each, 0);

/** The sentence of a paragraph around a place in it. */
function placeAt({ paragraph }: PlacedParagraph, at: number): Place {
  const { text, number, heading = '' } = paragraph;
  const whole = sentencesOf(text).findLast(({ start }) => start <= at)?.text ?? text;
  const quote = whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE)}…` : whole;
  return { kind: 'passage', ref: String(number), under: heading, said: { vi: quote, en: quote } };
}
