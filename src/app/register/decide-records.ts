import type { Refusal } from '../../model/refusal.ts';
import { recordId } from '../../register/record-id.ts';
import type { EventPayload } from '../ports-decisions.ts';
import type { MatchScore } from '../ports-match.ts';
import type { RegisterReading, RegisterSession } from '../ports-register.ts';
import { type Decision, decided, entryOf, fault, liveFaults, named, type Outcome, type Step } from './decision.ts';
import type { RegisterPorts } from './register-ports.ts';
import { rekey } from './rekey-records.ts';

const MOST_PAIRS = 1000;

/** Merges one record into another of the same level: its rows go over, its id redirects for ever. Two valid codes are never one unit. */
export function mergeRecords(
  ports: RegisterPorts,
  ids: { readonly keep: string; readonly gone: string },
  decision: Decision,
): Promise<Outcome> {
  return decided(ports, decision, (session) => merged({ ports, session, decision }, ids));
}

/** What a step of a decision works with. */
export interface DecisionScene {
  readonly ports: RegisterPorts;
  readonly session: RegisterSession;
  readonly decision: Decision;
}

/** Merges within a transaction; `match` is kept with the decision where the model spoke for it. */
export async function merged(
  { ports, session, decision }: DecisionScene,
  ids: { readonly keep: string; readonly gone: string },
  match?: MatchScore,
): Promise<Step> {
  const faults = await mergeFaults(session, ids);
  const [keep, gone] = [await named(session, ids.keep), await named(session, ids.gone)];
  if (keep === undefined || gone === undefined || faults.length > 0) return faults;
  const ends = { one: keep.record, other: gone.record };
  const was = (await session.pairsBy({ record: gone.record, limit: MOST_PAIRS })).find(
    ({ one, other }) => one.record === keep.record || other.record === keep.record,
  )?.state;
  const links = await session.links(gone.record);
  await session.move(links, keep.record);
  const ties = await session.moveTies(gone.record, keep.record);
  await session.setMerged(gone.record, keep.record);
  const pair = await session.settlePair(ends, 'same');
  const pairs = await session.movePairs(gone.record, keep.record);
  await rekey(ports, session, [keep, gone]);
  const event = await session.addEvent({
    ...entryOf(ports, decision),
    kind: 'merged',
    records: [keep.record, gone.record],
    payload: {
      kept: keep.record,
      gone: gone.record,
      links,
      ties,
      pair,
      pairs,
      ...(was === undefined ? {} : { was }),
      ...(match === undefined ? {} : { match }),
    },
    undoes: null,
  });
  return { event, kept: keep.id, other: gone.id };
}

/** Why two records can not be merged, all at once. */
export async function mergeFaults(
  register: RegisterReading,
  ids: { readonly keep: string; readonly gone: string },
): Promise<readonly Refusal[]> {
  const [keep, gone] = [await named(register, ids.keep), await named(register, ids.gone)];
  const faults = [...liveFaults(ids.keep, keep), ...liveFaults(ids.gone, gone)];
  if (keep === undefined || gone === undefined || faults.length > 0) return faults;
  if (keep.record === gone.record)
    return [
      fault(
        keep.id,
        'same-record',
        'Đó là một hồ sơ; hãy chọn hai hồ sơ khác nhau.',
        'That is one and the same record; choose two.',
      ),
    ];
  if (keep.level !== gone.level)
    return [
      fault(
        gone.id,
        'other-level',
        `${keep.id} và ${gone.id} khác cấp; hãy ghi quan hệ giữa hai hồ sơ thay vì nhập.`,
        `${keep.id} and ${gone.id} are of different levels; record a tie between them instead.`,
      ),
    ];
  const codes = await codesOf(register, [keep.record, gone.record]);
  return codes.length > 1 ? [twoCodes(gone.id, codes)] : [];
}

/** Takes some rows out of a record into a new one of the same level. */
export function splitRecord(
  ports: RegisterPorts,
  given: { readonly id: string; readonly rows: readonly number[] },
  decision: Decision,
): Promise<Outcome> {
  return decided(ports, decision, async (session) => {
    const faults = await splitFaults(session, given);
    const from = await named(session, given.id);
    if (from === undefined || faults.length > 0) return faults;
    const links = (await session.links(from.record)).filter(({ row }) => given.rows.includes(row));
    const [made] = await session.create([from.level], recordId);
    if (made === undefined) throw new Error('no record was made');
    await session.move(links, made.record);
    const rows = new Set(given.rows);
    const ties = await splitTies(session, { from: from.record, to: made.record, rows });
    await rekey(ports, session, [from, made]);
    const payload = { kept: from.record, gone: made.record, links, ties, pair: null };
    const event = await session.addEvent({
      ...entryOf(ports, decision),
      kind: 'split',
      records: [from.record, made.record],
      payload,
      undoes: null,
    });
    return { event, kept: from.id, other: made.id };
  });
}

/** Why rows can not be taken out of a record, all at once. */
export async function splitFaults(
  register: RegisterReading,
  given: { readonly id: string; readonly rows: readonly number[] },
): Promise<readonly Refusal[]> {
  const from = await named(register, given.id);
  const faults = liveFaults(given.id, from);
  if (from === undefined || faults.length > 0) return faults;
  const all = ((await register.statements([from.record])).get(from.record) ?? []).map(({ row }) => row);
  const own = all.join(', ');
  const unknown = given.rows.filter((row) => !all.includes(row));
  if (unknown.length > 0)
    return unknown.map((row) =>
      fault(
        from.id,
        'not-its-row',
        `Dòng ${row} không thuộc hồ sơ này; các dòng: ${own}.`,
        `Row ${row} is not of this record; its rows are: ${own}.`,
      ),
    );
  const taken = new Set(given.rows).size;
  if (taken > 0 && taken < all.length) return [];
  return [
    fault(from.id, 'nothing-left', `Phải tách một phần các dòng (${own}).`, `Some but not all rows must go (${own}).`),
  ];
}

async function codesOf(register: RegisterReading, records: readonly number[]): Promise<readonly string[]> {
  const statements = await register.statements(records);
  const codes = [...statements.values()]
    .flat()
    .flatMap(({ said }) => (said.code === undefined ? [] : [String(said.code)]));
  return [...new Set(codes)];
}

const twoCodes = (id: string, codes: readonly string[]): Refusal =>
  fault(
    id,
    'two-codes',
    `Hai mã số thuế đúng khác nhau (${codes.join(', ')}) không bao giờ là một; hãy ghi là đơn vị trước, sau hoặc cùng nhóm.`,
    `Two valid tax codes (${codes.join(', ')}) are never one; record them as predecessor and successor, or as a group.`,
  );

interface SplitTies {
  readonly from: number;
  readonly to: number;
  readonly rows: ReadonlySet<number>;
}

/** Ties that the rows taken out had said go with them. */
export async function splitTies(
  session: RegisterSession,
  { from, to, rows }: SplitTies,
): Promise<EventPayload['ties']> {
  const own = await session.tiesOfRows(from, [...rows]);
  return own.length === 0 ? [] : session.moveTies(from, to, own);
}
