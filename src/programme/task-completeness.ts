import { type Completeness, coverLacks, mendable, type Place } from '../evidence/completeness/completeness.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { INSTRUMENT_WORDS } from '../model/instrument-classes.ts';
import { fitLacks } from './fit-of.ts';
import type { Fit, Solution } from './policy-things.ts';
import { solutionsByClass } from './solution-audit.ts';

/** What of a lesson of another country a task is held against. */
export interface KnownLesson {
  readonly id: string;
  readonly country: string;
  readonly title: Bilingual;
  readonly worked: Bilingual;
  readonly didNot: Bilingual;
  readonly nation: Bilingual;
  readonly region: Bilingual;
  readonly evidence: readonly unknown[];
}

/** How complete a task is by its own things: what its solutions cover, and the countries and lessons that they rest on. */
export function taskCompleteness(made: {
  readonly solutions: readonly Solution[];
  readonly fit: Fit | undefined;
  readonly lessons: readonly KnownLesson[];
  readonly countryName: (iso3: string) => Bilingual;
}): Completeness {
  const { solutions, fit, lessons, countryName } = made;
  const rests = new Set([
    ...solutions.filter(({ withdrawn }) => withdrawn === null).flatMap((each) => each.lessons),
    ...(fit?.options.flatMap((option) => option.lessons) ?? []),
  ]);
  const used = lessons.filter(({ id }) => rests.has(id));
  const weighed = fit?.options.map(({ country }) => country) ?? [];
  const countries = [...new Set([...weighed, ...used.map(({ country }) => country)])].map((iso3) => {
    const own = used.filter(({ country }) => country === iso3);
    return {
      iso3,
      name: countryName(iso3),
      worked: own.map((lesson) => lessonPlace(lesson, lesson.worked)),
      didNot: own.map((lesson) => lessonPlace(lesson, lesson.didNot)),
      isGrounded: own.some(({ evidence }) => evidence.length > 0),
    };
  });
  const classes = [...solutionsByClass(solutions)].map(([id, own]) => ({
    id,
    name: INSTRUMENT_WORDS[id].name,
    by: own.map((each): Place => ({ kind: 'solution', ref: each.id, under: '', said: each.title })),
    mentioned: [],
  }));
  const scopes = (['nation', 'region'] as const).map((scope) => ({
    scope,
    lessons: used.map((lesson) => lessonPlace(lesson, lesson[scope])),
    grounded: used.filter(({ evidence }) => evidence.length > 0).map((lesson) => lessonPlace(lesson, lesson[scope])),
  }));
  return {
    classes,
    countries,
    scopes,
    fit: fit === undefined ? [] : [{ kind: 'fit', ref: fit.id, under: '', said: { vi: fit.id, en: fit.id } }],
    lacks: mendable([...coverLacks({ classes, countries, scopes }), ...fitLacks(fit)], 'task'),
  };
}

const lessonPlace = ({ id, title }: KnownLesson, said: Bilingual): Place => ({
  kind: 'lesson',
  ref: id,
  under: title.vi,
  said,
});
