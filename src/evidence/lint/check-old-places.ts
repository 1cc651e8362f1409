import type { Atlas, Place } from '../../indicators/as-of/atlas.ts';
import type { DraftParagraph } from '../../model/draft.ts';
import { writtenDay } from './act-words.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check, CheckInput } from './lint-knowledge.ts';
import { nameKey, placeMentions, placesByName } from './place-mentions.ts';
import { sentencesOf } from './sentences.ts';
import { type StatementPeriod, statementPeriod, tellsOfChange } from './statement-period.ts';

const MERGER = '2025-07-01';

/** Names, numbers and levels of places that did not exist on the day for which a sentence speaks. */
export const checkOldPlaces: Check = (input) => {
  const names = placesByName(input.known.atlas);
  const told = new Set<string>();
  const once = (finding: Finding, key: string): readonly Finding[] => {
    if (told.has(key)) return [];
    told.add(key);
    return [finding];
  };
  return input.draft.paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap(({ text }) => {
      if (tellsOfChange(text)) return [];
      const period = statementPeriod(text, input.day);
      const old = placeMentions(text, names).flatMap((mention) => {
        const carriers = names.get(nameKey(mention.name)) ?? [];
        if (carriers.some((place) => overlaps(place, period))) return [];
        return once(oldName({ paragraph, carriers, name: mention.text }, input), nameKey(mention.name));
      });
      return [
        ...old,
        ...oldCount(paragraph, text, period),
        ...oldLevel(paragraph, text, period).flatMap((finding) => once(finding, finding.quote)),
      ];
    }),
  );
};

const overlaps = ({ validFrom, validTo }: Place, { first, last }: StatementPeriod): boolean =>
  (validFrom === null || validFrom <= last) && (validTo === null || first < validTo);

interface OldName {
  readonly paragraph: DraftParagraph;
  readonly carriers: readonly Place[];
  readonly name: string;
}

function oldName({ paragraph, carriers, name }: OldName, { known, day }: CheckInput): Finding {
  const last = [...carriers].sort((a, b) => ((a.validTo ?? '9') < (b.validTo ?? '9') ? 1 : -1))[0];
  const next = last === undefined ? [] : successors(known.atlas, last.id, day.on);
  const ended = last?.validTo ?? null;
  const since = ended === null ? '' : writtenDay(ended);
  const heir = next.map(({ fullNameVi }) => fullNameVi).join(', ');
  const heirEnglish = next.map(({ nameEn }) => nameEn).join(', ');
  return findingAt(paragraph, {
    code: 'places.old-name',
    quote: name,
    why:
      since === ''
        ? {
            vi: `Không có đơn vị nào tên ${name} vào ngày mà câu này nói tới.`,
            en: `No unit was called ${name} on the day of which this sentence speaks.`,
          }
        : {
            vi: `Từ ${since} không còn đơn vị cấp tỉnh mang tên này${heir === '' ? '' : `; địa bàn nay thuộc ${heir}`}.`,
            en: `From ${since} no province-level unit has this name${heirEnglish === '' ? '' : `; its area is now in ${heirEnglish}`}.`,
          },
    ...(heir === '' || last === undefined
      ? {}
      : {
          proposed: {
            vi: `${heir} (địa bàn ${last.fullNameVi.replace(/^./u, (letter) => letter.toLowerCase())} trước ${since}), hoặc ghi rõ số liệu của thời điểm nào.`,
            en: `${heirEnglish} (the area of ${last.nameEn} before ${since}), or say of which day the statement is.`,
          },
        }),
    howSure: 'sure',
  });
}

/** The units of a day that took over a place, step by step. */
function successors(atlas: Atlas, id: string, on: string): readonly Place[] {
  const place = atlas.byId.get(id);
  if (place === undefined) return [];
  if (place.validTo === null || on < place.validTo) return [place];
  const steps = (atlas.forward.get(id) ?? []).filter(({ extent, to }) => extent === 'whole' && to !== id);
  return [...new Set(steps.flatMap(({ to }) => successors(atlas, to, on)))];
}

const COUNTED =
  /(?<![\d.,])(?<count>63|34)\s+(?:tỉnh(?:,| và|\/)?\s*(?:thành phố|thành|TP)?|địa phương|provinces?(?: and (?:centrally[- ]run )?cities)?)/iu;

function oldCount(paragraph: DraftParagraph, text: string, { first, last }: StatementPeriod): readonly Finding[] {
  const found = COUNTED.exec(text);
  const count = found?.groups?.['count'];
  if (found === null || (first < MERGER && last >= MERGER)) return [];
  const right = first >= MERGER ? '34' : '63';
  if (count === right || (first < '2008-08-01' && count === '63')) return [];
  return [
    findingAt(paragraph, {
      code: 'places.count',
      quote: found[0],
      why: {
        vi: `Vào ngày mà câu này nói tới, cả nước có ${right} tỉnh, thành phố.`,
        en: `On the day of which this sentence speaks there were ${right} provinces and cities.`,
      },
      proposed: { vi: found[0].replace(/\d+/u, right), en: found[0].replace(/\d+/u, right) },
      howSure: 'likely',
    }),
  ];
}

const DISTRICT =
  /(?<![\p{L}])(?:quận|huyện|thị xã|thành phố thuộc tỉnh)\s+(?:\p{Lu}\p{Ll}*|\d{1,2})(?:\s\p{Lu}\p{Ll}*){0,3}|(?:\p{Lu}\p{Ll}+\s){1,3}District(?![\p{L}])|(?<![\p{L}])cấp huyện(?![\p{L}])/gu;

function oldLevel(paragraph: DraftParagraph, text: string, { first }: StatementPeriod): readonly Finding[] {
  if (first < MERGER) return [];
  return [...text.matchAll(DISTRICT)].map(([quote]) =>
    findingAt(paragraph, {
      code: 'places.district',
      quote,
      why: {
        vi: 'Từ 1/7/2025 không còn đơn vị hành chính cấp huyện.',
        en: 'From 1 July 2025 there are no district-level units.',
      },
      proposed: {
        vi: 'Ghi phường, xã hoặc đặc khu; hoặc ghi rõ là tên trước 1/7/2025.',
        en: 'Name the ward, commune or special zone, or say that the name is from before 1 July 2025.',
      },
      howSure: 'sure',
    }),
  );
}
