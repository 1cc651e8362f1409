import { recordId } from '../../register/record-id.ts';
import type { EventKind, EventPayload, Link, RegisterEvent, RegisterSession } from '../ports-register.ts';
import { type Decision, decided, entryOf, fault, type Outcome, splitTies } from './decide-records.ts';
import type { RegisterPorts } from './register-ports.ts';
import { rekey } from './rekey-records.ts';

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
    const { kept } = event.payload;
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

async function laterEvents(session: RegisterSession, event: RegisterEvent): Promise<readonly number[]> {
  const { kept, gone } = event.payload;
  const all = await Promise.all([kept, gone].map((record) => session.events({ record, limit: 1000 })));
  const later = all
    .flat()
    .filter(({ event: number, undoneBy }) => number > event.event && undoneBy === null)
    // What the model joined meanwhile stays where it is, whatever is undone before it.
    .filter(({ kind }) => kind !== 'undone' && kind !== 'joined');
  return [...new Set(later.map(({ event: number }) => number))];
}

/** Takes an event back; gives the other record that it leaves beside the one that was kept. */
async function reversed(
  ports: RegisterPorts,
  session: RegisterSession,
  { kind, payload }: RegisterEvent,
): Promise<number> {
  const { kept, gone, links, ties, pair } = payload;
  let other = gone;
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
    joined: async () => {
      other = await partedFrom(session, payload);
    },
  };
  await undone[kind]?.();
  if (pair !== null) await session.settlePair({ one: kept, other: gone }, 'open');
  if (kind === 'kept-apart') return other;
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
