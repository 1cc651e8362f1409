import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type BlockingKeys, blockingKeys } from '../../register/match/blocking-keys.ts';
import { bitsOf, MOST_IN_BLOCK, probabilityOf } from '../../register/match/join-rules.ts';
import { type MatchProfile, matchProfile } from '../../register/match/match-profile.ts';
import { heldWords } from '../../register/match/match-words.ts';
import {
  LEAST_SURE,
  type StandingRecord,
  type SurePlan,
  type SureScene,
  sureJoins,
} from '../../register/match/sure-joins.ts';
import type { Level } from '../../register/record-id.ts';
import type { NamedRecord, SureOutcome, SureRequest } from '../desks/steward-desk.ts';
import type { PairQuery, WaitingPair } from '../ports-match.ts';
import type { RegisterReading } from '../ports-register.ts';
import { type DecisionScene, merged } from './decide-records.ts';
import { type Decision, fault, personFaults } from './decision.ts';
import type { KeptScorer } from './kept-scorer.ts';
import { isMatched } from './known-records.ts';
import type { RegisterPorts } from './register-ports.ts';

export interface SureTools {
  readonly decision: Decision;
  readonly scorer: KeptScorer;
  /** Whether whoever decides may decide on these records; pairs of others are passed over. */
  isOwn(ids: readonly string[]): Promise<boolean>;
}

/** Pairs of one transaction: fewer where those who only read wait for it. */
const MOST_TOGETHER = { waiting: 20, beside: 100 } as const;

/**
 * Settles the likeliest pairs after a place, some dozens at a time: where nothing speaks against it they become one, each by a decision
 * of its own that can be undone; the others wait on, and it is told why. A trial looks at each lot as if the earlier ones stood as they do.
 */
export async function settleSure(
  ports: RegisterPorts,
  request: SureRequest,
  { decision, scorer, isOwn }: SureTools,
): Promise<Parsed<SureOutcome>> {
  const faults = requestFaults(request, decision);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const register = await ports.register();
  const from = bitsOf(request.atLeast);
  const limit = register.holdsOthers ? MOST_TOGETHER.waiting : MOST_TOGETHER.beside;
  const query = queryOf(request, limit);
  const found = await register.pairsBy(query);
  const own = new Set<number>();
  for (const { pair, one, other } of found) if (await isOwn([one.id, other.id])) own.add(pair);
  const last = found.length < limit ? undefined : found.at(-1);
  const next = last === undefined ? null : { weight: last.weight, pair: last.pair };
  const planned = async (reading: RegisterReading) => {
    const pairs = (await reading.pairsBy(query)).filter(({ pair, one }) => own.has(pair) && isMatched(one.level));
    return { pairs, plan: sureJoins(endsOf(pairs), await sceneOf(reading, pairs, { scorer, from })) };
  };
  if (request.isTrial) {
    const { pairs, plan } = await planned(register);
    return { ok: true, value: { ...outcomeOf(plan, pairs, new Map()), next } };
  }
  return register.write(async (session) => {
    const { pairs, plan } = await planned(session);
    const events = await carriedOut({ ports, session, decision }, plan, idsOf(pairs));
    return { ok: true, value: { ...outcomeOf(plan, pairs, events), next } };
  });
}

/** Settles lot after lot until no pair is left, or until it is told to stop: what is written by then stays. */
export async function settleAllSure(
  ports: RegisterPorts,
  request: SureRequest,
  tools: SureTools & { readonly signal: AbortSignal },
): Promise<Parsed<SureOutcome>> {
  let all: SureOutcome = { joined: [], held: [], next: request.after ?? null };
  do {
    const lot = await settleSure(ports, { ...request, after: all.next ?? undefined }, tools);
    if (!lot.ok) return lot;
    const { joined, held, next } = lot.value;
    all = { joined: [...all.joined, ...joined], held: [...all.held, ...held], next };
  } while (all.next !== null && !tools.signal.aborted);
  return { ok: true, value: all };
}

function queryOf({ atLeast, level, source, place, after }: SureRequest, limit: number): PairQuery {
  return {
    state: 'open',
    order: 'likeliest',
    atLeast: bitsOf(atLeast),
    limit,
    ...(level === undefined ? {} : { level }),
    ...(source === undefined ? {} : { source }),
    ...(place === undefined ? {} : { place }),
    ...(after === undefined ? {} : { after }),
  };
}

function requestFaults({ atLeast, isTrial }: SureRequest, { reason }: Decision): readonly Refusal[] {
  const faults: Refusal[] = [...personFaults('reason', reason)];
  if (!(atLeast >= LEAST_SURE && atLeast < 1))
    faults.push(
      fault(
        'sure',
        'not-sure',
        `Chỉ quyết định nhiều cặp một lúc khi xác suất từ ${100 * LEAST_SURE} % đến dưới 100 %; các cặp khác hãy xem từng cặp.`,
        `Many pairs are settled at once only from ${100 * LEAST_SURE} % up to below 100 %; look at the others one by one.`,
      ),
    );
  if (!isTrial && reason.trim() === '')
    faults.push(
      fault(
        'reason',
        'reason-needed',
        'Hãy ghi lý do: nó được lưu cùng từng quyết định.',
        'Give a reason: it is kept with every decision.',
      ),
    );
  return faults;
}

const endsOf = (pairs: readonly WaitingPair[]) =>
  pairs.map(({ pair, one, other }) => ({ pair, one: one.record, other: other.record }));

/** All that is known of the records of some pairs and of those that they might be instead. */
async function sceneOf(
  session: RegisterReading,
  pairs: readonly WaitingPair[],
  { scorer, from }: { readonly scorer: KeptScorer; readonly from: number },
): Promise<SureScene> {
  const ends = [...new Set(endsOf(pairs).flatMap(({ one, other }) => [one, other]))];
  const around = await session.pairsAround(ends);
  const levels = new Map<number, Level>();
  for (const { one, other } of pairs) for (const { record, level } of [one, other]) levels.set(record, level);
  for (const { one, other, level } of around) for (const record of [one, other]) levels.set(record, level);
  const records = new Map<number, StandingRecord>();
  for (const [record, statements] of await session.statements([...levels.keys()]))
    records.set(record, {
      record,
      profiles: statements.map(({ said }) => matchProfile(said, levels.get(record))),
      codes: statements.flatMap(({ said }) => (said.code === undefined ? [] : [String(said.code)])),
      sources: statements.map(({ source }) => source),
    });
  const compared = ends.flatMap((record) => records.get(record)?.profiles ?? []);
  const bearers = await bearersOf(session, compared);
  const scores = await scorer.of(session);
  return {
    records,
    around,
    distinct: await session.distinctSources(),
    from,
    score: (one, other) => scores.score(one, other, bearers(one)),
  };
}

/** How many records have the name and the phone of a profile, as far as is counted. */
async function bearersOf(session: RegisterReading, profiles: readonly MatchProfile[]) {
  const keysOf = new Map<MatchProfile, BlockingKeys>(
    profiles.map((each) => [each, blockingKeys(each.level === 'site' ? 'site' : 'unit', each)]),
  );
  const keys = [...keysOf.values()].flatMap(({ name, phone }) => [name, phone]).filter((key) => key !== undefined);
  const blocks = await session.byBlocks([...new Set(keys)], MOST_IN_BLOCK + 1);
  const count = (key: number | undefined): number => (key === undefined ? 0 : (blocks.get(key)?.length ?? 0));
  return (profile: MatchProfile) => {
    const own = keysOf.get(profile);
    return { name: Math.max(1, count(own?.name)), phone: Math.max(1, count(own?.phone)) };
  };
}

const idsOf = (pairs: readonly WaitingPair[]): ReadonlyMap<number, NamedRecord> =>
  new Map(
    pairs.flatMap(({ one, other }) => [one, other]).map(({ record, id, name }) => [record, { id, name }] as const),
  );

const nameOf = (ids: ReadonlyMap<number, NamedRecord>, record: number): NamedRecord =>
  ids.get(record) ?? { id: '', name: '' };

/** The decisions of a plan by their pairs. */
async function carriedOut(
  scene: DecisionScene,
  { merges }: SurePlan,
  ids: ReadonlyMap<number, NamedRecord>,
): Promise<ReadonlyMap<number, number>> {
  const events = new Map<number, number>();
  for (const { pair, keep, gone, score } of merges) {
    const step = await merged(scene, { keep: nameOf(ids, keep).id, gone: nameOf(ids, gone).id }, score);
    if (!('event' in step)) throw new Error(`a pair that may be one was refused: ${JSON.stringify(step)}`);
    events.set(pair, step.event);
  }
  return events;
}

function outcomeOf(
  { merges, held }: SurePlan,
  pairs: readonly WaitingPair[],
  events: ReadonlyMap<number, number>,
): Omit<SureOutcome, 'next'> {
  const ids = idsOf(pairs);
  const pairOf = new Map(pairs.map((each) => [each.pair, each] as const));
  return {
    joined: merges.map(({ pair, keep, gone, score }) => ({
      pair,
      event: events.get(pair) ?? null,
      kept: nameOf(ids, keep),
      gone: nameOf(ids, gone),
      probability: probabilityOf(score.weight),
    })),
    held: held.map(({ pair, why, weight }) => {
      const { one, other } = pairOf.get(pair) ?? {};
      return {
        pair,
        why,
        said: heldWords(why),
        one: nameOf(ids, one?.record ?? 0),
        other: nameOf(ids, other?.record ?? 0),
        probability: probabilityOf(weight),
      };
    }),
  };
}
