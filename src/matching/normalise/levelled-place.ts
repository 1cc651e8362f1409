import { MISSING, type NormalValue } from './normal-value.ts';

/** Where an address lies, level by level; an empty text is a level that is not known. */
export interface PlaceParts {
  /** Today's province. */
  readonly province: string;
  /** The province before the reform, where only one is possible. */
  readonly former: string;
  /** The district before the reform. */
  readonly district: string;
  /** Today's communes in which it may lie: one, or those that its old commune was split among. */
  readonly communes: readonly string[];
}

/** The mark between the levels of a place in its text. */
export const PLACE_MARK = '|';

/** A place as one value; missing where not even its province is known. */
export function levelledPlace({ province, former, district, communes }: PlaceParts): NormalValue {
  if (province === '') return MISSING;
  const sorted = [...new Set(communes)].toSorted();
  return {
    text: [province, former, district, sorted.join(' ')].join(PLACE_MARK),
    tokens: [],
    place: {
      province: codeOf(province),
      former: codeOf(former),
      district: codeOf(district),
      communes: sorted.map(codeOf),
    },
  };
}

/** The digits after the edition of a place id; each level is numbered by itself. */
const codeOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));
