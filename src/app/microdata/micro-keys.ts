import type { Books } from '../../indicators/import/header-facts.ts';
import { type ColumnMapping, type ImportMapping, keyColumn } from '../../indicators/import/mapping.ts';
import { type OwnershipCodes, ownershipOf } from '../../indicators/import/ownership-label.ts';
import { parsePeriod } from '../../indicators/import/period-text.ts';
import type { UsedLabel } from '../../indicators/import/place-request.ts';
import { ALL_INDUSTRIES, resolveIndustries } from '../../indicators/import/resolve-industries.ts';
import { COUNTRY, resolvePlaces } from '../../indicators/import/resolve-places.ts';
import { type IsoDate, periodSpan } from '../../model/dates.ts';
import type { MicroKey, MicroPlan, MicroReader, MicroSet, MicroText } from '../ports-microdata.ts';
import type { PrivateFaults } from './private-faults.ts';

export interface KeyRequest {
  readonly geography: string | undefined;
  readonly asOf: IsoDate | undefined;
  readonly classification: string | undefined;
  readonly industryLevel: number | undefined;
  readonly ownershipCodes: OwnershipCodes | undefined;
}

interface Coded {
  readonly key: MicroKey | undefined;
  readonly codes: readonly string[];
}

export interface MicroKeys {
  readonly keys: MicroPlan['keys'];
  readonly codes: MicroSet['codes'];
  readonly geography: string | undefined;
  readonly classification: string | undefined;
}

interface KeyContext {
  readonly reader: MicroReader;
  readonly mapping: ImportMapping;
  readonly request: KeyRequest;
  readonly books: Books;
  readonly faults: PrivateFaults;
}

/** More different texts than this are no codes of places, industries, owners or years. */
const MOST_TEXTS = 20_000;

/** Turns the texts of the key columns into codes: each different text is read once. */
export async function microKeys(context: KeyContext): Promise<MicroKeys> {
  const { mapping } = context;
  const period = await periodKey(context);
  const span = wholeSpan(period.codes);
  const place = await placeKey(context, span);
  const industry = await industryKey(context, span);
  const ownership = await plainKey(context, 'ownership', {
    code: 'unknown-ownership',
    empty: 'all',
    read: (text) => ownershipOf(text, context.request.ownershipCodes),
  });
  return {
    keys: { place: place.key, industry: industry.key, ownership: ownership.key, period: period.key },
    codes: {
      place: place.codes,
      industry: industry.codes,
      ownership: keyColumn(mapping, 'ownership') === undefined ? ['all'] : ownership.codes,
      period: period.codes,
    },
    geography: place.set,
    classification: industry.set,
  };
}

async function textsOf(
  { reader, faults, mapping }: KeyContext,
  column: ColumnMapping,
  of?: 'place' | 'industry',
): Promise<readonly MicroText[]> {
  const beside = mapping.columns.find(({ role }) => of !== undefined && role.kind === 'name' && role.of === of)?.index;
  const texts = await reader.texts(column.index, { most: MOST_TEXTS, ...(beside === undefined ? {} : { beside }) });
  if (texts !== undefined) return texts;
  faults.refuse(
    'too-many-texts',
    { column: column.header },
    {
      vi: `Cột có hơn ${MOST_TEXTS} giá trị khác nhau nên không phải mã tỉnh, ngành, loại hình hay năm.`,
      en: `The column has more than ${MOST_TEXTS} different values: these are no codes of provinces, industries, owners or years.`,
    },
  );
  return [];
}

/** Numbers of workbooks are marked; the mark is no part of the code. */
const bare = (text: string): string => text.replace(/^=/u, '');

interface PlainRead {
  readonly code: string;
  /** What an empty cell stands for; refused where absent. */
  readonly empty?: string;
  read(text: string): string | undefined;
}

async function plainKey(
  context: KeyContext,
  role: 'ownership' | 'period',
  { code, empty, read }: PlainRead,
): Promise<Coded> {
  const column = keyColumn(context.mapping, role);
  if (column === undefined) return { key: undefined, codes: [] };
  const texts = await textsOf(context, column);
  const faults = context.faults.of(column.header);
  const found = texts.map((each) => {
    const read_ = each.text === '' ? empty : read(bare(each.text));
    if (read_ === undefined) faultOf(faults, each.text === '' ? 'empty-key' : code, each);
    return read_;
  });
  return codedKey(column.index, texts, found);
}

async function periodKey(context: KeyContext): Promise<Coded> {
  const { period } = context.mapping;
  const column = keyColumn(context.mapping, 'period');
  if (column === undefined) return { key: undefined, codes: period === undefined ? [] : [period] };
  return plainKey(context, 'period', { code: 'unreadable-period', read: parsePeriod });
}

function codedKey(column: number, texts: readonly MicroText[], found: readonly (string | undefined)[]): Coded {
  const codes = [...new Set(found.filter((code) => code !== undefined))].sort();
  const at = new Map(codes.map((code, position) => [code, position]));
  return {
    key: { column, texts: texts.map(({ text }) => text), codes: found.map((code) => at.get(code ?? '') ?? 0) },
    codes,
  };
}

type Columns = ReturnType<PrivateFaults['of']>;

function faultOf(faults: Columns, code: string, { rows }: MicroText): void {
  const said = { vi: '', en: '' };
  for (const row of rows) faults.perLabel({ severity: 'refusal', code, label: code, row, said });
}

const labelsOf = (texts: readonly MicroText[]): readonly UsedLabel[] =>
  texts.filter(({ text }) => text !== '').map(({ text, rows, name }) => ({ label: bare(text), rows, name }));

type Span = { readonly first: IsoDate; readonly last: IsoDate } | undefined;

async function placeKey(context: KeyContext, span: Span): Promise<Coded & { readonly set: string | undefined }> {
  const column = keyColumn(context.mapping, 'place');
  if (column === undefined) return { key: undefined, codes: [COUNTRY], set: undefined };
  const texts = await textsOf(context, column, 'place');
  const faults = context.faults.of(column.header);
  const { geography, asOf } = context.request;
  const { ids, geography: set } = resolvePlaces(
    { labels: labelsOf(texts), book: context.books.places, geography, asOf, span },
    faults,
  );
  const found = texts.map((each) => {
    const id = ids.get(bare(each.text));
    if (each.text === '') faultOf(faults, 'empty-key', each);
    else if (typeof id === 'object' || id === COUNTRY) faultOf(faults, 'not-a-place', each);
    return typeof id === 'string' && id !== COUNTRY ? id : undefined;
  });
  return { ...codedKey(column.index, texts, found), set };
}

async function industryKey(context: KeyContext, span: Span): Promise<Coded & { readonly set: string | undefined }> {
  const column = keyColumn(context.mapping, 'industry');
  if (column === undefined) return { key: undefined, codes: [ALL_INDUSTRIES], set: undefined };
  const texts = await textsOf(context, column, 'industry');
  const faults = context.faults.of(column.header);
  const { industryLevel: level } = context.request;
  const classification = context.request.classification ?? headerVersion(column.header);
  const { codes, classification: set } = resolveIndustries(
    { labels: labelsOf(texts), book: context.books.industries, classification, level, span },
    faults,
  );
  const found = texts.map((each) => {
    const code = codes.get(bare(each.text));
    if (each.text === '') faultOf(faults, 'empty-key', each);
    else if (typeof code === 'object' || code === ALL_INDUSTRIES) faultOf(faults, 'not-an-industry', each);
    return typeof code === 'string' && code !== ALL_INDUSTRIES ? code : undefined;
  });
  return { ...codedKey(column.index, texts, found), set };
}

function headerVersion(header: string): string | undefined {
  const year = /vsic[ _-]?(2007|2018|2025)/iu.exec(header)?.[1];
  return year === undefined ? undefined : `vsic${year}`;
}

function wholeSpan(periods: readonly string[]): Span {
  const spans = periods.map(periodSpan).filter((span) => span !== undefined);
  const first = spans.map((span) => span.first).sort()[0];
  const last = spans
    .map((span) => span.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
