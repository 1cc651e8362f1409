import { guessMapping, type StatedColumn } from '../../indicators/import/guess-mapping.ts';
import type { Books } from '../../indicators/import/header-facts.ts';
import { roleOfHeader } from '../../indicators/import/header-words.ts';
import type { TableLayout } from '../../indicators/import/layout.ts';
import { type ColumnMapping, keyColumn, valueColumns } from '../../indicators/import/mapping.ts';
import { columnLetter, type RawCell } from '../../model/raw-grid.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { MicroLook, MicroMapping } from '../ports-microdata.ts';
import type { PrivateFaults } from './private-faults.ts';

export interface MappingRequest {
  readonly stated: readonly StatedColumn[];
  readonly period: string | undefined;
  readonly units: ReadonlyMap<string, string>;
}

const OWN_ROLES = ['enterprise', 'weight'] as const;
const WEIGHT = /^(?:quyen so|trong so|he so suy rong|weight|wt|w)$/u;
const NAMED_CODE =
  /^(?:ma so thue|mst|ma thue|madn|ma dn|masothue|tax code|ma so doanh nghiep|macs|enterprise|enterprise id|ma co so)$/u;

/** The first rows as the readers of tables take them. */
export function microLayout(look: MicroLook): TableLayout {
  return {
    columns: look.columns.map((header, index) => ({ index, letter: columnLetter(index), header, parts: [header] })),
    body: look.sample.map(({ row, cells }) => ({ number: row, cells: cells.map(cellOf) })),
    headerRows: [1],
    titles: [],
    unitLine: undefined,
    footnotes: [],
  };
}

const cellOf = (text: string | null): RawCell =>
  text === null ? null : text.startsWith('=') && text !== '=' ? Number(text.slice(1)) : text;

/** What each column is, stated or guessed; which column tells enterprises apart, and which holds weights. */
export function microMapping(
  look: MicroLook,
  request: MappingRequest,
  { books, faults }: { readonly books: Books; readonly faults: PrivateFaults },
): MicroMapping {
  const own = OWN_ROLES.map((role) => ownColumn(look, role, { request, faults }));
  const [enterprise, weight] = own;
  const taken = own.flatMap((at) => (at === undefined ? [] : [{ as: 'none', column: columnLetter(at) }]));
  const stated = [...request.stated.filter(({ as }) => !OWN_ROLES.some((role) => role === as)), ...taken];
  refuseUnknownColumns(look, request.stated, faults);
  const known = stated.filter(({ column }) => columnNamed(look, column) !== undefined);
  const guessed = guessMapping(
    {
      layout: microLayout(look),
      books,
      stated: known,
      remembered: [],
      measure: undefined,
      period: request.period,
      units: request.units,
    },
    faults.of('--map'),
  );
  const mapping = { ...guessed, columns: guessed.columns.map(kept) };
  refuseTwice(mapping.columns, faults);
  if (keyColumn(mapping, 'place') === undefined && keyColumn(mapping, 'industry') === undefined)
    faults.refuse(
      'no-key',
      {},
      {
        vi: 'Không thấy cột tỉnh hay cột ngành. Hãy thêm --map place="…" hoặc --map industry="…".',
        en: 'Neither a column of provinces nor one of industries was found. Add --map place="…" or --map industry="…".',
      },
    );
  if (keyColumn(mapping, 'period') === undefined && mapping.period === undefined)
    faults.refuse(
      'no-period',
      {},
      {
        vi: 'Không rõ số liệu của năm nào. Hãy thêm --period 2023 hoặc --map period="…".',
        en: 'It is not clear of which year the records are. Add --period 2023 or --map period="…".',
      },
    );
  return { mapping, enterprise, weight };
}

/** Profit may be below 0, a count of enterprises is made here: neither is taken. */
function kept(column: ColumnMapping): ColumnMapping {
  const { role } = column;
  if (role.kind !== 'value' || !['profit', 'enterprises', 'establishments'].includes(role.measure)) return column;
  return { ...column, role: { kind: 'ignored' } };
}

function ownColumn(
  look: MicroLook,
  role: (typeof OWN_ROLES)[number],
  { request }: { readonly request: MappingRequest; readonly faults: PrivateFaults },
): number | undefined {
  const stated = request.stated.findLast(({ as }) => as === role);
  if (stated !== undefined) return columnNamed(look, stated.column);
  const isOther = (at: number): boolean => request.stated.some(({ column }) => columnNamed(look, column) === at);
  const words = look.columns.map((name) => foldedWords(name.replaceAll('_', ' ')));
  const test = (word: string): boolean =>
    role === 'weight'
      ? WEIGHT.test(word)
      : NAMED_CODE.test(word) && (roleOfHeader(word)?.role ?? 'enterprise') === 'enterprise';
  const at = words.findIndex((word, index) => test(word) && !isOther(index));
  return at < 0 ? undefined : at;
}

function columnNamed(look: MicroLook, name: string): number | undefined {
  const exact = look.columns.indexOf(name);
  if (exact >= 0) return exact;
  const words = foldedWords(name);
  const near = look.columns.findIndex((each) => foldedWords(each) === words);
  if (near >= 0) return near;
  const letter = look.columns.findIndex((_, at) => columnLetter(at) === name.trim().toUpperCase());
  return letter < 0 ? undefined : letter;
}

function refuseUnknownColumns(look: MicroLook, stated: readonly StatedColumn[], faults: PrivateFaults): void {
  for (const { as, column } of stated) {
    if (columnNamed(look, column) !== undefined) continue;
    const said = {
      vi: `Không có cột "${column}" như nêu ở --map ${as}=…. Các cột: ${look.columns.join('; ')}.`,
      en: `There is no column "${column}" as --map ${as}=… says. The columns are: ${look.columns.join('; ')}.`,
    };
    faults.refuse('no-such-column', { column }, said);
  }
}

function refuseTwice(columns: readonly ColumnMapping[], faults: PrivateFaults): void {
  const values = valueColumns({ columns, period: undefined, periodReason: undefined });
  const seen = new Map<string, string>();
  for (const { column, role } of values) {
    const first = seen.get(role.measure);
    seen.set(role.measure, column.header);
    if (first === undefined) continue;
    faults.refuse(
      'measure-twice',
      { column: column.header },
      {
        vi: `Cột "${first}" và cột này cùng được hiểu là ${role.measure}. Hãy bỏ một cột: --map none="${column.header}".`,
        en: `Column "${first}" and this one were both taken for ${role.measure}. Leave one out: --map none="${column.header}".`,
      },
    );
  }
}
