import type { IsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { PROFILE_ROLES, type ProfileRole } from '../../register/profile/profile-fields.ts';
import { type ReadRow, type RowReading, readListRow } from '../../register/read-list-row.ts';
import type { Level } from '../../register/record-id.ts';
import { FIELD_NAMES, type FieldName, type Said } from '../../register/register-fields.ts';
import { roleTitle } from '../../register/role-title.ts';
import { CERTIFICATE_ROLES, type CertificateRole } from '../../register/row-certificates.ts';

/** Follow from other fields, or only a list says them. */
const NOT_PROPOSED: ReadonlySet<FieldName> = new Set(['places', 'place_candidates', 'stated_code', 'size']);

/** What a proposal may speak of: fields, and more of the certificates and of the profile that it names. */
export const PROPOSED_FIELDS: readonly (FieldName | CertificateRole | ProfileRole)[] = [
  ...FIELD_NAMES.filter((name) => !NOT_PROPOSED.has(name)),
  ...CERTIFICATE_ROLES,
  ...PROFILE_ROLES,
];

export interface ProposedValues {
  readonly level: Level;
  /** The name of the record today: a row without one says nothing. */
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly asOf: IsoDate;
}

const UNCLEAR: ReadonlySet<string> = new Set([
  'profile-nameless',
  'profile-unaligned',
  'profile-person',
  'unknown-process',
]);

const REASON = { vi: 'bạn nêu', en: 'you stated it' } as const;

/** Reads proposed values by the same rules as a list that is imported; every fault at once, each at its field. */
export function proposedValues(
  { level, name, values, asOf }: ProposedValues,
  reading: Pick<RowReading, 'places' | 'books' | 'industryVersion'>,
): Parsed<Said> {
  const given = Object.entries(values).filter(([, text]) => text.trim() !== '');
  const unknown = given.filter(([field]) => !PROPOSED_FIELDS.some((each) => each === field));
  const fields = given.flatMap(([field, text]) => {
    const role = PROPOSED_FIELDS.find((each) => each === field);
    return role === undefined ? [] : [{ role, text }];
  });
  const faults: Refusal[] = unknown.map(([field]) => noField(field));
  if (given.length === 0) faults.push(nothingSaid());
  if (faults.length > 0) return { ok: false, refusals: faults };
  const hasName = fields.some(({ role }) => role === 'name');
  const all = hasName ? fields : [...fields, { role: 'name' as const, text: name === '' ? '–' : name }];
  const read = readListRow(
    { number: 1, cells: all.map(({ text }) => text) },
    {
      ...reading,
      asOf,
      numbers: 'vi',
      mapping: {
        rows: level === 'site' ? 'site' : 'unit',
        columns: all.map(({ role }, index) => ({
          index,
          header: role,
          letter: role,
          role,
          confidence: 'stated',
          reason: REASON,
        })),
      },
    },
  );
  // A list keeps what it does not fully understand; whoever proposes is at hand and can say it better.
  const unclear = read.warnings.filter(({ code }) => UNCLEAR.has(code));
  if (read.faults.length + unclear.length > 0)
    return { ok: false, refusals: [...read.faults, ...unclear].map(withoutRow) };
  return { ok: true, value: saidOf(read, level, hasName) };
}

function saidOf({ said }: ReadRow, level: Level, hasName: boolean): Said {
  const own = said[level] ?? said.unit ?? said.dependent ?? {};
  if (hasName) return own;
  const { name: _, ...rest } = own;
  return rest;
}

const withoutRow = ({ where: { row: _, ...where }, ...refusal }: Refusal): Refusal => ({ ...refusal, where });

function noField(field: string): Refusal {
  const names = PROPOSED_FIELDS.map((name) => `${name} (${roleTitle(name).vi})`).join(', ');
  return {
    code: 'no-such-field',
    where: { column: field },
    said: {
      vi: `Không có trường "${field}". Các trường: ${names}.`,
      en: `There is no field "${field}". The fields are: ${PROPOSED_FIELDS.join(', ')}.`,
    },
  };
}

function nothingSaid(): Refusal {
  return {
    code: 'nothing-said',
    where: {},
    said: { vi: 'Đề nghị chưa nêu giá trị nào.', en: 'The proposal names no value.' },
  };
}
