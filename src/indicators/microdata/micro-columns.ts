/** A column of few different codes: each code once, and which one every record has. */
export interface CodedColumn {
  readonly codes: readonly string[];
  readonly at: Int32Array;
}

/** Records of single enterprises without anything that names one; those of one enterprise stand together. */
export interface MicroColumns {
  readonly enterprise: Int32Array;
  readonly place: CodedColumn;
  readonly industry: CodedColumn;
  readonly ownership: CodedColumn;
  readonly period: CodedColumn;
  readonly measures: readonly { readonly name: string; readonly unit: string }[];
  readonly values: readonly Float64Array[];
  /** Positions in GAPS. */
  readonly gaps: readonly Uint8Array[];
}

/** Codes a column of texts: each text once, in order of first use. */
export function codedColumn(texts: readonly string[]): CodedColumn {
  const known = new Map<string, number>();
  const at = Int32Array.from(texts, (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    known.set(text, known.size);
    return known.size - 1;
  });
  return { codes: [...known.keys()], at };
}
