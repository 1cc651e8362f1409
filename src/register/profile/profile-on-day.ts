import type { Statement } from '../golden-record.ts';
import type { FieldValue, Said } from '../register-fields.ts';
import { PROFILE_FIELDS, type ProfileField } from './profile-fields.ts';
import { endOf, profileKey, profileLine, termId } from './profile-line.ts';
import { type ProfileRecord, profileRecords } from './profile-records.ts';
import { holdsOn } from './profile-spells.ts';

/** What the rows of a record say that holds on a day: without the things of the profile that ended by then, and without their ends. */
export function statementsOn(statements: readonly Statement[], day: string): readonly Statement[] {
  if (!statements.some(({ said }) => saysAnEnd(said))) return statements;
  return withoutThings(statements, profileRecords(statements), ({ spells }) => !holdsOn(spells, day));
}

/** The same rows without the things that are told apart, and without the processes that follow from nothing but those. */
export function withoutThings(
  statements: readonly Statement[],
  records: readonly ProfileRecord[],
  isLeftOut: (record: ProfileRecord) => boolean,
): readonly Statement[] {
  const out = new Set(records.filter(isLeftOut).map(({ field, line }) => thing(field, line)));
  if (out.size === 0 && !statements.some(({ said }) => saysAnEnd(said))) return statements;
  return statements.map((statement) => ({ ...statement, said: saidWithout(statement.said, out) }));
}

const thing = (field: ProfileField, line: string): string => `${field} ${profileKey(field, line)}`;
const linesOf = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];
const saysAnEnd = (said: Said): boolean =>
  PROFILE_FIELDS.some((field) => linesOf(said[field]).some((line) => endOf(line) !== undefined));

function saidWithout(said: Said, out: ReadonlySet<string>): Said {
  const kept = PROFILE_FIELDS.flatMap((field) => {
    const lines = linesOf(said[field]).filter((line) => endOf(line) === undefined && !out.has(thing(field, line)));
    return lines.length === 0 ? [] : [[field, lines] as const];
  });
  const terms = linesOf(said.process_terms).filter((term) => !isOut(term, said, out));
  const rest = Object.entries(said).filter(([name]) => !PROFILE_FIELDS.some((field) => field === name));
  return {
    ...Object.fromEntries(rest.filter(([name]) => name !== 'process_terms')),
    ...Object.fromEntries(kept),
    ...(terms.length === 0 ? {} : { process_terms: terms }),
  };
}

/** A process of a row goes with the capabilities that the row says of it; without any it is the process of whatever material. */
function isOut(term: string, said: Said, out: ReadonlySet<string>): boolean {
  const own = claimsOfTerm(term, said);
  return own.length > 0 && own.every((line) => out.has(thing('capabilities', line)));
}

/** What a process that a row names says of its profile: the row's own lines of it, or else the bare process. */
function claimsOfTerm(term: string, said: Said): readonly string[] {
  const id = /^CAP-\d+/u.exec(term)?.[0] ?? '';
  if (id === '') return [];
  const own = linesOf(said.capabilities).filter(
    (line) => endOf(line) === undefined && termId(profileLine(line).head) === id,
  );
  return own.length > 0 ? own : [id];
}
