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
  /** How many enterprises each record stands for; absent where each stands for itself. */
  readonly weights?: Float64Array;
}
