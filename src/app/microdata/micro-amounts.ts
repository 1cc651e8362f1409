import { type ImportMapping, valueColumns } from '../../indicators/import/mapping.ts';
import { GAPS } from '../../indicators/microdata/cell-facts.ts';
import { type MarkMeanings, missingMark } from '../../model/vietnamese/missing-mark.ts';
import { columnConvention, type NumberConvention, parseNumber } from '../../model/vietnamese/number-text.ts';
import type { MicroAmount, MicroMeasure, MicroReader, MicroText } from '../ports-microdata.ts';
import type { PrivateFaults } from './private-faults.ts';

export interface AmountRequest {
  readonly numbers: NumberConvention | undefined;
  readonly marks: MarkMeanings;
}

interface AmountContext {
  readonly reader: MicroReader;
  readonly mapping: ImportMapping;
  readonly weight: { readonly index: number; readonly header: string } | undefined;
  readonly request: AmountRequest;
  readonly faults: PrivateFaults;
}

interface AmountColumn {
  readonly index: number;
  readonly header: string;
  readonly tens: number;
  readonly isWeight: boolean;
  readonly texts: readonly MicroText[];
}

/** More different writings of numbers than this are not held at once. */
const MOST_TEXTS = 2_000_000;

/** Reads the columns of amounts: each different writing once, under the convention that all writings of the file agree on. */
export async function microAmounts(context: AmountContext): Promise<{
  readonly measures: readonly MicroMeasure[];
  readonly amounts: readonly MicroAmount[];
  readonly weight: MicroAmount | undefined;
}> {
  const values = valueColumns(context.mapping);
  const asked = [
    ...values.map(({ column, role }) => ({
      index: column.index,
      header: column.header,
      tens: role.tens,
      isWeight: false,
    })),
    ...(context.weight === undefined ? [] : [{ ...context.weight, tens: 0, isWeight: true }]),
  ];
  const columns: AmountColumn[] = [];
  for (const each of asked) columns.push({ ...each, texts: await writings(context, each) });
  const conventions = columns.map(
    ({ texts }) =>
      columnConvention(texts.flatMap(({ text }) => (text === '' || text.startsWith('=') ? [] : [text]))).convention,
  );
  const decided = new Set(conventions.filter((each) => each === 'vi' || each === 'en'));
  const [common] = decided.size === 1 ? [...decided] : [];
  const read = columns.map((column, at) =>
    readAmount(column, { ...context, convention: conventionOf(column, { found: conventions[at], common, context }) }),
  );
  return {
    measures: values.map(({ role }) => ({ name: role.measure, unit: role.unit })),
    amounts: read.slice(0, values.length),
    weight: context.weight === undefined ? undefined : read.at(-1),
  };
}

async function writings(
  { reader, faults }: AmountContext,
  { index, header }: { readonly index: number; readonly header: string },
): Promise<readonly MicroText[]> {
  const texts = await reader.amounts(index, MOST_TEXTS);
  if (texts !== undefined) return texts;
  faults.refuse(
    'too-many-texts',
    { column: header },
    {
      vi: `Cột có hơn ${MOST_TEXTS} cách viết số khác nhau; hãy chia tệp.`,
      en: `The column has more than ${MOST_TEXTS} different writings of numbers; split the file.`,
    },
  );
  return [];
}

function conventionOf(
  column: AmountColumn,
  {
    found,
    common,
    context,
  }: {
    readonly found: string | undefined;
    readonly common: NumberConvention | undefined;
    readonly context: AmountContext;
  },
): NumberConvention {
  const stated = context.request.numbers;
  if (stated !== undefined) return stated;
  const faults = context.faults.of(column.header);
  const said = { vi: '', en: '' };
  if (found === 'mixed') faults.refuse('mixed-numbers', {}, said);
  if (found === 'ambiguous' && common === undefined) faults.refuse('ambiguous-numbers', {}, said);
  if (found === 'ambiguous' && common !== undefined) faults.warn('numbers-follow-table', {}, said);
  return found === 'vi' || found === 'en' ? found : (common ?? 'vi');
}

function readAmount(
  column: AmountColumn,
  context: AmountContext & { readonly convention: NumberConvention },
): MicroAmount {
  const faults = context.faults.of(column.header);
  const values: number[] = [];
  const gaps: number[] = [];
  for (const { text, rows } of column.texts) {
    const read = amountOf(text, context);
    const fault =
      column.isWeight && !(typeof read === 'object' && read.value > 0)
        ? 'bad-weight'
        : typeof read === 'string' && read.startsWith('!')
          ? read.slice(1)
          : undefined;
    if (fault !== undefined)
      for (const row of rows)
        faults.perLabel({ severity: 'refusal', code: fault, label: fault, row, said: { vi: '', en: '' } });
    values.push(typeof read === 'object' ? Number(`${read.value}e${column.tens}`) : 0);
    gaps.push(typeof read === 'object' ? 0 : Math.max(1, GAPS.indexOf(read as (typeof GAPS)[number])));
  }
  return { column: column.index, tens: column.tens, texts: column.texts.map(({ text }) => text), values, gaps };
}

/** A value, a kind of nothing, or `!` and the code of a fault. */
function amountOf(
  text: string,
  { convention, request }: { readonly convention: NumberConvention; readonly request: AmountRequest },
): { readonly value: number } | string {
  if (text === '') return 'missing';
  const isTyped = text.startsWith('=') && text.length > 1;
  const number = isTyped ? { value: Number(text.slice(1)), isPercent: false } : parseNumber(text, convention);
  if (number !== undefined && Number.isFinite(number.value)) {
    if (number.isPercent) return '!percent-for-amount';
    return number.value < 0 ? '!negative-amount' : { value: number.value };
  }
  const mark = missingMark(text, request.marks);
  if (mark === undefined) return '!unreadable-number';
  return mark === 'zero' ? { value: 0 } : mark;
}
