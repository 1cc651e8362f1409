/** One cell in the form in which cells are compared. An empty text is a missing cell: it neither agrees nor differs. */
export interface NormalValue {
  readonly text: string;
  /** Words or numbers, each once, for comparisons by rarity. */
  readonly tokens: readonly string[];
  /** Where it lies, for values that are places. */
  readonly place?: PlaceCodes;
}

/** Where an address lies, level by level, as whole numbers that are made once a value; 0 is a level that is not known. */
export interface PlaceCodes {
  readonly province: number;
  readonly former: number;
  readonly district: number;
  readonly communes: readonly number[];
}

export const MISSING: NormalValue = { text: '', tokens: [] };

/** A value compared as one text. */
export function textValue(text: string): NormalValue {
  return text === '' ? MISSING : { text, tokens: [] };
}

/** A value compared by its tokens; its text is the tokens without spaces, so that “Vina milk” equals “Vinamilk”. */
export function tokenValue(tokens: readonly string[]): NormalValue {
  return tokens.length === 0 ? MISSING : { text: tokens.join(''), tokens: [...new Set(tokens)] };
}
