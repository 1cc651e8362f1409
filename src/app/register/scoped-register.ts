import type { Action } from '../../model/access/access-table.ts';
import { type Centre, centresServing } from '../../model/access/centre.ts';
import { type Belonging, may, reach, type Who } from '../../model/access/who.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { DecisionMade, RegisterDesk } from '../desks/register-desk.ts';
import type { RegisterPorts } from './register-ports.ts';

export interface ScopePorts extends Pick<RegisterPorts, 'register' | 'now'> {
  centres(): Promise<readonly Centre[]>;
}

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

/** Whether somebody may do something to each of these records; what is not there is told by the desk, as it is to everybody. */
export async function mayWithin(
  ports: ScopePorts,
  who: Who,
  { action, ids }: { readonly action: Action; readonly ids: readonly string[] },
): Promise<boolean> {
  for (const id of ids) {
    const belonging = await belongingOf(ports, id);
    if (belonging !== undefined && !may(who, action, belonging)) return false;
  }
  return true;
}

/** The register as somebody may use it whose role is bounded: no decision beyond the own provinces. */
export function scopedRegister(desk: RegisterDesk, ports: ScopePorts, who: Who): RegisterDesk {
  if (reach(who, 'register.decide') === 'all') return desk;
  const within = async (ids: readonly string[], decide: () => Promise<Parsed<DecisionMade>>) =>
    (await mayWithin(ports, who, { action: 'register.decide', ids })) ? decide() : OUTSIDE;
  return {
    ...desk,
    merge: (ids, reason) => within([ids.keep, ids.gone], () => desk.merge(ids, reason)),
    split: (given, reason) => within([given.id], () => desk.split(given, reason)),
    async undo(event, reason) {
      const [found] = await (await ports.register()).events({ event, limit: 1 });
      return within(found?.records ?? [], () => desk.undo(event, reason));
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
/** What lies beyond what was entrusted to somebody. */
export const OUTSIDE: Parsed<never> = { ok: false, refusals: [outside] };
