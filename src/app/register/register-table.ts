import type { Field, TableSchema } from '../../model/data-package.ts';
import type { Statement } from '../../register/golden-record.ts';
import { goldenRecord } from '../../register/golden-record.ts';
import { recordCard } from '../../register/record-card.ts';
import type { Level } from '../../register/record-id.ts';
import { REGISTER_FIELDS } from '../../register/register-fields.ts';
import type { SizeRule } from '../../register/size-class.ts';
import { workerClass } from '../../register/worker-class.ts';
import { EXPORTED_FIELDS } from './export-register.ts';
import { publicFields } from './public-record.ts';

/** The table of a release that lists what the register knew on a day. */
export const REGISTER_TABLE = 'enterprises';

export type RegisterCell = string | number | null;

/** A live record with everything that was said of it. */
export interface ToldRecord {
  readonly id: string;
  readonly level: Level;
  readonly statements: readonly Statement[];
  /** The unit that operates the site or on which the unit depends. */
  readonly operator: string | undefined;
}

/** In their own columns below, or given by other columns. */
const LEFT_OUT: readonly string[] = ['size', 'places'];
const FIELDS = EXPORTED_FIELDS.filter((name) => !LEFT_OUT.includes(name));

const text = (name: string, description: string): Field => ({ name, type: 'string', description });
const required = (field: Field): Field => ({ ...field, constraints: { required: true } });

/** The columns of the table. */
export const REGISTER_SCHEMA: TableSchema = {
  fields: [
    required(text('id', 'Id in the register; it leads to the record for ever')),
    required(text('level', 'unit, dependent (unit) or site')),
    text('operator', 'Id of the unit that operates the site or on which the unit depends'),
    text('place_vn63', 'Province before 1 July 2025'),
    text('place_vn34', 'Province since 1 July 2025'),
    ...FIELDS.map((name): Field => {
      const { kind, title } = REGISTER_FIELDS[name];
      const type = kind === 'number' ? 'number' : 'string';
      return { name, type, description: kind === 'list' ? `${title.en}, parted by "; "` : title.en };
    }),
    text('size', 'Size by the rule in force'),
    text('workers_class', 'Class of size by workers, where the number is known'),
    text('names', 'Every name that a source gives it, parted by "; "'),
    required(text('sources', 'Lists that name it, parted by "; "')),
    required(text('known_since', 'The first day of which a list speaks, or on which it came in')),
    required(text('last_said', 'The last such day')),
    required({ name: 'conflicts', type: 'integer', description: 'Fields in which lists disagree' }),
  ],
  primaryKey: ['id'],
  missingValues: [''],
};

/** A record as a row of the table; undefined where nothing that everybody may see names it. */
export function registerRow(
  { id, level, statements, operator }: ToldRecord,
  rule: SizeRule | undefined,
): readonly RegisterCell[] | undefined {
  const fields = publicFields(statements);
  const shown = new Map(fields.map((field) => [String(field.name), field]));
  if (!shown.has('name') && !shown.has('code')) return undefined;
  const golden = goldenRecord(statements);
  const days = statements.map(({ asOf, recordedAt }) => asOf ?? recordedAt.slice(0, 10)).toSorted();
  const places = (golden.places?.value ?? []) as readonly string[];
  const workers = golden.workers?.value;
  const name = shown.get('name');
  const names = name === undefined ? [] : [name.value, ...name.others.map(({ value }) => value)].map(String);
  const cell = (value: unknown): RegisterCell =>
    typeof value === 'number'
      ? value
      : Array.isArray(value)
        ? value.join('; ')
        : value === undefined
          ? null
          : `${value}`;
  return [
    id,
    level,
    operator ?? null,
    provinceIn(places, 'VN63') ?? null,
    provinceIn(places, 'VN34') ?? null,
    ...FIELDS.map((field) => cell(shown.get(field)?.value)),
    recordCard(level, golden, rule).size || null,
    typeof workers === 'number' ? (workerClass(workers) ?? null) : null,
    [...new Set(names)].join('; ') || null,
    [...new Set(statements.map(({ source }) => source))].join('; '),
    days[0] ?? '',
    days.at(-1) ?? '',
    fields.filter(({ others }) => others.length > 0).length,
  ];
}

/** The province of a geography among the places of a record; none where it may lie in several. */
function provinceIn(places: readonly string[], geography: 'VN63' | 'VN34'): string | undefined {
  const found = places.filter((place) => place.startsWith(`${geography}-`) && place.length === geography.length + 3);
  return found.length === 1 ? found[0] : undefined;
}
