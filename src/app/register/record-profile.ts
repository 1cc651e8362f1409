import type { Bilingual } from '../../model/bilingual.ts';
import { holdsPersonData } from '../../register/person-data.ts';
import { sectionOf } from '../../register/profile/profile-fields.ts';
import { PROFILE_FORMS } from '../../register/profile/profile-form.ts';
import { profileLine } from '../../register/profile/profile-line.ts';
import { type ProfileRecord, profileRecords, verifiedOn } from '../../register/profile/profile-records.ts';
import { shownPart } from '../../register/profile/shown-part.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { isPublic, REGISTER_FIELDS } from '../../register/register-fields.ts';
import type { ProfileThing, RecordProfile, Sight } from '../desks/profile-desk.ts';
import { originOf } from './public-record.ts';
import type { RegisterPorts } from './register-ports.ts';

/**
 * The capability profile of a record, as far as somebody sees it: each thing with who says it, since when, how far it is verified and until
 * when. Old ids lead on. Undefined where there is no such record.
 */
export async function recordProfile(
  ports: Pick<RegisterPorts, 'register' | 'now'>,
  id: string,
  sight: Sight,
): Promise<RecordProfile | undefined> {
  const register = await ports.register();
  let line = await register.find(parseRecordId(id) ?? id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  if (line === undefined) return undefined;
  const statements = (await register.statements([line.record])).get(line.record) ?? [];
  const today = ports.now().slice(0, 10);
  const seen = profileRecords(statements).filter((each) => sight === 'restricted' || isOpen(each));
  const fields = [...new Set(seen.map(({ field }) => field))];
  return {
    id: line.id,
    sight,
    forms: PROFILE_FORMS,
    sections: fields.map((field) => ({
      field,
      title: REGISTER_FIELDS[field].title,
      visibility: REGISTER_FIELDS[field].visibility,
      columns: columnsOf(field),
      things: seen.filter((each) => each.field === field).map((each) => thingOf(each, { today, sight })),
    })),
  };
}

/** Whether everybody may see a thing: its field is for everybody, and it holds no phone and no personal code. */
const isOpen = ({ field, line }: Pick<ProfileRecord, 'field' | 'line'>): boolean =>
  isPublic(field) && !holdsPersonData(line);

function columnsOf(field: ProfileRecord['field']): RecordProfile['sections'][number]['columns'] {
  const { head, parts } = sectionOf(field);
  return [{ name: 'head', title: head.title }, ...Object.entries(parts).map(([name, { title }]) => ({ name, title }))];
}

function thingOf(
  { field, line, from, also, others }: ProfileRecord,
  { today, sight }: { readonly today: string; readonly sight: Sight },
): ProfileThing {
  return {
    values: valuesOf(field, line),
    ...verifiedOn(from, today),
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
