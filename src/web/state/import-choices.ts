import type { ImportColumnView, ReadingWords, ReleaseWords } from '../../http/contract/data-contract.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

export const IMPORT_KINDS = ['place-industry', 'place', 'industry'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A mark in value cells and what it stands for. */
export interface MarkChoice {
  readonly mark: string;
  readonly meaning: string;
}

/** What a person chose about how a file is read; an empty text leaves it to the guess. */
export interface ImportChoices {
  readonly sheet: string;
  readonly kind: ImportKind;
  /** By letter of the column, what the person says it is. */
  readonly roles: Readonly<Record<string, string>>;
  /** By measure, the unit that the person states. */
  readonly units: Readonly<Record<string, string>>;
  readonly marks: readonly MarkChoice[];
  readonly period: string;
  readonly measure: string;
  readonly places: string;
  readonly asOf: string;
  readonly industries: string;
  readonly industryLevel: string;
  readonly numbers: '' | 'vi' | 'en';
  readonly ownershipCodes: string;
  readonly surveyLevel: string;
  readonly keepsSmallCells: boolean;
}

/** What a person says about the release itself. */
export interface ReleaseChoices {
  readonly name: string;
  readonly status: string;
  readonly source: string;
  readonly licence: string;
  readonly replaces: boolean;
}

export const NO_RELEASE_CHOICES: ReleaseChoices = { name: '', status: '', source: '', licence: '', replaces: false };

/** Nothing chosen yet: all is left to the guess. */
export function guessedChoices(sheet: string, kind: ImportKind): ImportChoices {
  return {
    sheet,
    kind,
    roles: {},
    units: {},
    marks: [],
    period: '',
    measure: '',
    places: '',
    asOf: '',
    industries: '',
    industryLevel: '',
    numbers: '',
    ownershipCodes: '',
    surveyLevel: '',
    keepsSmallCells: false,
  };
}

type Columns = readonly Pick<ImportColumnView, 'letter' | 'header'>[];

/** A column as the reader of options finds it: by its letter, unless the header of another column is that letter. */
export function columnName(letter: string, columns: Columns): string {
  const isHeader = columns.some(({ header }) => foldedWords(header) === letter.toLowerCase());
  const own = columns.find((column) => column.letter === letter)?.header ?? '';
  return isHeader && own !== '' ? own : letter;
}

/** The choices in the words of `data add`. */
export function readingWords(choices: ImportChoices, columns: Columns): ReadingWords {
  const text = (name: keyof ReadingWords, value: string): Partial<ReadingWords> =>
    value.trim() === '' ? {} : { [name]: value.trim() };
  const list = (name: keyof ReadingWords, values: readonly string[]): Partial<ReadingWords> =>
    values.length === 0 ? {} : { [name]: values };
  const { roles, units, marks } = choices;
  return {
    as: choices.kind,
    ...text('sheet', choices.sheet),
    ...list(
      'map',
      Object.entries(roles).map(([letter, role]) => `${role}=${columnName(letter, columns)}`),
    ),
    ...list(
      'unit',
      Object.entries(units).flatMap(([measure, unit]) => (unit.trim() === '' ? [] : [`${measure}=${unit.trim()}`])),
    ),
    ...list(
      'missing',
      marks.flatMap(({ mark, meaning }) => (mark.trim() === '' || meaning === '' ? [] : [`${mark.trim()}=${meaning}`])),
    ),
    ...text('period', choices.period),
    ...text('measure', choices.measure),
    ...text('places', choices.places),
    ...text('as-of', choices.asOf),
    ...text('industries', choices.industries),
    ...text('industry-level', choices.industryLevel),
    ...text('numbers', choices.numbers),
    ...text('ownership-codes', choices.ownershipCodes),
    ...text('survey-level', choices.surveyLevel),
    ...(choices.keepsSmallCells ? { 'keep-small-cells': true } : {}),
  };
}

/** The choices about file and release together. */
export function releaseWords(reading: ReadingWords, release: ReleaseChoices): ReleaseWords {
  const { name, status, source, licence, replaces } = release;
  return {
    ...reading,
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(status === '' ? {} : { status }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(licence.trim() === '' ? {} : { licence: licence.trim() }),
    ...(replaces ? { replace: true } : {}),
  };
}

/** A mended file with the same name is read as the last one was; any other begins anew. */
export function carriedChoices(
  old: { readonly fileName: string; readonly choices: ImportChoices } | undefined,
  next: {
    readonly fileName: string;
    readonly sheets: readonly { readonly name: string }[];
    readonly sheet: string;
    readonly kind: ImportKind;
  },
): ImportChoices {
  if (old === undefined || old.fileName !== next.fileName) return guessedChoices(next.sheet, next.kind);
  const hasSheet = next.sheets.some(({ name }) => name === old.choices.sheet);
  return hasSheet ? old.choices : { ...old.choices, sheet: next.sheet };
}
