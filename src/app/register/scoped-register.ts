import type { Action } from '../../model/access/access-table.ts';
import { type Centre, centresServing } from '../../model/access/centre.ts';
import { type Belonging, may, reach, type Who } from '../../model/access/who.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { DecisionMade, RegisterDesk } from '../desks/register-desk.ts';
import { noSuchPair } from './decide-records.ts';
import type { RegisterPorts } from './register-ports.ts';

export interface ScopePorts extends Pick<RegisterPorts, 'register' | 'now'> {
  centres(): Promise<readonly Centre[]>;
}

/** Pairs that are looked through for those of one centre. */
const MOST_PAIRS = 5000;
const MOST_EVENTS = 1_000_000;

/** What a record belongs to: itself, the provinces that it is in, and the centres that serve those today; undefined if there is none. */
export async function belongingOf(ports: ScopePorts, id: string): Promise<Belonging | undefined> {
  const register = await ports.register();
  let line = await register.find(id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  if (line === undefined) return undefined;
  const [card] = await register.search({ record: line.record, limit: 1 });
  const province = card?.places ?? [];
  const centre = centresServing(await ports.centres(), province, ports.now().slice(0, 10));
  return { enterprise: line.id, province, centre };
}

/** The register as somebody may use it whose role is bounded: the queue of the own provinces, and no decision beyond them. */
export function scopedRegister(desk: RegisterDesk, ports: ScopePorts, who: Who): RegisterDesk {
  if (reach(who, 'register.decide') === 'all') return desk;
  const isIn = async (action: Action, id: string): Promise<boolean> => {
    const belonging = await belongingOf(ports, id);
    // What is not there is told by the desk, as it is to everybody.
    return belonging === undefined || may(who, action, belonging);
  };
  const allIn = async (ids: readonly string[]): Promise<boolean> => {
    for (const id of ids) if (!(await isIn('register.decide', id))) return false;
    return true;
  };
  const within = async (ids: readonly string[], decide: () => Promise<Parsed<DecisionMade>>) =>
    (await allIn(ids)) ? decide() : OUTSIDE;
  return {
    ...desk,
    async queue(limit) {
      if (reach(who, 'register.queue') === 'all') return desk.queue(limit);
      const seen = [];
      for (const pair of await desk.queue(MOST_PAIRS)) {
        if (seen.length >= limit) break;
        if ((await isIn('register.queue', pair.one.id)) || (await isIn('register.queue', pair.other.id)))
          seen.push(pair);
      }
      return seen;
    },
    merge: (ids, reason) => within([ids.keep, ids.gone], () => desk.merge(ids, reason)),
    split: (given, reason) => within([given.id], () => desk.split(given, reason)),
    async keepApart(pair, reason) {
      const found = (await desk.queue(MOST_PAIRS)).find((each) => each.pair === pair);
      const isOwn = found !== undefined && (await allIn([found.one.id, found.other.id]));
      return isOwn ? desk.keepApart(pair, reason) : { ok: false, refusals: [noSuchPair(pair)] };
    },
    async undo(event, reason) {
      const events = await (await ports.register()).events({ limit: MOST_EVENTS });
      return within(events.find((each) => each.event === event)?.records ?? [], () => desk.undo(event, reason));
    },
  };
}

const outside: Refusal = {
  code: 'out-of-scope',
  where: {},
  said: {
    vi: 'Hồ sơ này nằm ngoài phạm vi được giao cho bạn.',
    en: 'This record lies outside of what was entrusted to you.',
  },
};
const OUTSIDE: Parsed<never> = { ok: false, refusals: [outside] };
