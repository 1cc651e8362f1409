/** `f-` and 16 letters: a hash of a figure's derivation, so the same derivation has the same id everywhere. */
export type FigureId = string & { readonly __brand: 'FigureId' };
