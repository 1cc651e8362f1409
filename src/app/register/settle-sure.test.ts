import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keptScorer } from './kept-scorer.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';
import { settlePair } from './settle-pair.ts';
import { settleSure } from './settle-sure.ts';
import { undoEvent, undoTogether } from './undo-event.ts';

const HEADS = 'Tên,MST,Địa chỉ,Điện thoại,Email';
/** The last row joins the first by its e-mail and shows by its phone that the second is the same. */
const ROWS = [
  'Công ty TNHH Cơ khí Sao Mai,,"Số 12 Đường Trần Phú, Phường Ngọc Hà, Ba Đình, Hà Nội",,saomai@saomai.vn',
  'Công ty TNHH Cơ khí Sao Mai,,"Lô B2, Xã Tiên Sơn, Việt Yên, Bắc Giang",0243 734 5678,',
  'Công ty TNHH Cơ khí Sao Mai,,"Số 12 Đường Trần Phú, Phường Ngọc Hà, Ba Đình, Hà Nội",0243 734 5678,saomai@saomai.vn',
];
const me = { actor: 'me', reason: 'cùng điện thoại' };
const tools = { decision: me, scorer: keptScorer(), isOwn: async () => true };
const sure = { atLeast: 0.99, isTrial: false };

let house: RegisterHouse;
before(async () => {
  house = await registerHouse();
  await house.bring(`${[HEADS, ...ROWS].join('\n')}\n`);
});
after(() => house.close());

const register = () => house.records.register;
const outcomeOf = <T>(parsed: { readonly ok: boolean; readonly value?: T }): T => {
  assert.ok(parsed.ok && parsed.value !== undefined, JSON.stringify(parsed));
  return parsed.value;
};
const settled = async (request: Partial<typeof sure> = {}, more: Partial<typeof tools> = {}) =>
  outcomeOf(await settleSure(house.ports, { ...sure, ...request }, { ...tools, ...more }));

test('a row of which it is known whose it is still shows that two records are one, by what it has in common with both', async () => {
  const [pair] = await register().pairs(9);
  assert.deepEqual([pair?.one.record, pair?.other.record], [1, 2]);
  assert.equal(
    pair?.levels.find(({ field }) => field === 'phone')?.level,
    'same',
    'the pair weighs what speaks most for it',
  );
});

test('of several rows of one list that show the same pair, the one that says most stands, in whatever order they come', async () => {
  const weights: number[] = [];
  for (const rows of [ROWS, [ROWS[1], ROWS[0], ROWS[2], ROWS[0]?.replace('12', '14')]]) {
    const other = await registerHouse();
    await other.bring(`${[HEADS, ...rows].join('\n')}\n`);
    weights.push((await other.records.register.pairs(9))[0]?.weight ?? 0);
    await other.close();
  }
  assert.ok(Math.min(...weights) > 15, weights.join(' '));
});

test('a trial tells what would become one and writes nothing; the same then happens, and is undone as a whole', async () => {
  const before = [await register().counts(), await register().pairs(9)];
  const trial = await settled({ isTrial: true });
  assert.deepEqual([await register().counts(), await register().pairs(9)], before);
  const real = await settled();
  const without = (outcome: typeof real) => outcome.joined.map(({ event: _, ...each }) => each);
  assert.deepEqual(without(real), without(trial));
  const [joined] = real.joined;
  assert.equal((await register().find(joined?.gone.id ?? ''))?.mergedInto, joined?.kept.id);
  assert.equal((await register().pairs(9)).length, 0);
  const [event] = await register().events({ limit: 1 });
  assert.deepEqual(
    [event?.event, event?.kind, event?.actor, event?.reason],
    [joined?.event, 'merged', 'me', me.reason],
  );
  assert.ok((event?.payload.match?.weight ?? 0) > 6.6, 'why is kept with the decision');
  const number = joined?.event ?? 0;
  assert.deepEqual(await undoTogether(house.ports, { first: number + 1, last: number + 9 }, me), {
    undone: [],
    refusals: [],
  });
  assert.deepEqual((await undoTogether(house.ports, { first: 1, last: number }, me)).undone, [number]);
  assert.deepEqual((await undoTogether(house.ports, { first: 1, last: number }, me)).undone, [], 'once');
  assert.deepEqual(await register().pairs(9), before[1]);
});

test('what can not be settled at once is refused with all faults, and what is not sure or not own is left alone', async () => {
  const wrong = await settleSure(
    house.ports,
    { atLeast: 0.5, isTrial: false },
    { ...tools, decision: { actor: 'me', reason: ' ' } },
  );
  assert.deepEqual(wrong.ok ? [] : wrong.refusals.map(({ code }) => code), ['not-sure', 'reason-needed']);
  const person = await settleSure(house.ports, sure, { ...tools, decision: { actor: 'me', reason: 'hỏi 0912345678' } });
  assert.deepEqual(person.ok ? [] : person.refusals.map(({ code }) => code), ['person-in-text']);
  for (const atLeast of [Number.NaN, 1, 2])
    assert.equal((await settleSure(house.ports, { atLeast, isTrial: true }, tools)).ok, false);
  assert.deepEqual((await settled({ atLeast: 0.9999999 })).joined, []);
  assert.deepEqual(await settled({}, { isOwn: async () => false }), { joined: [], held: [], next: null });
  assert.deepEqual(await settled({ source: 'nobody' } as never), { joined: [], held: [], next: null });
});

test('two codes that came meanwhile hold a pair that was sure, and so does a verdict', async () => {
  const [pair] = await register().pairs(1);
  const apart = outcomeOf(await settlePair(house.ports, { pair: pair?.pair ?? 0, verdict: 'apart' }, me));
  assert.deepEqual((await settled()).held, [], 'it waits no more');
  outcomeOf(await undoEvent(house.ports, apart.event, me));
  const [, second, third] = ROWS.map((row) => row.split(',').toSpliced(1, 1));
  const coded = [third?.toSpliced(1, 0, '0101248141'), second?.toSpliced(1, 0, '0100112437')].map((row) =>
    row?.join(','),
  );
  await house.bring(`${[HEADS, ...coded].join('\n')}\n`, { source: 'codes' });
  const { joined, held } = await settled();
  assert.deepEqual([joined, held.map(({ why }) => why)], [[], ['two-codes']]);
});
