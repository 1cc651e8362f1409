import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PRECISION_OF_JOINS } from '../../register/match/join-rules.ts';
import type { WaitingPair } from '../ports-match.ts';
import { keptScorer } from './kept-scorer.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';
import { foundQuality, recordsOfRows } from './register-quality.case.ts';
import { settleAllSure } from './settle-sure.ts';
import { SPOILED_HEADER, spoiledCells } from './spoiled-said.case.ts';

/** Other firms than those that the model was learned on: another seed. */
const SEED = 20_260_701;
const ROWS = 4000;
/** What the register must keep on the made Vietnamese lists; what falls below is a fault. */
const FLOORS = { precision: 0.995, recall: 0.9, b3Precision: 0.995, b3Recall: 0.95 };
/** Most of the rows that a person is asked about. */
const MOST_REVIEWED = 0.1;

let house: RegisterHouse;
const { cells, entityOf } = spoiledCells(ROWS, SEED);
before(async () => {
  house = await registerHouse();
  const lines = [SPOILED_HEADER, ...cells].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  await house.bring(`${lines.join('\n')}\n`, { source: 'made', skipsFaulty: true });
});
after(() => house.close());

test('the register keeps its floors of precision, recall and B³ on the made Vietnamese lists', async () => {
  const quality = await foundQuality(house.records.register, entityOf);
  for (const [name, floor] of Object.entries(FLOORS)) {
    const value = quality[name as keyof typeof FLOORS];
    assert.ok(value >= floor, `${name} is ${value}, below ${floor}`);
  }
});

test('a person is asked about few rows, and likelier pairs are oftener right', async () => {
  const pairs = await house.records.register.pairs(10_000);
  assert.ok(2 * pairs.length <= MOST_REVIEWED * ROWS, `${pairs.length} pairs`);
  const rowsOf = Map.groupBy(await recordsOfRows(house.records.register), ([, record]) => record);
  const entities = (record: number) => (rowsOf.get(record) ?? []).map(([row]) => entityOf[row]);
  const isRight = ({ one, other }: WaitingPair) =>
    entities(one.record).some((entity) => entities(other.record).includes(entity));
  const share = (list: readonly WaitingPair[]) => list.filter(isRight).length / list.length;
  const half = Math.floor(pairs.length / 2);
  assert.ok(share(pairs.slice(0, half)) > share(pairs.slice(half)));
});

test('what the model joins by itself is right as often as its threshold promises', async () => {
  const recordOf = await recordsOfRows(house.records.register);
  const events = await house.records.register.events({ limit: ROWS });
  const statements = await house.records.register.statements([...new Set(recordOf.values())]);
  const joins = events.filter(({ kind }) => kind === 'joined');
  const right = joins.filter(({ payload: { kept, links } }) => {
    const rows = statements.get(kept) ?? [];
    const own = rows.find(({ row }) => row === links[0]?.row);
    const mates = rows.filter(({ row }) => row < (own?.row ?? 0)).map(({ said }) => entityOf[Number(said.note)]);
    return mates.includes(entityOf[Number(own?.said.note)]);
  });
  assert.ok(joins.length > ROWS / 10);
  assert.ok(right.length >= PRECISION_OF_JOINS * joins.length, `${right.length} of ${joins.length}`);
});

test('pairs that are settled together from .99 are right as often as joins, and find more than the model by itself', async () => {
  const before = await foundQuality(house.records.register, entityOf);
  const decision = { actor: 'me', reason: 'chắc' };
  const { signal } = new AbortController();
  const tools = { decision, scorer: keptScorer(), isOwn: async () => true, signal };
  const stopped = { ...tools, signal: AbortSignal.abort() };
  const lot = await settleAllSure(house.ports, { atLeast: 0.9, isTrial: true }, stopped);
  assert.ok(lot.ok && lot.value.next !== null, 'told to stop, it looks at one lot and says where to go on');
  const all = await settleAllSure(house.ports, { atLeast: 0.99, isTrial: false }, tools);
  const joined = all.ok ? all.value.joined.length : 0;
  const { precision, recall } = await foundQuality(house.records.register, entityOf);
  assert.ok(joined > 0 && recall > before.recall, `${joined} pairs, recall ${before.recall} → ${recall}`);
  assert.ok(precision >= FLOORS.precision, `precision ${precision}`);
});

test('two valid tax codes never stand in one record', async () => {
  const records = [...new Set((await recordsOfRows(house.records.register)).values())];
  for (const statements of (await house.records.register.statements(records)).values()) {
    const codes = new Set(statements.flatMap(({ said }) => (said.code === undefined ? [] : [said.code])));
    assert.ok(codes.size <= 1, [...codes].join(' '));
  }
});
