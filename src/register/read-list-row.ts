import type { Bilingual } from '../model/bilingual.ts';
import { type IsoDate, parseIsoDate } from '../model/dates.ts';
import type { RawRow } from '../model/raw-grid.ts';
import type { Refusal } from '../model/refusal.ts';
import { addressParts } from './address-parts.ts';
import { checkIndustries } from './check-industries.ts';
import { firmName } from './firm-name.ts';
import type { Gazetteer, Located } from './gazetteer.ts';
import type { ColumnRole } from './header-roles.ts';
import { cellText } from './list-layout.ts';
import type { ListMapping, MappedColumn } from './list-mapping.ts';
import { parsedCell } from './parsed-cell.ts';
import { withoutPersonData } from './person-data.ts';
import { processRanks, termsOfProcesses } from './process-book.ts';
import type { ProfileField, ProfileRole } from './profile/profile-fields.ts';
import { endOf } from './profile/profile-line.ts';
import { isOfProfile, rowProfile } from './profile/row-profile.ts';
import type { RegisterBooks } from './register-books.ts';
import { type FieldName, type FieldValue, isPublic, type Said } from './register-fields.ts';
import { type CertificateRole, isCertificateRole, rowCertificates } from './row-certificates.ts';
import { type RowSaid, rowLevels } from './row-levels.ts';
import { parseTaxCode } from './tax-code.ts';

export interface ReadRow {
  readonly number: number;
  readonly asOf: IsoDate | null;
  readonly said: RowSaid;
  readonly faults: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

export interface RowReading {
  readonly mapping: ListMapping;
  readonly places: Gazetteer;
  /** The day of which the whole list speaks. */
  readonly asOf: IsoDate | null;
  /** How the list writes numbers. */
  readonly numbers: 'vi' | 'en';
  /** The version that codes of industries have on a day, or in a list without one. */
  industryVersion(on: IsoDate | null): string | undefined;
  /** Without them no code is checked. */
  readonly books?: RegisterBooks | undefined;
}

type Values = Partial<Record<FieldName, FieldValue | undefined>>;

interface Collected {
  readonly values: Values;
  readonly faults: Refusal[];
  readonly warnings: Refusal[];
  /** Cells about certificates, in which several columns speak of one thing. */
  readonly certificates: Partial<Record<CertificateRole | 'certificates', { text: string; column: string }>>;
  /** Cells of the capability profile, of which several columns speak too. */
  readonly profile: Partial<Record<ProfileField | ProfileRole, { text: string; column: string }>>;
  asOf: IsoDate | null;
}

/** Reads one row of a list: every value parsed, personal data put apart, the place found; every fault of the row at once. */
export function readListRow(row: RawRow, reading: RowReading): ReadRow {
  const collected: Collected = {
    values: {},
    faults: [],
    warnings: [],
    certificates: {},
    profile: {},
    asOf: reading.asOf,
  };
  // The day comes first: it decides which edition the codes of industries have.
  const dated = reading.mapping.columns.toSorted(
    (one, other) => Number(other.role === 'as_of') - Number(one.role === 'as_of'),
  );
  for (const column of dated) {
    const text = cellText(row.cells[column.index]);
    if (column.role !== undefined && text !== '')
      readCell({ text, column, role: column.role }, { row, reading, collected });
  }
  const { values, faults, warnings, asOf } = collected;
  putPersonDataApart(values);
  putCertificates(collected, row);
  putProfile(collected, row, reading);
  if (reading.books !== undefined) Object.assign(values, termsOfProcesses(reading.books.processes, values));
  if (values.name === undefined && values.code === undefined && values.person_code === undefined)
    faults.push(
      fault([row, undefined], 'no-name', {
        vi: 'Dòng không có tên và không có mã số.',
        en: 'The row has neither a name nor a code.',
      }),
    );
  if ((values.lat === undefined) !== (values.lng === undefined))
    faults.push(
      fault([row, undefined], 'half-point', {
        vi: 'Chỉ có một trong hai toạ độ.',
        en: 'Only one of the two coordinates is there.',
      }),
    );
  placed(values, { row, reading, asOf, warnings });
  return { number: row.number, asOf, said: rowLevels(values as Said, reading.mapping.rows), faults, warnings };
}

interface Scene {
  readonly row: RawRow;
  readonly reading: RowReading;
  readonly collected: Collected;
}

function readCell(
  cell: { readonly text: string; readonly column: MappedColumn; readonly role: ColumnRole },
  { row, reading, collected }: Scene,
): void {
  const { text, column, role } = cell;
  const { values, certificates, profile } = collected;
  if (role === 'code') {
    readCode(cell, { row, reading, collected });
    return;
  }
  if (role === 'certificates' || isCertificateRole(role)) {
    const told = [certificates[role]?.text, text].filter((each) => each !== undefined).join('; ');
    certificates[role] = { text: told, column: column.header || column.letter };
    return;
  }
  if (isOfProfile(role)) {
    const told = [profile[role]?.text, text].filter((each) => each !== undefined).join('; ');
    profile[role] = { text: told, column: column.header || column.letter };
    return;
  }
  const parsed = parsedCell(role, text, {
    numbers: reading.numbers,
    industryVersion: reading.industryVersion(collected.asOf),
  });
  if ('fault' in parsed) {
    const { code, vi, en } = parsed.fault;
    collected.faults.push(fault([row, column], code, { vi, en }));
    return;
  }
  if (role === 'as_of') {
    collected.asOf = parseIsoDate(String(parsed.value)) ?? collected.asOf;
    return;
  }
  if (parsed.value === undefined) return;
  if (role === 'industries' && reading.books !== undefined)
    for (const { kind, code, said } of checkIndustries(text, parsed.value, reading.books.industries))
      collected[kind].push(fault([row, column], code, said));
  const before = values[role];
  if (Array.isArray(before)) values[role] = [...before, ...(parsed.value as readonly string[])];
  else
    values[role] =
      before === undefined || role !== 'note' ? parsed.value : `${String(before)}; ${String(parsed.value)}`;
}

function readCode({ text, column }: { readonly text: string; readonly column: MappedColumn }, scene: Scene): void {
  const { row, collected } = scene;
  const { values, faults, warnings } = collected;
  const read = parseTaxCode(text);
  if (!read.ok) {
    if (read.fault === 'check-digit') {
      values.stated_code = text;
      warnings.push(
        fault([row, column], 'check-digit', {
          vi: `Mã "${text}" sai số kiểm tra: giữ như nguồn ghi, không dùng để nhận dạng.`,
          en: `The code "${text}" fails its check digit: it is kept as printed and identifies nothing.`,
        }),
      );
      return;
    }
    faults.push(
      fault([row, column], `code-${read.fault}`, {
        vi: `"${text}" không phải mã số thuế: cần 10 số, 10-3 số hoặc 12 số.`,
        en: `"${text}" is no tax code: 10 digits, 10-3 or 12 are needed.`,
      }),
    );
    return;
  }
  if (read.value.kind === 'person') values.person_code = read.value.code;
  else values.code = read.value.code;
  if (read.value.kind === 'unit' && read.value.isMended)
    warnings.push(
      fault([row, column], 'zero-mended', {
        vi: `Mã "${text}" mất số 0 đầu, hiểu là ${read.value.code}.`,
        en: `The code "${text}" lost its first zero; taken for ${read.value.code}.`,
      }),
    );
}

function fault([row, column]: readonly [RawRow, MappedColumn | undefined], code: string, said: Bilingual): Refusal {
  const place = column === undefined ? {} : { column: column.header === '' ? column.letter : column.header };
  return { code, where: { row: row.number, ...place }, said };
}

/** Phones and personal codes in texts that everybody may read go to the restricted fields; so does all that names a household business. */
function putPersonDataApart(values: Values): void {
  for (const name of Object.keys(values) as FieldName[]) {
    const value = values[name];
    if (
      !isPublic(name) ||
      name === 'code' ||
      name === 'parent_code' ||
      name === 'predecessor_code' ||
      typeof value === 'number'
    )
      continue;
    const texts = (Array.isArray(value) ? value : [String(value)]).map((text) => withoutPersonData(text));
    if (texts.every(({ phones, codes }) => phones.length + codes.length === 0)) continue;
    const kept = texts.map(({ text }) => text).filter((text) => text !== '');
    values[name] = Array.isArray(value) ? kept : kept.join(' ');
    values.phone ??= texts.flatMap(({ phones }) => phones)[0];
    values.person_code ??= texts.flatMap(({ codes }) => codes)[0];
  }
  for (const name of Object.keys(values) as FieldName[])
    if (values[name] === undefined || values[name] === '') delete values[name];
  const isHousehold =
    (values.person_code !== undefined && values.code === undefined) ||
    firmName(String(values.name ?? '')).form === 'household';
  if (!isHousehold) return;
  values.kind = 'household';
  if (values.name !== undefined) values.household_name = values.name;
  for (const name of ['name', 'name_en', 'short_name', 'address', 'lat', 'lng', 'lot', 'website'] as const)
    delete values[name];
}

function putCertificates({ certificates, values, faults, warnings }: Collected, row: RawRow): void {
  const { certificates: named, ...more } = certificates;
  const read = rowCertificates({ names: named?.text ?? '', more }, row.number);
  faults.push(...read.faults);
  warnings.push(...read.warnings);
  if (read.lines.length > 0) values.certificates = read.lines;
}

function putProfile(collected: Collected, row: RawRow, reading: RowReading): void {
  const { values, profile, faults, warnings, asOf } = collected;
  if (Object.keys(profile).length === 0) return;
  const { processes, materials } = reading.books ?? {};
  const read = rowProfile(
    { cells: profile, processes: processRanks(values) },
    { row: row.number, asOf, writing: reading.numbers, processes, materials },
  );
  faults.push(...read.faults);
  warnings.push(...read.warnings);
  Object.assign(values, read.said);
  // Processes that the row names only to say that they ended are not said to be there.
  const isEnding = profile.capabilities === undefined && profile.process_ended !== undefined;
  if (isEnding && (read.said.capabilities ?? []).every((line) => endOf(line) !== undefined))
    for (const name of ['processes', 'core_processes', 'supplementary_processes'] as const) delete values[name];
}

interface PlaceScene {
  readonly row: RawRow;
  readonly reading: RowReading;
  readonly asOf: IsoDate | null;
  readonly warnings: Refusal[];
}

function placed(values: Values, { row, reading, asOf, warnings }: PlaceScene): void {
  const parts = addressParts(String(values.address ?? ''));
  if (parts.park !== undefined) values.park ??= parts.park;
  if (parts.lot !== undefined) values.lot ??= parts.lot;
  const commune = values.commune === undefined ? undefined : `xã ${String(values.commune)}`;
  const whole = [values.address, commune, values.district, values.province]
    .filter((part) => part !== undefined)
    .join(', ');
  const byAddress = reading.places.locate({ address: whole, on: asOf ?? undefined });
  const stated = values.place === undefined ? undefined : reading.places.known(String(values.place));
  if (values.place !== undefined && stated === undefined) {
    warnings.push(
      fault([row, undefined], 'unknown-place', {
        vi: `Không có địa bàn "${String(values.place)}".`,
        en: `There is no place "${String(values.place)}".`,
      }),
    );
    delete values.place;
  }
  const agrees = stated === undefined || byAddress?.places.includes(stated.place) === true;
  if (stated !== undefined && byAddress !== undefined && !agrees && !stated.places.includes(byAddress.place))
    warnings.push(
      fault([row, undefined], 'place-differs', {
        vi: `Địa chỉ nằm ở ${byAddress.place}, cột ghi ${stated.place}: theo cột.`,
        en: `The address lies in ${byAddress.place}, the column says ${stated.place}: the column is taken.`,
      }),
    );
  const found: Located | undefined = agrees ? (byAddress ?? stated) : stated;
  if (found === undefined) return;
  values.place = found.place;
  values.places = found.places;
  if (found.candidates.length > 0) values.place_candidates = found.candidates;
}
