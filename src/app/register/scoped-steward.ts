import { reach, type Who } from '../../model/access/who.ts';
import type { StewardDesk } from '../desks/steward-desk.ts';
import type { Pair } from '../ports-match.ts';
import { mayWithin, OUTSIDE, type ScopePorts } from './scoped-register.ts';
import { noSuchPair } from './settle-pair.ts';

/** Pairs that are looked through for those of one centre. */
const MOST_PAIRS = 1000;

/** The steward's doors as somebody may use them whose role is bounded: the queue of the own provinces, no decision beyond them, and what waits elsewhere is as if it did not. */
export function scopedSteward(desk: StewardDesk, ports: ScopePorts, who: Who): StewardDesk {
  if (reach(who, 'register.queue') === 'all') return desk;
  const sees = (ids: readonly string[]) => mayWithin(ports, who, { action: 'register.queue', ids });
  const decides = (ids: readonly string[]) => mayWithin(ports, who, { action: 'register.decide', ids });
  const isSeen = async ({ one, other }: Pair): Promise<boolean> => (await sees([one.id])) || sees([other.id]);
  const idsOfPair = async (number: number): Promise<readonly string[] | undefined> => {
    const register = await ports.register();
    const pair = await register.write((session) => session.pair(number));
    if (pair === undefined) return undefined;
    const lines = await register.write(async (session) => [
      await session.line(pair.one),
      await session.line(pair.other),
    ]);
    return lines.flatMap((line) => (line === undefined ? [] : [line.id]));
  };
  return {
    ...desk,
    async queue(request) {
      const answer = await desk.queue({ ...request, limit: MOST_PAIRS });
      const own: Pair[] = [];
      for (const pair of answer.pairs) if (await isSeen(pair)) own.push(pair);
      // Counts of the whole register would tell of what lies beyond.
      const counts = { open: 0, unsure: 0, same: 0, apart: 0, [request.state]: own.length };
      return { ...answer, pairs: own.slice(0, request.limit), counts };
    },
    async settle(verdict, reason) {
      const ids = await idsOfPair(verdict.pair);
      const isOwn = ids !== undefined && (await decides(ids));
      return isOwn ? desk.settle(verdict, reason) : { ok: false, refusals: [noSuchPair(verdict.pair)] };
    },
    settleSure: (request, reason) => desk.settleSure(request, reason, decides),
    compare: async (ids) => ((await sees([ids.one])) || (await sees([ids.other])) ? desk.compare(ids) : OUTSIDE),
    splitting: async (given) => ((await sees([given.id])) ? desk.splitting(given) : OUTSIDE),
    async decisions(request) {
      const answer = await desk.decisions(request);
      const decisions = [];
      for (const line of answer.decisions) if (await sees(line.records.map(({ id }) => id))) decisions.push(line);
      return { decisions, actors: [...new Set(decisions.map(({ actor }) => actor))] };
    },
    async undoing(event) {
      const found = await desk.undoing(event);
      const isOwn = found !== undefined && (await sees(found.decision.records.map(({ id }) => id)));
      return isOwn ? found : undefined;
    },
    tie: async (tie, reason) => ((await decides([tie.from, tie.to])) ? desk.tie(tie, reason) : OUTSIDE),
  };
}
