import { parseRecordId } from '../../register/record-id.ts';
import type { QueueAnswer, QueueRequest, StewardDesk } from '../desks/steward-desk.ts';
import type { PairQuery } from '../ports-match.ts';
import { compareRecords, splitConsequence, undoConsequence } from './consequences.ts';
import { named } from './decision.ts';
import { type KeptScorer, keptScorer } from './kept-scorer.ts';
import { waitingPairs } from './pair-reasons.ts';
import { decisionLines, recordStory } from './record-story.ts';
import type { RegisterPorts } from './register-ports.ts';
import { settlePair } from './settle-pair.ts';
import { settleSure } from './settle-sure.ts';
import { tieRecords } from './tie-records.ts';

/** Opens the door for whoever decides: `actor`. */
export function openSteward(ports: RegisterPorts, actor: string, scorer: KeptScorer = keptScorer()): StewardDesk {
  return {
    by: (other) => openSteward(ports, other, scorer),
    queue: (request) => reviewQueue(ports, request),
    settle: (verdict, reason) => settlePair(ports, verdict, { actor, reason }),
    settleSure: (request, reason, isOwn = async () => true) =>
      settleSure(ports, request, { decision: { actor, reason }, scorer, isOwn }),
    compare: (ids) => compareRecords(ports, ids),
    splitting: (given) => splitConsequence(ports, given),
    async decisions({ record: id, kind, actor: by, before, limit }) {
      const register = await ports.register();
      const record = id === undefined ? undefined : ((await named(register, parseRecordId(id) ?? id))?.record ?? 0);
      const events = await register.events({
        limit,
        ...(record === undefined ? {} : { record }),
        ...(kind === undefined ? {} : { kind }),
        ...(by === undefined ? {} : { actor: by }),
        ...(before === undefined ? {} : { before }),
      });
      return { decisions: await decisionLines(register, events), actors: await register.actors() };
    },
    async undoing(number) {
      const register = await ports.register();
      const [event] = await register.events({ event: number, limit: 1 });
      if (event === undefined) return undefined;
      const [decision] = await decisionLines(register, [event]);
      return decision && { decision, consequence: await undoConsequence(ports, event) };
    },
    story: (id) => recordStory(ports, id),
    tie: (tie, reason) => tieRecords(ports, tie, { actor, reason }),
  };
}

/** Log₂ of the odds of a probability; certain ones are beyond every pair. */
const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability));

async function reviewQueue(ports: RegisterPorts, request: QueueRequest): Promise<QueueAnswer> {
  const register = await ports.register();
  const { nameOf } = await ports.places();
  const { state, level, source, atLeast, below, place, order, limit } = request;
  const query: PairQuery = {
    state,
    order,
    limit,
    ...(level === undefined ? {} : { level }),
    ...(source === undefined ? {} : { source }),
    ...(place === undefined ? {} : { place }),
    ...(atLeast === undefined || atLeast <= 0 ? {} : { atLeast: bitsOf(Math.min(atLeast, 1 - Number.EPSILON)) }),
    ...(below === undefined || below >= 1 ? {} : { below: bitsOf(Math.max(below, Number.EPSILON)) }),
  };
  return {
    pairs: await waitingPairs({ register: { ...register, pairs: () => register.pairsBy(query) }, nameOf }, limit),
    counts: await register.pairCounts(query),
    sources: (await register.sources()).map(({ source }) => source).toSorted(),
  };
}
