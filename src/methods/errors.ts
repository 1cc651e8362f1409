/** What each refusal of this room means and what its reader should do; the one list of codes. */
export const methodErrors = {
  'bad-shape': ['the sizes of the inputs do not fit each other', 'give arrays of the stated lengths'],
  'bad-parameter': ['a parameter is outside its domain', 'choose a value inside the stated domain'],
  'not-finite': ['a value is not a finite number', 'correct it at its source, or leave the row out by name'],
  'negative-cell': ['an amount is negative', 'correct it at its source; this measure reads amounts of 0 or more'],
  'not-binary': ['a presence is neither 0 nor 1', 'turn the values into 0 and 1 by a stated rule first'],
  'bad-index': ['an index points outside its list', 'check the numbering; the first position is 0'],
  'duplicate-link': ['the same link is given twice', 'add the two together or remove one'],
  'self-link': ['a unit is linked to itself', 'remove the link; self-weights are a named choice of the measure'],
  'shares-not-one': ['shares do not add up to 1', 'divide by their total, or name the part that is missing'],
  'part-exceeds-whole': ['a part is larger than its whole', 'check that the totals contain the cell'],
  'no-variation': ['all values are equal, so the measure is not defined', 'leave this variable out'],
  'too-few': ['there are too few observations for this measure', 'add observations or use a simpler measure'],
  'one-plant': [
    'one plant holds the whole industry (H = 1), so concentration of plants is not defined',
    'report the largest share instead',
  ],
  'not-converged': ['the iteration did not settle', 'raise the limit of iterations or check the margins'],
  disconnected: [
    'the network falls into parts that share nothing, so one ranking is not defined',
    'analyse each part by itself',
  ],
  'tied-eigenvalues': ['two eigenvalues tie, so the axis is not unique', 'do not rank by this measure'],
  'not-productive': [
    'the spectral radius is 1 or more, so the inverse has no economic meaning',
    'check the coefficients',
  ],
  singular: ['the equations have no unique solution', 'remove what is empty or repeated'],
  'bounds-crossed': ['a lower bound is above its upper bound', 'swap or correct the bounds'],
  'not-additive': ['parts do not add up to their total', 'correct the part or the total at its source'],
  'not-protectable': [
    'no choice of cells to hide protects a cell as asked',
    'merge rows or columns, let more cells be hidden, or ask for less protection',
  ],
  'bad-base': ['the base specification is not in the grid', 'add it to the grid'],
} as const;

/** The closed list of reasons for which a method refuses its input. */
export type MethodErrorCode = keyof typeof methodErrors;

/** Where the fault lies: positions start at 0 and follow the caller's own order. */
export interface MethodErrorPlace {
  readonly what?: string;
  readonly row?: number;
  readonly column?: number;
  readonly value?: number | string;
}

/** A broken contract between a caller and a method: what, where, which value, what to do. */
export class MethodError extends Error {
  override readonly name = 'MethodError';
  readonly code: MethodErrorCode;
  readonly place: MethodErrorPlace;

  constructor(code: MethodErrorCode, place: MethodErrorPlace = {}) {
    const [what, todo] = methodErrors[code];
    const at = [
      place.what,
      place.row === undefined ? undefined : `row ${place.row}`,
      place.column === undefined ? undefined : `column ${place.column}`,
      place.value === undefined ? undefined : `value ${place.value}`,
    ].filter((part) => part !== undefined);
    super(`${what}${at.length > 0 ? ` (${at.join(', ')})` : ''}; ${todo}`);
    this.code = code;
    this.place = place;
  }
}
