import type { Action } from '../../model/access/access-table.ts';
import { type Centre, centresServing, servedProvinces } from '../../model/access/centre.ts';
import { type Belonging, boundsOf, may, reach, type Who } from '../../model/access/who.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { parseRecordId } from '../../register/record-id.ts';
import type { DecisionMade, RegisterDesk } from '../desks/register-desk.ts';
import type { RegisterFilters } from '../desks/register-search-desk.ts';
import type { RegisterPorts } from './register-ports.ts';

export interface ScopePorts extends Pick<RegisterPorts, 'register' | 'now'> {
  centres(): Promise<readonly Centre[]>;
}

/** What a record belongs to: itself and the unit that it is of, the provinces that it is in, and the centres that serve those today; undefined if there is none. */
export async function belongingOf(ports: ScopePorts, id: string): Promise<Belonging | undefined> {
  const register = await ports.register();
  let line = await register.find(parseRecordId(id) ?? id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  if (line === undefined) return undefined;
  const [card] = await register.search({ record: line.record, limit: 1 });
  const province = card?.places ?? [];
  const centre = centresServing(await ports.centres(), province, ports.now().slice(0, 10));
  const operator = (await register.operators([line.record])).get(line.record);
  return { enterprise: [line.id, ...(operator === undefined ? [] : [operator])], province, centre };
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

/** Places whose loads somebody may see; null: all. Those who speak for single enterprises have no places. */
async function freePlaces(ports: ScopePorts, who: Who): Promise<readonly string[] | null> {
  if (reach(who, 'register.restricted') === 'all') return null;
  const centres = boundsOf(who, 'register.restricted', 'centre') ?? [];
  const day = ports.now().slice(0, 10);
  const served = (await ports.centres())
    .filter(({ id }) => centres.includes(id))
    .flatMap((each) => servedProvinces(each, day));
  return [...(boundsOf(who, 'register.restricted', 'province') ?? []), ...served];
}

/** Profiles as somebody may see them: restricted fields of the records that were entrusted to them. */
function withSight(desk: RegisterDesk, ports: ScopePorts, who: Who): RegisterDesk {
  return {
    ...desk,
    async profile(id, asked) {
      const isAll = reach(who, 'register.restricted') === 'all';
      const belonging = isAll ? {} : await belongingOf(ports, id);
      const maySee = isAll || (belonging !== undefined && may(who, 'register.restricted', belonging));
      return desk.profile(id, { ...asked, sight: maySee ? 'restricted' : 'public' });
    },
  };
}

/** Lets a search ask what is free, as far as whoever asks may see loads. */
export function withFree(desk: RegisterDesk, places: () => Promise<readonly string[] | null>): RegisterDesk {
  const asked = async <T extends RegisterFilters>({ freeWithin: _, ...request }: T) =>
    request.free === undefined ? request : { ...request, freeWithin: await places() };
  return {
    ...desk,
    search: async (request) => desk.search(await asked(request)),
    map: async (request) => desk.map(await asked(request)),
    found: async (request, options) => desk.found(await asked(request), options),
    foundSources: async (request) => desk.foundSources(await asked(request)),
  };
}

/** The register as somebody may use it whose role is bounded: no decision beyond the own provinces. */
export function scopedRegister(desk: RegisterDesk, ports: ScopePorts, who: Who): RegisterDesk {
  const seeing = withSight(
    withFree(desk, () => freePlaces(ports, who)),
    ports,
    who,
  );
  if (reach(who, 'register.decide') === 'all') return seeing;
  const within = async (ids: readonly string[], decide: () => Promise<Parsed<DecisionMade>>) =>
    (await mayWithin(ports, who, { action: 'register.decide', ids })) ? decide() : OUTSIDE;
  return {
    ...seeing,
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
