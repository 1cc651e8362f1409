/** What everybody may know of how the table was made; of the microdata only their hash. */
export interface OutputMeta {
  readonly format: 1;
  readonly microdata: string;
  readonly status: string;
  readonly by: readonly string[];
  readonly industryLevels: readonly number[];
  readonly sizeBounds: readonly number[];
  readonly regions: string | null;
  readonly geography: string | null;
  readonly classification: string | null;
  readonly periods: readonly string[];
  readonly measures: readonly { readonly name: string; readonly unit: string }[];
  readonly isWeighted: boolean;
  readonly rules: object;
  readonly cells: { readonly told: number; readonly withheld: number };
  readonly audit: {
    readonly method: 'witnesses@1';
    readonly needs: number;
    readonly proven: number;
    readonly provenAgainstSoleEnterprise: number;
    readonly auditedTogetherWith: readonly string[];
  };
  readonly table: { readonly file: string; readonly rows: number; readonly sha256: string };
  readonly program: string;
}
