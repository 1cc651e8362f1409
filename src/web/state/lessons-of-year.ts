/** A lesson by its country and years. */
interface Dated {
  readonly country: string;
  readonly from: number;
  readonly to: number | null;
}

/** Lessons of a country that were under way in a year; where none was, the nearest in time with how many years lie between. */
export interface LessonsOfYear<T extends Dated> {
  readonly during: readonly T[];
  readonly nearest: { readonly lesson: T; readonly years: number } | null;
}

/** What a country did in a year in which it was like ours. */
export function lessonsOfYear<T extends Dated>(lessons: readonly T[], country: string, year: number): LessonsOfYear<T> {
  const own = lessons.filter((lesson) => lesson.country === country);
  const during = own.filter(({ from, to }) => from <= year && (to === null || year <= to));
  if (during.length > 0) return { during, nearest: null };
  const away = ({ from, to }: T): number => (year < from ? from - year : (to ?? from) - year);
  const [nearest] = own.toSorted((a, b) => Math.abs(away(a)) - Math.abs(away(b)) || a.from - b.from);
  return { during, nearest: nearest === undefined ? null : { lesson: nearest, years: away(nearest) } };
}
