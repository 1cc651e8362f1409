import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { firmName } from './firm-name.ts';
import type { Level } from './record-id.ts';
import type { Said } from './register-fields.ts';

/** What finds a record again: keys that settle it, and keys that only suggest it. */
export interface RecordKeys {
  /** An identifier: whoever has it is the same. */
  readonly identifier: string | undefined;
  /** Same folded name and legal form at the same place, or the same name at the same address for a site. */
  readonly exact: string | undefined;
  /** Same core of the name. */
  readonly weak: string | undefined;
}

/** The new province in which a record is present; undefined where it is not known, or where it is present in several. */
export function provinceOf(said: Said): string | undefined {
  const places = said.places;
  if (!Array.isArray(places)) return undefined;
  const provinces = (places as readonly string[]).filter((id) => /^VN34-\d{2}$/u.test(id));
  return provinces.length === 1 ? provinces[0] : undefined;
}

/** The keys of what one row says of one record. */
export function recordKeys(level: Level, said: Said): RecordKeys {
  const identifier =
    said.code === undefined
      ? said.person_code === undefined
        ? undefined
        : `person:${String(said.person_code)}`
      : `code:${String(said.code)}`;
  if (said.name === undefined) return { identifier, exact: undefined, weak: undefined };
  const { core, form, folded } = firmName(String(said.name));
  if (level === 'site') {
    const address = foldedWords(String(said.address ?? ''));
    return { identifier, exact: address === '' ? undefined : `site:${core}|${address}`, weak: `siteof:${core}` };
  }
  const province = provinceOf(said);
  const own = level === 'dependent' ? `branch:${folded}` : `name:${form ?? ''}|${core}`;
  return {
    identifier,
    exact: province === undefined ? undefined : `${own}|${province}`,
    weak: level === 'dependent' ? undefined : `core:${core}`,
  };
}

/** All keys by which a record with these statements may be found, without doubles. */
export function allKeys(level: Level, said: readonly Said[]): readonly string[] {
  const keys = said.map((each) => recordKeys(level, each));
  return [...new Set(keys.flatMap(({ identifier, exact, weak }) => [identifier, exact, weak]))].filter(
    (key) => key !== undefined,
  );
}
