import type { Place } from '../../indicators/as-of/atlas.ts';
import type { IsoDate } from '../../model/dates.ts';
import { isInForce } from '../../model/dates.ts';
import type { DraftParagraph } from '../../model/draft.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check, CheckInput } from './lint-knowledge.ts';
import { isCityOn, nameKey, type PlaceMention, placeMentions, placesByName } from './place-mentions.ts';
import { sentencesOf } from './sentences.ts';
import { statementPeriod } from './statement-period.ts';

interface TitledPlace {
  readonly paragraph: DraftParagraph;
  readonly mention: PlaceMention;
  readonly place: Place;
  readonly on: IsoDate;
}

const DISTRICTS_END = '2025-07-01';

/** City against province: a unit called what it was not on that day, and one that a document calls both. */
export const checkCityProvince: Check = (input) => {
  const titled = titledPlaces(input);
  const wrong = titled.flatMap((each) => wrongTitle(each, input));
  const told = new Set(wrong.map(({ quote }) => quote));
  const both = [...new Set(titled.map(({ place }) => place.nameVi))].flatMap((name) =>
    bothWays(titled.filter(({ place, mention }) => place.nameVi === name && !told.has(mention.text))),
  );
  return [...wrong, ...both];
};

function titledPlaces(input: CheckInput): readonly TitledPlace[] {
  const { draft, day, known } = input;
  const names = placesByName(known.atlas);
  return draft.paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap(({ text }) => {
      const { first } = statementPeriod(text, day);
      return placeMentions(text, names).flatMap((mention) => {
        const place = names.get(nameKey(mention.name))?.find((each) => isInForce(each, first));
        return place === undefined || mention.title === '' ? [] : [{ paragraph, mention, place, on: first }];
      });
    }),
  );
}

function wrongTitle({ paragraph, mention, place, on }: TitledPlace, { known }: CheckInput): readonly Finding[] {
  const isCity = isCityOn(known.atlas, place, on);
  const name = place.nameVi;
  if (isCity === (mention.title === 'city')) return [];
  // Before districts were abolished a province could hold a city of its own name.
  if (mention.title === 'city' && on < DISTRICTS_END) return [];
  return [
    findingAt(paragraph, {
      code: 'names.city-or-province',
      quote: mention.text,
      why: isCity
        ? {
            vi: `${name} là thành phố trực thuộc trung ương, không phải tỉnh.`,
            en: `${place.nameEn} is a centrally run city, not a province.`,
          }
        : {
            vi: `${name} là tỉnh; từ 1/7/2025 không còn thành phố thuộc tỉnh.`,
            en: `${place.nameEn} is a province; from 1 July 2025 there are no cities inside provinces.`,
          },
      proposed: isCity
        ? { vi: `thành phố ${name}`, en: `${place.nameEn} city` }
        : { vi: `tỉnh ${name}, hoặc tên phường cụ thể`, en: `${place.nameEn} province, or the ward that is meant` },
      howSure: 'sure',
    }),
  ];
}

function bothWays(titled: readonly TitledPlace[]): readonly Finding[] {
  const [first] = titled;
  const other = titled.find(({ mention }) => mention.title !== first?.mention.title);
  if (first === undefined || other === undefined) return [];
  const name = first.place.nameVi;
  return [
    findingAt(other.paragraph, {
      code: 'names.city-or-province',
      quote: `${first.mention.text} · ${other.mention.text}`,
      why: {
        vi: `Văn bản lúc gọi ${name} là thành phố, lúc là tỉnh: hai địa bàn khác nhau.`,
        en: `The document calls ${first.place.nameEn} now a city, now a province: two different areas.`,
      },
      proposed: {
        vi: `Chọn một đơn vị và giữ suốt văn bản; nếu cụm trải cả tỉnh thì viết “tỉnh ${name}”.`,
        en: `Take one unit and keep it; if the cluster spreads over the province, write “${first.place.nameEn} province”.`,
      },
      howSure: 'likely',
    }),
  ];
}
