import { may, reach, type Who } from '../../model/access/who.ts';
import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { goldenRecord } from '../../register/golden-record.ts';
import { parseRecordId } from '../../register/record-id.ts';
import type { Said } from '../../register/register-fields.ts';
import type { NewProposalAsked } from '../desks/duty-desk.ts';
import type { RecordLine, RegisterReading } from '../ports-register.ts';
import { concernedBy } from './concerned.ts';
import type { DutyPorts } from './duty-ports.ts';
import { nothingToEnd } from './nothing-to-end.ts';
import { proposedValues } from './proposed-values.ts';

const LONGEST_NOTE = 2000;
const MOST_FILES = 20;

/** Keeps what somebody asks of a record; gives the number of the proposal. Nothing of the record changes before somebody confirms. */
export async function propose(ports: DutyPorts, who: Who, asked: NewProposalAsked): Promise<Parsed<number>> {
  const register = await ports.register();
  const line = await standing(register, asked.id);
  if (line === undefined) return { ok: false, refusals: [noRecord(asked.id)] };
  const statements = (await register.statements([line.record])).get(line.record) ?? [];
  const golden = goldenRecord(statements);
  const places = (golden.places?.value ?? []) as readonly string[];
  const concerned = await concernedBy(ports, register, { record: line.record, places });
  const isClaim = asked.kind === 'claim';
  const isAllowed = isClaim ? reach(who, 'register.claim') === 'all' : may(who, 'register.propose', concerned);
  if (!isAllowed) return { ok: false, refusals: [notYours(asked.id)] };
  const faults: Refusal[] = [];
  const asOf = parseIsoDate(asked.asOf ?? ports.now().slice(0, 10));
  if (asOf === undefined) faults.push(notADay(asked.asOf ?? ''));
  if (asked.note.length > LONGEST_NOTE) faults.push(tooLong());
  if (isClaim && line.level !== 'unit') faults.push(unitsOnly(asked.id));
  const evidence = await Promise.all(asked.evidence.map((hash) => ports.evidence.find(hash)));
  if (evidence.includes(undefined) || evidence.length > MOST_FILES) faults.push(noSuchEvidence());
  let said: Said = {};
  if (!isClaim && asOf !== undefined) {
    const versionOn = await ports.industryVersions();
    const read = proposedValues(
      { level: line.level, name: String(golden.name?.value ?? ''), values: asked.values, asOf },
      { places: await ports.places(), books: await ports.books(), industryVersion: (on) => versionOn(on ?? asOf) },
    );
    if (read.ok) said = read.value;
    faults.push(...(read.ok ? nothingToEnd(said, statements) : read.refusals));
  }
  if (faults.length > 0 || asOf === undefined) return { ok: false, refusals: faults };
  const proposal = await register.write(({ duties }) =>
    duties.propose({
      kind: asked.kind,
      record: line.record,
      level: line.level,
      said,
      asOf,
      note: asked.note,
      evidence: evidence.filter((each) => each !== undefined),
      by: who.name,
      at: ports.now(),
    }),
  );
  return { ok: true, value: proposal };
}

/** The record that an id leads to today. */
async function standing(register: RegisterReading, id: string): Promise<RecordLine | undefined> {
  let line = await register.find(parseRecordId(id) ?? id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  return line;
}

const refusal = (code: string, column: string, [vi, en]: readonly [string, string]): Refusal => ({
  code,
  where: { column },
  said: { vi, en },
});
const noRecord = (id: string): Refusal =>
  refusal('no-such-record', id, ['Không có hồ sơ này.', 'There is no such record.']);
const notYours = (id: string): Refusal =>
  refusal('not-yours', id, [
    'Tài khoản này không nói thay cho hồ sơ này. Hãy nhận hồ sơ trước và chờ xác nhận.',
    'This account does not speak for this record. Claim it first and wait to be confirmed.',
  ]);
const notADay = (text: string): Refusal =>
  refusal('not-a-day', 'asOf', [`"${text}" không phải ngày YYYY-MM-DD.`, `"${text}" is no day YYYY-MM-DD.`]);
const tooLong = (): Refusal =>
  refusal('note-too-long', 'note', [
    `Lời ghi dài quá ${LONGEST_NOTE} ký tự.`,
    `The note is longer than ${LONGEST_NOTE} characters.`,
  ]);
const noSuchEvidence = (): Refusal =>
  refusal('no-such-evidence', 'evidence', [
    `Minh chứng chưa được gửi lên, hoặc nhiều hơn ${MOST_FILES} tệp.`,
    `The evidence was not taken in before, or there are more than ${MOST_FILES} files.`,
  ]);
const unitsOnly = (id: string): Refusal =>
  refusal('units-only', id, [
    'Chỉ nhận được hồ sơ của doanh nghiệp; cơ sở và đơn vị phụ thuộc đi theo doanh nghiệp của chúng.',
    'Only an enterprise can be claimed; its sites and dependent units follow it.',
  ]);
