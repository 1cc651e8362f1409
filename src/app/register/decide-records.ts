import type { Parsed, Refusal } from '../../model/refusal.ts';
import { parseRecordId, recordId } from '../../register/record-id.ts';
import { allKeys } from '../../register/record-keys.ts';
import type { EventKind, EventPayload, Link, RecordLine, RegisterEvent, RegisterSession } from '../ports-register.ts';
import { refreshCards } from './refresh-cards.ts';
import type { RegisterPorts } from './register-ports.ts';

/** Who decides, and why. */
export interface Decision {
  readonly actor: string;
  readonly reason: string;
}

/** What a decision did. */
export interface Decided {
  readonly event: number;
  readonly kept: string;
  /** The record that now redirects, or the new one. */
  readonly other: string;
}

type Outcome = Parsed<Decided>;

/** Merges one record into another of the same level: its rows go over, its id redirects for ever. Two valid codes are never one unit. */
export function mergeRecords(
  ports: RegisterPorts,
  ids: { readonly keep: string; readonly gone: string },
  decision: Decision,
): Promise<Outcome> {
  return decided(ports, async (session) => {
    const [keep, gone] = [await named(session, ids.keep), await named(session, ids.gone)];
    const faults = [...liveFaults(ids.keep, keep), ...liveFaults(ids.gone, gone)];
    if (keep === undefined || gone === undefined || faults.length > 0) return faults;
    if (keep.record === gone.record)
      return [fault(keep.id, 'same-record', 'Đó là một hồ sơ.', 'That is one and the same record.')];
    if (keep.level !== gone.level)
      return [
        fault(
          gone.id,
          'other-level',
          `${keep.id} và ${gone.id} khác cấp.`,
          `${keep.id} and ${gone.id} are of different levels.`,
        ),
      ];
    const codes = await codesOf(session, [keep.record, gone.record]);
    if (codes.length > 1) return [twoCodes(gone.id, codes)];
    const links = await session.links(gone.record);
    await session.move(links, keep.record);
    const ties = await session.moveTies(gone.record, keep.record);
    await session.setMerged(gone.record, keep.record);
    await rekey(ports, session, [keep, gone]);
    const pair = await session.settlePair({ one: keep.record, other: gone.record }, 'same');
    const payload = { kept: keep.record, gone: gone.record, links, ties, pair };
    const event = await session.addEvent({
      ...entryOf(ports, decision),
      kind: 'merged',
      records: [keep.record, gone.record],
      payload,
      undoes: null,
    });
    return { event, kept: keep.id, other: gone.id };
  });
}

/** Takes some rows out of a record into a new one of the same level. */
export function splitRecord(
  ports: RegisterPorts,
  given: { readonly id: string; readonly rows: readonly number[] },
  decision: Decision,
): Promise<Outcome> {
  return decided(ports, async (session) => {
    const from = await named(session, given.id);
    const faults = liveFaults(given.id, from);
    if (from === undefined || faults.length > 0) return faults;
    const all = await session.links(from.record);
    const unknown = given.rows.filter((row) => !all.some((link) => link.row === row));
    const links = all.filter(({ row }) => given.rows.includes(row));
    const own = all.map(({ row }) => row).join(', ');
    if (unknown.length > 0)
      return unknown.map((row) =>
        fault(
          from.id,
          'not-its-row',
          `Dòng ${row} không thuộc hồ sơ này; các dòng: ${own}.`,
          `Row ${row} is not of this record; its rows are: ${own}.`,
        ),
      );
    if (links.length === 0 || links.length === all.length)
      return [
        fault(
          from.id,
          'nothing-left',
          `Phải tách một phần các dòng (${own}).`,
          `Some but not all rows must go (${own}).`,
        ),
      ];
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

/** Undoes a decision; later decisions about the same records must be undone first. */
export function undoEvent(ports: RegisterPorts, number: number, decision: Decision): Promise<Outcome> {
  return decided(ports, async (session) => {
    const event = await session.event(number);
    if (event === undefined)
      return [fault(String(number), 'no-such-event', 'Không có quyết định này.', 'There is no such decision.')];
    if (event.kind === 'undone' || event.undoneBy !== null)
      return [
        fault(
          String(number),
          'undone-already',
          'Quyết định này đã được hoàn tác, hoặc là một lần hoàn tác.',
          'This decision was undone already, or is itself an undoing.',
        ),
      ];
    const { kept, gone } = event.payload;
    const later = await laterEvents(session, event);
    if (later.length > 0)
      return [
        fault(
          String(number),
          'later-first',
          `Hãy hoàn tác trước: ${later.join(', ')}.`,
          `Undo first: ${later.join(', ')}.`,
        ),
      ];
    await reversed(ports, session, event);
    const entry = {
      ...entryOf(ports, decision),
      kind: 'undone' as const,
      records: [kept, gone],
      payload: event.payload,
      undoes: number,
    };
    const made = await session.addEvent(entry);
    return { event: made, kept: (await session.line(kept))?.id ?? '', other: (await session.line(gone))?.id ?? '' };
  });
}

/** Says that two records of a waiting pair are not the same. */
export function keepApart(ports: RegisterPorts, number: number, decision: Decision): Promise<Outcome> {
  return decided(ports, async (session) => {
    const pair = await session.pair(number);
    if (pair === undefined || pair.state !== 'open')
      return [
        fault(
          String(number),
          'no-such-pair',
          'Không có cặp nào đang chờ dưới số này.',
          'No pair waits under this number.',
        ),
      ];
    await session.settlePair(pair, 'apart');
    const payload = { kept: pair.one, gone: pair.other, links: [], ties: [], pair: number };
    const event = await session.addEvent({
      ...entryOf(ports, decision),
      kind: 'kept-apart',
      records: [pair.one, pair.other],
      payload,
      undoes: null,
    });
    return { event, kept: (await session.line(pair.one))?.id ?? '', other: (await session.line(pair.other))?.id ?? '' };
  });
}

type Step = Decided | readonly Refusal[];

/** Runs a decision in one transaction: refusals write nothing. */
async function decided(ports: RegisterPorts, work: (session: RegisterSession) => Promise<Step>): Promise<Outcome> {
  const register = await ports.register();
  const step = await register.write(work);
  return 'event' in step ? { ok: true, value: step } : { ok: false, refusals: step };
}

/** A record by its id as a person may write it. */
const named = (session: RegisterSession, id: string): Promise<RecordLine | undefined> =>
  session.find(parseRecordId(id) ?? id);

const entryOf = (ports: RegisterPorts, { actor, reason }: Decision): { actor: string; reason: string; at: string } => ({
  actor,
  reason,
  at: ports.now(),
});

function fault(column: string, ...[code, vi, en]: readonly [string, string, string]): Refusal {
  return { code, where: { column }, said: { vi, en } };
}

function liveFaults(id: string, line: RecordLine | undefined): readonly Refusal[] {
  if (line === undefined) return [fault(id, 'no-such-record', 'Không có hồ sơ này.', 'There is no such record.')];
  if (line.mergedInto === null) return [];
  return [
    fault(
      id,
      'merged-record',
      `Hồ sơ này đã nhập vào ${line.mergedInto}.`,
      `This record was merged into ${line.mergedInto}.`,
    ),
  ];
}

async function codesOf(session: RegisterSession, records: readonly number[]): Promise<readonly string[]> {
  const statements = await session.statements(records);
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

/** Keys and cards follow from the rows: they are made anew for records whose rows changed. */
async function rekey(ports: RegisterPorts, session: RegisterSession, records: readonly RecordLine[]): Promise<void> {
  await session.dropKeys(records.map(({ record }) => record));
  const statements = await session.statements(records.map(({ record }) => record));
  const keys = records.flatMap(({ record, level }) =>
    allKeys(
      level,
      (statements.get(record) ?? []).map(({ said }) => said),
    ).map((key) => ({ key, record })),
  );
  await session.putKeys(keys);
  await refreshCards(session, records, await ports.sizeRule());
}

interface SplitTies {
  readonly from: number;
  readonly to: number;
  readonly rows: ReadonlySet<number>;
}

/** Ties that the rows taken out had said go with them. */
async function splitTies(session: RegisterSession, { from, to, rows }: SplitTies): Promise<EventPayload['ties']> {
  const own = await session.tiesOfRows(from, [...rows]);
  return own.length === 0 ? [] : session.moveTies(from, to, own);
}

async function laterEvents(session: RegisterSession, event: RegisterEvent): Promise<readonly number[]> {
  const { kept, gone } = event.payload;
  const all = await Promise.all([kept, gone].map((record) => session.events({ record, limit: 1000 })));
  const later = all
    .flat()
    .filter(({ event: number, kind, undoneBy }) => number > event.event && kind !== 'undone' && undoneBy === null);
  return [...new Set(later.map(({ event: number }) => number))];
}

async function reversed(
  ports: RegisterPorts,
  session: RegisterSession,
  { kind, payload }: RegisterEvent,
): Promise<void> {
  const { kept, gone, links, ties, pair } = payload;
  const pairOf = { one: kept, other: gone };
  const undone: Partial<Record<EventKind, () => Promise<void>>> = {
    merged: async () => {
      await session.setMerged(gone, null);
      await session.move(links, gone);
      await session.moveTies(kept, gone, ties);
    },
    split: async () => {
      const all: readonly Link[] = await session.links(gone);
      await session.move(all, kept);
      await session.moveTies(gone, kept);
      await session.setMerged(gone, kept);
    },
  };
  await undone[kind]?.();
  if (pair !== null) await session.settlePair(pairOf, 'open');
  if (kind === 'kept-apart') return;
  const lines = await Promise.all([kept, gone].map((record) => session.line(record)));
  await rekey(
    ports,
    session,
    lines.filter((line) => line !== undefined),
  );
}
