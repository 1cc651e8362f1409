/** What a person says of a list of enterprises; empty text leaves a thing to the guess. */
export interface ListChoices {
  readonly sheet: string;
  /** Letter of a column → what it is. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: '' | 'unit' | 'site';
  readonly source: string;
  readonly tier: Tier;
  readonly asOf: string;
  readonly skipsFaulty: boolean;
}

export const TIERS = ['listed', 'self-declared', 'document-seen', 'site-verified', 'third-party-register'] as const;
export type Tier = (typeof TIERS)[number];

export const NO_LIST_CHOICES: ListChoices = {
  sheet: '',
  columns: {},
  rows: '',
  source: '',
  tier: 'listed',
  asOf: '',
  skipsFaulty: false,
};

interface LookBody {
  sheet?: string;
  columns?: Record<string, string>;
  rows?: 'unit' | 'site';
  asOf?: string;
}

/** The choices as the server takes them. */
export function lookBody({ sheet, columns, rows, asOf }: ListChoices): LookBody {
  return {
    ...(sheet === '' ? {} : { sheet }),
    ...(Object.keys(columns).length === 0 ? {} : { columns: { ...columns } }),
    ...(rows === '' ? {} : { rows }),
    ...(isoDay(asOf) === '' ? {} : { asOf: isoDay(asOf) }),
  };
}

export const checkBody = (choices: ListChoices) => ({ ...lookBody(choices), source: choices.source.trim() });

export const beginBody = (upload: string, choices: ListChoices) => ({
  ...checkBody(choices),
  upload,
  tier: choices.tier,
  skipsFaulty: choices.skipsFaulty,
});

/** A column is something else; as guessed where nothing is chosen. */
export function withColumn(choices: ListChoices, letter: string, role: string | undefined): ListChoices {
  const { [letter]: _, ...others } = choices.columns;
  return { ...choices, columns: role === undefined ? others : { ...others, [letter]: role } };
}

/** Columns belong to their sheet: on another one they are guessed anew. */
export const withSheet = (choices: ListChoices, sheet: string): ListChoices => ({ ...choices, sheet, columns: {} });

/** `31/12/2026` as people write it becomes `2026-12-31`; all else is left for the server to judge. */
export function isoDay(text: string): string {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text.trim());
  if (found === null) return text.trim();
  const [, day = '', month = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What a name of a file says of its source: its words, without its ending. */
export const sourceOfFile = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{2,4}$/iu, '')
    .replace(/[_]+/gu, ' ')
    .trim();
