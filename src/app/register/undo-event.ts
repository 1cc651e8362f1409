import type { Refusal } from '../../model/refusal.ts';
import { recordId } from '../../register/record-id.ts';
import type { EventKind, EventPayload, Link, RegisterEvent } from '../ports-decisions.ts';
import type { RegisterReading, RegisterSession } from '../ports-register.ts';
import { splitTies } from './decide-records.ts';
import { type Decision, decided, entryOf, fault, type Outcome } from './decision.ts';
import type { RegisterPorts } from './register-ports.ts';
import { rekey } from './rekey-records.ts';

const MOST_LATER = 1000;

/** Undoes a decision; later decisions about the same records must be undone first. */
export function undoEvent(ports: RegisterPorts, number: number, decision: Decision): Promise<Outcome> {
  return decided(ports, decision, async (session) => {
    const faults = await undoFaults(session, number);
    const event = await session.event(number);
    if (event === undefined || faults.length > 0) return faults;
    const { kept } = event.payload;
    const other = await reversed(ports, session, event);
    const entry = {
      ...entryOf(ports, decision),
      kind: 'undone' as const,
      records: [kept, other],
      payload: event.payload,
      undoes: number,
    };
    const made = await session.addEvent(entry);
    return { event: made, kept: (await session.line(kept))?.id ?? '', other: (await session.line(other))?.id ?? '' };
  });
}

/** What became of the decisions of a range. */
export interface UndoneTogether {
  readonly undone: readonly number[];
  /** Why some stay; the others of the range are not of those that were made many at once, or were undone before. */
  readonly refusals: readonly Refusal[];
}

/** Undoes the merges of a range that were made many at once, the newest first; every other decision of the range stays. */
export async function undoTogether(
  ports: RegisterPorts,
  { first, last }: { readonly first: number; readonly last: number },
  decision: Decision,
): Promise<UndoneTogether> {
  const register = await ports.register();
  const [undone, refusals]: [number[], Refusal[]] = [[], []];
  for (let before = last + 1; before > first; ) {
    const events = await register.events({ kind: 'merged', before, limit: MOST_LATER });
    for (const { event, undoneBy, payload } of events) {
      if (event < first || undoneBy !== null || payload.match === undefined) continue;
      const outcome = await undoEvent(ports, event, decision);
      if (outcome.ok) undone.push(event);
      else refusals.push(...outcome.refusals);
    }
    before = events.at(-1)?.event ?? first;
  }
  return { undone, refusals };
}

/** Why a decision can not be undone. */
export async function undoFaults(register: RegisterReading, number: number): Promise<readonly Refusal[]> {
  const [event] = await register.events({ event: number, limit: 1 });
  const at = String(number);
  if (event === undefined)
    return [fault(at, 'no-such-event', 'Không có quyết định này.', 'There is no such decision.')];
  if (event.kind === 'undone' || event.undoneBy !== null)
    return [
      fault(
        at,
        'undone-already',
        'Quyết định này đã được hoàn tác, hoặc là một lần hoàn tác.',
        'This decision was undone already, or is itself an undoing.',
      ),
    ];
  const later = await laterEvents(register, event);
  if (later.length === 0) return [];
  const list = later.join(', ');
  return [
    fault(
      at,
      'later-first',
      `Có quyết định sau về cùng hồ sơ. Hãy hoàn tác trước: ${list}.`,
      `Later decisions concern the same records. Undo first: ${list}.`,
    ),
  ];
}

/** Neither a tie that a person entered nor rows that came later hinder: they stay with the record that they were said of. */
const FREE: ReadonlySet<EventKind> = new Set(['undone', 'tied', 'joined']);

async function laterEvents(
  register: RegisterReading,
  { event, kind, payload }: RegisterEvent,
): Promise<readonly number[]> {
  if (kind === 'tied') return [];
  const records = [payload.kept, payload.gone];
  const all = await Promise.all(records.map((record) => register.events({ record, limit: MOST_LATER })));
  const later = all.flat().filter((each) => each.event > event && !FREE.has(each.kind) && each.undoneBy === null);
  return [...new Set(later.map((each) => each.event))];
}

/** Takes an event back; gives the other record that it leaves beside the one that was kept. */
async function reversed(
  ports: RegisterPorts,
  session: RegisterSession,
  { event, kind, payload }: RegisterEvent,
): Promise<number> {
  const { kept, gone, links, ties, pair, pairs = [], was = 'open' } = payload;
  let other = gone;
  const undone: Partial<Record<EventKind, () => Promise<void>>> = {
    merged: async () => {
      await session.setMerged(gone, null);
      await session.move(links, gone);
      await session.moveTies(kept, gone, ties);
      await session.movePairs(kept, gone, pairs);
    },
    split: async () => {
      const all: readonly Link[] = await session.links(gone);
      await session.move(all, kept);
      await session.moveTies(gone, kept);
      await session.movePairs(gone, kept);
      await session.setMerged(gone, kept);
    },
    tied: () => session.dropTies(event),
    joined: async () => {
      other = await partedFrom(session, payload);
    },
  };
  await undone[kind]?.();
  if (pair !== null) await session.settlePair({ one: kept, other: gone }, was);
  if (kind !== 'merged' && kind !== 'split' && kind !== 'joined') return other;
  const lines = await Promise.all([kept, other].map((record) => session.line(record)));
  await rekey(
    ports,
    session,
    lines.filter((line) => line !== undefined),
  );
  return other;
}

/** What the model joined becomes a record of its own, and the two are known to be apart. */
async function partedFrom(session: RegisterSession, { kept, links, match }: EventPayload): Promise<number> {
  const level = links[0]?.level ?? 'unit';
  const [made] = await session.create([level], recordId);
  if (made === undefined) throw new Error('no record was made');
  await session.move(links, made.record);
  await splitTies(session, { from: kept, to: made.record, rows: new Set(links.map(({ row }) => row)) });
  const pair = { one: kept, other: made.record };
  await session.addPairs([{ ...pair, ...(match ?? { weight: 0, prior: 0, levels: [] }) }]);
  await session.settlePair(pair, 'apart');
  return made.record;
}
