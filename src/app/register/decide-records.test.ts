import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepApart, mergeRecords, splitRecord, undoEvent } from './decide-records.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

let house: RegisterHouse;
const me = { actor: 'me', reason: 'cùng một nhà máy' };
before(async () => {
  house = await registerHouse();
  await house.bring(
    'Tên,MST,Địa chỉ\nCông ty TNHH A,0101248141,Hà Nội\nCông ty CP A,,Hà Nội\nCông ty TNHH B,0100112437,Hà Nội\n',
  );
});
after(() => house.close());

const register = () => house.records.register;
const idOf = async (name: string): Promise<string> => {
  const found = await register().search({ limit: 50 });
  return found.find((each) => each.name === name)?.id ?? '';
};
const codes = (outcome: Awaited<ReturnType<typeof mergeRecords>>): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
/** Everything that a reader can see of the register. */
const seen = async () => ({
  cards: (await register().search({ limit: 50 })).toSorted((a, b) => a.record - b.record),
  pairs: await register().pairs(9),
  words: [...(await register().words())],
});

test('a merge and its undoing leave what was there before, and the old id leads on meanwhile', async () => {
  const [keep, gone] = [await idOf('Công ty TNHH A'), await idOf('Công ty CP A')];
  const before = await seen();
  const merged = await mergeRecords(house.ports, { keep, gone }, me);
  assert.ok(merged.ok);
  assert.equal((await register().find(gone))?.mergedInto, keep);
  assert.equal((await seen()).cards.length, before.cards.length - 1);
  assert.equal((await register().pairs(9)).length, 0);
  const undone = await undoEvent(house.ports, merged.value.event, me);
  assert.ok(undone.ok);
  assert.deepEqual(await seen(), before);
  assert.deepEqual(codes(await undoEvent(house.ports, merged.value.event, me)), ['undone-already']);
});

test('two valid tax codes never become one, and every other impossible merge says why', async () => {
  const [a, b] = [await idOf('Công ty TNHH A'), await idOf('Công ty TNHH B')];
  assert.deepEqual(codes(await mergeRecords(house.ports, { keep: a, gone: b }, me)), ['two-codes']);
  assert.deepEqual(codes(await mergeRecords(house.ports, { keep: a, gone: a }, me)), ['same-record']);
  assert.deepEqual(codes(await mergeRecords(house.ports, { keep: 'x', gone: 'y' }, me)), [
    'no-such-record',
    'no-such-record',
  ]);
});

test('rows split off make a new record; undone, its id leads back for ever', async () => {
  await house.bring('Tên,MST\nCông ty TNHH Khác,0101248141\n', { source: 'wrong' });
  const id = await idOf('Công ty TNHH Khác');
  const record = (await register().find(id))?.record ?? 0;
  const said = (await register().statements([record])).get(record) ?? [];
  const row = said.find(({ source }) => source === 'wrong')?.row ?? 0;
  assert.deepEqual(codes(await splitRecord(house.ports, { id, rows: [999] }, me)), ['not-its-row']);
  assert.deepEqual(codes(await splitRecord(house.ports, { id, rows: said.map((each) => each.row) }, me)), [
    'nothing-left',
  ]);
  const split = await splitRecord(house.ports, { id, rows: [row] }, me);
  assert.ok(split.ok);
  const other = await register().find(split.value.other);
  assert.equal((await register().statements([other?.record ?? 0])).get(other?.record ?? 0)?.length, 1);
  const undone = await undoEvent(house.ports, split.value.event, me);
  assert.ok(undone.ok);
  assert.equal((await register().find(split.value.other))?.mergedInto, id);
  assert.equal((await register().statements([record])).get(record)?.length, said.length);
});

test('a decision is undone only when later ones about the same records are undone', async () => {
  const [keep, gone] = [await idOf('Công ty TNHH B'), await idOf('Công ty CP A')];
  const merged = await mergeRecords(house.ports, { keep, gone }, me);
  assert.ok(merged.ok);
  const row =
    (await register().statements([(await register().find(keep))?.record ?? 0])).values().next().value?.at(-1)?.row ?? 0;
  const split = await splitRecord(house.ports, { id: keep, rows: [row] }, me);
  assert.ok(split.ok);
  assert.deepEqual(codes(await undoEvent(house.ports, merged.value.event, me)), ['later-first']);
  assert.ok((await undoEvent(house.ports, split.value.event, me)).ok);
  assert.ok((await undoEvent(house.ports, merged.value.event, me)).ok);
});

test('a pair that a person keeps apart waits no more, until that is undone', async () => {
  const [pair] = await register().pairs(1);
  const apart = await keepApart(house.ports, pair?.pair ?? 0, me);
  assert.ok(apart.ok);
  assert.equal((await register().pairs(9)).length, 0);
  assert.deepEqual(codes(await keepApart(house.ports, pair?.pair ?? 0, me)), ['no-such-pair']);
  assert.ok((await undoEvent(house.ports, apart.value.event, me)).ok);
  assert.equal((await register().pairs(9)).length, 1);
});
