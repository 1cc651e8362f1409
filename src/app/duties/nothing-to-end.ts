import type { Refusal } from '../../model/refusal.ts';
import type { Statement } from '../../register/golden-record.ts';
import { lineWords } from '../../register/profile/line-words.ts';
import { PROFILE_FIELDS, type ProfileField } from '../../register/profile/profile-fields.ts';
import { endOf, identityLine, profileKey } from '../../register/profile/profile-line.ts';
import { profileRecords } from '../../register/profile/profile-records.ts';
import { isPublic, type Said } from '../../register/register-fields.ts';

/** Refuses ends of things that nobody ever said to be there: a slip in a name would end nothing, and nobody would see it. */
export function nothingToEnd(said: Said, statements: readonly Statement[]): readonly Refusal[] {
  const known = profileRecords(statements);
  const processes = statements.flatMap(({ said: { process_terms: terms } }) =>
    Array.isArray(terms) ? terms.map((term) => String(term).split(/[ @]/u)[0] ?? '') : [],
  );
  return PROFILE_FIELDS.flatMap((field) => {
    const things = known.filter((each) => each.field === field);
    const keys = new Set([
      ...things.map(({ line }) => profileKey(field, line)),
      ...(field === 'capabilities' ? processes.map((id) => profileKey(field, id)) : []),
    ]);
    const lines = Array.isArray(said[field]) ? (said[field] as readonly string[]) : [];
    return lines
      .filter((line) => endOf(line) !== undefined && !keys.has(profileKey(field, line)))
      .map((line) => refusal(field, line, isPublic(field) ? things.map((each) => each.line) : []));
  });
}

function refusal(field: ProfileField, line: string, known: readonly string[]): Refusal {
  const told = (language: 'vi' | 'en'): string =>
    known.map((each) => lineWords(field, identityLine(field, each))[language]).join('; ');
  const named = lineWords(field, identityLine(field, line));
  return {
    code: 'nothing-to-end',
    where: { column: field },
    said: {
      vi: `Hồ sơ không có "${named.vi}" để báo là không còn; viết đúng tên, vật liệu, hãng và kiểu như hồ sơ.${known.length === 0 ? '' : ` Hồ sơ có: ${told('vi')}.`}`,
      en: `The record has no "${named.en}" that could end; write name, material, maker and model as the record does.${known.length === 0 ? '' : ` It has: ${told('en')}.`}`,
    },
  };
}
