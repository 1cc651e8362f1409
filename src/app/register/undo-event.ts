import type { Refusal } from '../../model/refusal.ts';
import type { EventKind, Link, RegisterEvent, RegisterReading, RegisterSession } from '../ports-register.ts';
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
    const { kept, gone } = event.payload;
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

async function reversed(
  ports: RegisterPorts,
  session: RegisterSession,
  { event, kind, payload }: RegisterEvent,
): Promise<void> {
  const { kept, gone, links, ties, pair, pairs = [], was = 'open' } = payload;
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
  };
  await undone[kind]?.();
  if (pair !== null) await session.settlePair({ one: kept, other: gone }, was);
  if (kind !== 'merged' && kind !== 'split') return;
  const lines = await Promise.all([kept, gone].map((record) => session.line(record)));
  await rekey(
    ports,
    session,
    lines.filter((line) => line !== undefined),
  );
}
