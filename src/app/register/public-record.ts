import { type GoldenRecord, goldenRecord, type Origin, type Statement } from '../../register/golden-record.ts';
import { holdsPersonData } from '../../register/person-data.ts';
import {
  CODE_FIELDS,
  FIELD_NAMES,
  type FieldName,
  type FieldValue,
  isPublic,
  REGISTER_FIELDS,
} from '../../register/register-fields.ts';
import type { FieldOrigin, RegisterPageField } from '../desks/register-desk.ts';

/** Whether a value may leave the register: its field is for everybody, and it holds no phone and no personal code. */
export function mayLeave(name: FieldName, value: FieldValue): boolean {
  if (!isPublic(name)) return false;
  if (typeof value === 'number' || CODE_FIELDS.has(name)) return true;
  return (Array.isArray(value) ? value : [String(value)]).every((text) => !holdsPersonData(text));
}

/** The fields of a record that everybody may see, with their provenance. */
export function publicFields(
  statements: readonly Statement[],
  nameOf: (place: string) => string | undefined = () => undefined,
): readonly RegisterPageField[] {
  const golden: GoldenRecord = goldenRecord(statements);
  return FIELD_NAMES.flatMap((name) => {
    const field = golden[name];
    if (field === undefined || !mayLeave(name, field.value)) return [];
    const others = field.others
      .filter(({ value }) => mayLeave(name, value))
      .map(({ value, from }) => ({ value, shown: shownValue(name, value, nameOf), from: originOf(from) }));
    const { title } = REGISTER_FIELDS[name];
    const shown = shownValue(name, field.value, nameOf);
    return [{ name, title, value: field.value, shown, from: originOf(field.from), others }];
  });
}

const PLACES: ReadonlySet<FieldName> = new Set(['place', 'places', 'place_candidates']);

function shownValue(name: FieldName, value: FieldValue, nameOf: (place: string) => string | undefined): string {
  const texts = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  const named = (id: string): string => (nameOf(id) === undefined ? id : `${nameOf(id)} (${id})`);
  return texts.map((text) => (PLACES.has(name) ? named(text) : text)).join('; ');
}

/** From whom and since when, without what was said. */
export function originOf({ source, row, tier, asOf, recordedAt }: Origin): FieldOrigin {
  return { source, row, tier, asOf, recordedAt };
}
