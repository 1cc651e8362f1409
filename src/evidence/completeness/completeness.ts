import type { Bilingual } from '../../model/bilingual.ts';
import type { InstrumentClass } from '../../model/instrument-classes.ts';
import { type Looked, type Mend, mendOf } from './mend-lack.ts';

/** Where something is said: a passage of a draft, a solution or a lesson of a task. */
export interface Place {
  readonly kind: 'passage' | 'solution' | 'lesson' | 'fit';
  /** Number of the paragraph, or id. */
  readonly ref: string;
  /** The heading under which a passage stands; empty without one. */
  readonly under: string;
  readonly said: Bilingual;
}

/** Whether a class of instruments is covered, by what, and where it is only mentioned. */
export interface ClassCover {
  readonly id: InstrumentClass;
  readonly name: Bilingual;
  readonly by: readonly Place[];
  /** Named outside the policies, which does not cover it. */
  readonly mentioned: readonly Place[];
}

/** What is said of a country on its two sides. */
export interface CountryCover {
  readonly iso3: string;
  readonly name: Bilingual;
  readonly worked: readonly Place[];
  readonly didNot: readonly Place[];
  readonly isGrounded: boolean;
}

/** Lessons for the nation or for the region, and those of them that name their evidence. */
export interface ScopeCover {
  readonly scope: 'nation' | 'region';
  readonly lessons: readonly Place[];
  readonly grounded: readonly Place[];
}

/** Something that is not there, by name. */
export interface NamedLack {
  readonly code: string;
  readonly said: Bilingual;
}

/** A lack with the way to mend it. */
export interface Lack extends NamedLack {
  readonly mend: Mend;
}

/** Lacks, each with the way to mend it. */
export const mendable = (lacks: readonly NamedLack[], looked: Looked): readonly Lack[] =>
  lacks.map((lack) => ({ ...lack, mend: mendOf(lack.code, looked) }));

/** How complete a report, a task or a draft is; it is complete when nothing is lacking. */
export interface Completeness {
  readonly classes: readonly ClassCover[];
  readonly countries: readonly CountryCover[];
  readonly scopes: readonly ScopeCover[];
  /** Where the ranked fit stands. */
  readonly fit: readonly Place[];
  readonly lacks: readonly Lack[];
}

const SCOPES = { nation: { vi: 'cả nước', en: 'the nation' }, region: { vi: 'vùng', en: 'the region' } } as const;

/** What classes, countries and scopes lack, by name. */
export function coverLacks({
  classes,
  countries,
  scopes,
}: Pick<Completeness, 'classes' | 'countries' | 'scopes'>): readonly NamedLack[] {
  const lack = (code: string, vi: string, en: string): NamedLack => ({ code, said: { vi, en } });
  return [
    ...classes
      .filter(({ by }) => by.length === 0)
      .map(({ id, name, mentioned }) =>
        mentioned.length === 0
          ? lack(`instrument.${id}`, `thiếu nhóm công cụ “${name.vi}”`, `no instrument of the class “${name.en}”`)
          : lack(
              `instrument.${id}`,
              `thiếu nhóm công cụ “${name.vi}” (chỉ nhắc ngoài phần chính sách, ${placeWords(mentioned, 'vi')})`,
              `no instrument of the class “${name.en}” (only mentioned outside the policies, ${placeWords(mentioned, 'en')})`,
            ),
      ),
    ...(countries.length === 0
      ? [lack('country.none', 'không có mục nào về kinh nghiệm nước nào', 'no section on any country')]
      : []),
    ...countries.flatMap(({ name, iso3, worked, didNot }) => [
      ...(worked.length > 0
        ? []
        : [
            lack(`country.${iso3}.worked`, `${name.vi}: chưa nêu điều làm được`, `${name.en}: what worked is not said`),
          ]),
      ...(didNot.length > 0
        ? []
        : [
            lack(
              `country.${iso3}.did-not`,
              `${name.vi}: chưa nêu điều chưa làm được`,
              `${name.en}: what did not work is not said`,
            ),
          ]),
    ]),
    ...scopes.flatMap(({ scope, lessons, grounded }) => {
      const { vi, en } = SCOPES[scope];
      if (lessons.length === 0) return [lack(`lesson.${scope}`, `chưa có bài học cho ${vi}`, `no lesson for ${en}`)];
      return grounded.length > 0
        ? []
        : [
            lack(
              `lesson.${scope}.evidence`,
              `bài học cho ${vi} chưa dẫn căn cứ`,
              `no lesson for ${en} names its evidence`,
            ),
          ];
    }),
  ];
}

function placeWords(places: readonly Place[], language: 'vi' | 'en'): string {
  const head = { vi: 'đoạn', en: 'paragraph' }[language];
  return `${head} ${places
    .slice(0, 3)
    .map(({ ref }) => ref)
    .join(', ')}`;
}
