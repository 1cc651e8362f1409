import type { Atlas, Place } from '../../indicators/as-of/atlas.ts';
import { designationOn } from '../../indicators/as-of/atlas.ts';
import type { IsoDate } from '../../model/dates.ts';
import { unifyTonePlacement } from '../../model/vietnamese/tone-placement.ts';

/** A province or city named in a text, with the word that says what kind of unit it is. */
export interface PlaceMention {
  readonly start: number;
  readonly name: string;
  /** `province`, `city`; empty where the text does not say. */
  readonly title: 'province' | 'city' | '';
  readonly text: string;
}

/** Names of provinces with the places that carried them. */
export function placesByName(atlas: Atlas): ReadonlyMap<string, readonly Place[]> {
  const named = new Map<string, Place[]>();
  for (const place of atlas.places) {
    if (place.level !== 'province' || !place.geography.startsWith('VN')) continue;
    for (const name of new Set([
      place.nameVi,
      place.nameEn,
      ...OTHER_SPELLINGS.filter(([own]) => own === place.nameVi).map(([, other]) => other),
    ]))
      named.set(nameKey(name), [...(named.get(nameKey(name)) ?? []), place]);
  }
  return named;
}

const OTHER_SPELLINGS: readonly (readonly [string, string])[] = [
  ['Hồ Chí Minh', 'Ho Chi Minh City'],
  ['Bà Rịa - Vũng Tàu', 'Bà Rịa – Vũng Tàu'],
];

/** A name as a key: one tone placement, small letters. */
export const nameKey = (name: string): string => unifyTonePlacement(name).toLowerCase();

/** What stands before a name without making it part of a longer one. */
const BEFORE =
  /(?:^|[^\p{L}]|(?:^|[\s(“"])(?:tỉnh|thành phố|tp\.?|ubnd|hđnd|sở|cục|vùng|tại|ở|của|và|hoặc|từ|đến|tới|cho|với|giữa|về|là|the|in|of|and|from|to|province|city|between|at|for|that|than|like|hai|năm|ở|huyện))\s*$/iu;
/** The press of a place keeps its name: Báo Bắc Giang. */
const PRESS = /(?:^|[^\p{L}])(?:báo|nhật báo|đài|tạp chí|(?:báo và |đài )?PT-TH)\s$/iu;
const NAME_GOES_ON = /^\s(?!(?:Province|City|Tỉnh|Thành|Theo|Trong|Khi|Năm|The|In|And)\b)\p{Lu}\p{Ll}*/u;

/** The provinces that a text names; a name inside a longer name (Thái Bình Dương) is none. */
export function placeMentions(text: string, names: ReadonlyMap<string, readonly Place[]>): readonly PlaceMention[] {
  const plain = unifyTonePlacement(text);
  if (plain.length !== text.length) return [];
  const longest = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const form = new RegExp(`(?<![\\p{L}\\d])(?:${longest.join('|')})(?![\\p{L}\\d])`, 'giu');
  return [...plain.matchAll(form)].flatMap(({ 0: name, index }) => {
    const before = plain.slice(0, index);
    const after = plain.slice(index + name.length);
    if (!/^\p{Lu}/u.test(name) || NAME_GOES_ON.test(after) || isInsideName(before) || PRESS.test(before)) return [];
    return [
      {
        start: index,
        name: text.slice(index, index + name.length),
        ...titleOf(before, after, text.slice(index, index + name.length)),
      },
    ];
  });
}

/** A capital word directly before, that is no title of a unit, makes the name part of a longer one. */
function isInsideName(before: string): boolean {
  const word = /(\p{L}+)\s$/u.exec(before)?.[1];
  if (word === undefined || !/^\p{Lu}/u.test(word)) return false;
  const isStart = /(?:^|[.!?:;“"(]\s*)\p{L}+\s$/u.test(before);
  return !isStart && !BEFORE.test(before) && !/^(?:UBND|HĐND|KCN|CCN|TP|Tỉnh|Phố|Vùng)$/u.test(word);
}

function titleOf(
  before: string,
  after: string,
  name: string,
): { readonly title: PlaceMention['title']; readonly text: string } {
  const titled = /(?:^|[\s(“",])((?:các\s+)?tỉnh|thành phố|tp\.?)(?:\s+trực thuộc Trung ương)?\s*$/iu.exec(before)?.[1];
  if (titled !== undefined) return { title: /tỉnh/iu.test(titled) ? 'province' : 'city', text: `${titled} ${name}` };
  const listed =
    /(?:các\s+|hai\s+|\d+\s+)?tỉnh\s*:?\s+(?:[\p{Lu}][\p{L}]*(?:\s[\p{Lu}][\p{L}]*){0,3}(?:,\s*|\s+và\s+))+$/u.exec(
      before,
    );
  if (listed !== null) return { title: 'province', text: `${listed[0]}${name}` };
  const english = /^\s+(province|city)(?![\p{L}])/iu.exec(after)?.[1];
  if (english !== undefined)
    return { title: /province/iu.test(english) ? 'province' : 'city', text: `${name} ${english}` };
  return { title: '', text: name };
}

/** Whether a unit is a centrally run city on a day. */
export function isCityOn(atlas: Atlas, place: Place, on: IsoDate): boolean {
  return /^Thành phố/u.test(designationOn(atlas, place.id, on).vi);
}
