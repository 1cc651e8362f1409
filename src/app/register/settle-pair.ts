import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { EventKind } from '../ports-decisions.ts';
import type { PairState } from '../ports-match.ts';
import type { RegisterSession } from '../ports-register.ts';
import { type DecisionScene, merged } from './decide-records.ts';
import { type Decision, decided, entryOf, fault, liveFaults, type Outcome, type Step } from './decision.ts';
import type { RegisterPorts } from './register-ports.ts';

/** What a person says of a pair: one and the same, not, or that it can not be told yet. */
export const VERDICTS = ['same', 'apart', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface PairVerdict {
  readonly pair: number;
  readonly verdict: Verdict;
  /** Of two that are the same, the id that is kept; the first if absent. */
  readonly keep?: string | undefined;
}

/** No pair has this number, or none that whoever asks may know of. */
export const noSuchPair = (number: number): Refusal =>
  fault(String(number), 'no-such-pair', 'Không có cặp nào dưới số này.', 'No pair has this number.');

/** Settles a pair that waits or was set aside, or tells by whom it was settled meanwhile. */
export function settlePair(
  ports: RegisterPorts,
  { pair: number, verdict, keep }: PairVerdict,
  decision: Decision,
): Promise<Outcome> {
  return decided(ports, decision, async (session) => {
    const pair = await session.pair(number);
    if (pair === undefined) return [noSuchPair(number)];
    if (pair.state === 'same' || pair.state === 'apart') return [await settledAlready(session, number)];
    const scene = { ports, session, decision };
    if (verdict === 'same') return oneOfTwo(scene, pair, keep);
    return noted(scene, { ...pair, pair: number }, verdict);
  });
}

/** Says that two records of a waiting pair are not the same. */
export const keepApart = (ports: RegisterPorts, pair: number, decision: Decision): Promise<Outcome> =>
  settlePair(ports, { pair, verdict: 'apart' }, decision);

interface Ends {
  readonly one: number;
  readonly other: number;
}

async function oneOfTwo(scene: DecisionScene, { one, other }: Ends, keep: string | undefined): Promise<Step> {
  const [first, second] = [await scene.session.line(one), await scene.session.line(other)];
  if (first === undefined || second === undefined) throw new Error('a pair of records that are not there');
  if (keep === undefined || keep === first.id) return merged(scene, { keep: first.id, gone: second.id });
  if (keep === second.id) return merged(scene, { keep: second.id, gone: first.id });
  return [
    fault(
      keep,
      'not-of-pair',
      `Hãy giữ ${first.id} hoặc ${second.id}: hai hồ sơ của cặp này.`,
      `Keep ${first.id} or ${second.id}: the two records of this pair.`,
    ),
  ];
}

async function noted(
  { ports, session, decision }: DecisionScene,
  { one, other, pair, state }: Ends & { readonly pair: number; readonly state: PairState },
  verdict: 'apart' | 'unsure',
): Promise<Step> {
  const lines = [await session.line(one), await session.line(other)];
  const faults = lines.flatMap((line) => liveFaults(line?.id ?? String(pair), line));
  if (faults.length > 0) return faults;
  await session.settlePair({ one, other }, verdict);
  const event = await session.addEvent({
    ...entryOf(ports, decision),
    kind: verdict === 'apart' ? 'kept-apart' : 'set-aside',
    records: [one, other],
    payload: { kept: one, gone: other, links: [], ties: [], pair, was: state },
    undoes: null,
  });
  return { event, kept: lines[0]?.id ?? '', other: lines[1]?.id ?? '' };
}

const HOW: Readonly<Partial<Record<EventKind, Bilingual>>> = {
  merged: { vi: 'là một', en: 'the same' },
  'kept-apart': { vi: 'không phải một', en: 'not the same' },
};
const MOST_EVENTS = 1000;

async function settledAlready(session: RegisterSession, number: number): Promise<Refusal> {
  const pair = await session.pair(number);
  const events = pair === undefined ? [] : await session.events({ record: pair.one, limit: MOST_EVENTS });
  const by = events.find(({ payload, kind, undoneBy }) => payload.pair === number && undoneBy === null && HOW[kind]);
  const how = by === undefined ? undefined : HOW[by.kind];
  if (by === undefined || how === undefined)
    return fault(String(number), 'settled-already', 'Cặp này đã được quyết định.', 'This pair was settled already.');
  return fault(
    String(number),
    'settled-already',
    `${by.actor} đã quyết định cặp này: ${how.vi} (quyết định ${by.event}). Muốn khác thì hoàn tác quyết định đó.`,
    `${by.actor} settled this pair already: ${how.en} (decision ${by.event}). To change that, undo the decision.`,
  );
}
