import type { Level } from './record-id.ts';
import type { FieldName, Said } from './register-fields.ts';

/** Fields of a site that say nothing of the unit that works in it. */
const OF_SITE: ReadonlySet<FieldName> = new Set([
  'address',
  'province',
  'district',
  'commune',
  'place',
  'place_candidates',
  'park',
  'lot',
  'lat',
  'lng',
  'processes',
  'core_processes',
  'supplementary_processes',
  'process_terms',
  'certificates',
  'capabilities',
  'machines',
  'measuring',
  'capacity',
  'load',
  'quality',
  'staff',
  'workers',
  'stated_code',
]);
/** Fields of a unit that say nothing of its sites. */
const OF_UNIT: ReadonlySet<FieldName> = new Set([
  'code',
  'stated_code',
  'person_code',
  'ownership',
  'country',
  'founded',
  'closed',
  'capital',
  'turnover',
  'parent_code',
  'predecessor_code',
  'representative',
  'kind',
  'household_name',
  'short_name',
]);

/** What a row says, by the records of which it speaks. */
export type RowSaid = Readonly<Partial<Record<Level, Said>>>;

/** Puts what a row says to the records of which it speaks: the unit alone, or the site and the unit that works in it. */
export function rowLevels(values: Said, rows: 'unit' | 'site'): RowSaid {
  const isDependent = String(values.code ?? '').includes('-');
  const level = isDependent ? 'dependent' : 'unit';
  if (rows === 'unit') return { [level]: values };
  const without = (left: ReadonlySet<FieldName>): Said =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !left.has(name as FieldName)));
  return { [level]: without(OF_SITE), site: without(OF_UNIT) };
}
