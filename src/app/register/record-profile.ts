import type { Bilingual } from '../../model/bilingual.ts';
import { holdsPersonData } from '../../register/person-data.ts';
import { sectionOf } from '../../register/profile/profile-fields.ts';
import { PROFILE_FORMS } from '../../register/profile/profile-form.ts';
import { ENDED, identityLine, profileLine } from '../../register/profile/profile-line.ts';
import { type ProfileRecord, profileRecords, verifiedOn } from '../../register/profile/profile-records.ts';
import { endAfter, holdsOn } from '../../register/profile/profile-spells.ts';
import { shownPart } from '../../register/profile/shown-part.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { isPublic, REGISTER_FIELDS } from '../../register/register-fields.ts';
import type { ProfileThing, RecordProfile, Sight } from '../desks/profile-desk.ts';
import { originOf } from './public-record.ts';
import type { RegisterPorts } from './register-ports.ts';

/**
 * The capability profile of a record on a day, today if none is said, as far as somebody sees it: each thing with who says it, since when,
 * how far it is verified and until when, and what ended before. Old ids lead on. Undefined where there is no such record.
 */
export async function recordProfile(
  ports: Pick<RegisterPorts, 'register' | 'now'>,
  id: string,
  { sight, on }: { readonly sight: Sight; readonly on?: string | undefined },
): Promise<RecordProfile | undefined> {
  const register = await ports.register();
  let line = await register.find(parseRecordId(id) ?? id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  if (line === undefined) return undefined;
  const statements = (await register.statements([line.record])).get(line.record) ?? [];
  const day = on ?? ports.now().slice(0, 10);
  const seen = profileRecords(statements).filter((each) => sight === 'restricted' || isOpen(each));
  const fields = [...new Set(seen.map(({ field }) => field))];
  const [there, gone] = [seen.filter(({ spells }) => holdsOn(spells, day)), seen.filter(isGoneOn(day))];
  const thingsOf = (records: readonly ProfileRecord[], field: ProfileRecord['field']): readonly ProfileThing[] =>
    records.filter((each) => each.field === field).map((each) => thingOf(each, { day, sight }));
  return {
    id: line.id,
    sight,
    day,
    forms: PROFILE_FORMS,
    sections: fields.map((field) => ({
      field,
      title: REGISTER_FIELDS[field].title,
      visibility: REGISTER_FIELDS[field].visibility,
      columns: columnsOf(field),
      things: thingsOf(there, field),
      ended: thingsOf(gone, field),
    })),
  };
}

/** Whether a thing was there before a day and no longer is. */
const isGoneOn =
  (day: string) =>
  ({ spells }: ProfileRecord): boolean =>
    !holdsOn(spells, day) && endAfter(spells, day) !== null;

/** Whether everybody may see a thing: its field is for everybody, and it holds no phone and no personal code. */
const isOpen = ({ field, line }: Pick<ProfileRecord, 'field' | 'line'>): boolean =>
  isPublic(field) && !holdsPersonData(line);

function columnsOf(field: ProfileRecord['field']): RecordProfile['sections'][number]['columns'] {
  const { head, parts } = sectionOf(field);
  const more = Object.entries(parts).filter(([name]) => name !== ENDED);
  return [{ name: 'head', title: head.title }, ...more.map(([name, { title }]) => ({ name, title }))];
}

function thingOf(
  { field, line, from, also, others, spells }: ProfileRecord,
  { day, sight }: { readonly day: string; readonly sight: Sight },
): ProfileThing {
  const end = endAfter(spells, day);
  return {
    named: sectionOf(field).parts[ENDED] === undefined ? null : identityLine(field, line),
    end: end === null ? null : { day: end.day, from: originOf(end.from) },
    values: valuesOf(field, line),
    ...verifiedOn(from, day),
    until: from.check?.until ?? null,
    from: originOf(from),
    also: also.map(originOf),
    others: others
      .filter((other) => sight === 'restricted' || isOpen({ field, line: other.line }))
      .map((other) => ({ values: valuesOf(field, other.line), from: originOf(other.from) })),
  };
}

function valuesOf(field: ProfileRecord['field'], text: string): Readonly<Record<string, Bilingual>> {
  const { head: kind, parts: kinds } = sectionOf(field);
  const { head, parts } = profileLine(text);
  const shown = Object.entries(parts).map(
    ([name, value]) => [name, shownPart(kinds[name]?.kind ?? 'words', value)] as const,
  );
  return { head: shownPart(kind.kind, head), ...Object.fromEntries(shown) };
}
