/** What of other countries is in view, as the address carries it. */
export interface ElsewhereSearch {
  /** Indicators that are drawn, with commas between them. */
  readonly indicators?: string;
  /** Indicators by which a like country is looked for. */
  readonly like?: string;
  /** Weights of the criteria, with commas between them. */
  readonly weights?: string;
  /** The reader's marks: a letter each, a point after each lesson. */
  readonly marks?: string;
}

const LIST = /^[A-Z0-9.,]{1,600}$/;

/** Reads the part of the query that belongs to other countries. */
export function parseElsewhereSearch(search: Readonly<Record<string, unknown>>): ElsewhereSearch {
  const { indicators, like, weights, marks } = search;
  return {
    ...(typeof indicators === 'string' && LIST.test(indicators) ? { indicators } : {}),
    ...(typeof like === 'string' && LIST.test(like) ? { like } : {}),
    ...(typeof weights === 'string' && /^[\d,]{1,40}$/.test(weights) ? { weights } : {}),
    ...(typeof marks === 'string' && /^[-0-3.]{1,400}$/.test(marks) ? { marks } : {}),
  };
}

/** Codes of a list; the list that stands when the address has none. */
export function chosenCodes(list: string | undefined, otherwise: readonly string[]): readonly string[] {
  return list === undefined ? otherwise : [...new Set(list.split(',').filter((code) => code !== ''))];
}
