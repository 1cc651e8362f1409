import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openRegister } from './open-register.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';
import { undoEvent } from './undo-event.ts';

let house: RegisterHouse;
const me = { actor: 'me', reason: 'hai nhà máy' };
const FIRST = 'Công ty TNHH Cơ khí Phượng Hoàng,"Lô C6, KCN Quang Minh, Xã Quang Minh, Hà Nội",0912345678';
const OTHER = 'Phuong Hoang Mechanical Co. Ltd,"C6, Quang Minh Industrial Park, Hanoi",+84 912345678';
before(async () => {
  house = await registerHouse();
  await house.bring(`Tên,Địa chỉ,Điện thoại\n${FIRST}\n`);
});
after(() => house.close());

test('a row that the model joined says why, its phone covered; undone, it is a record of its own and known to be another', async () => {
  const { outcome } = await house.bring(`Tên,Địa chỉ,Điện thoại\n${OTHER}\n`, { source: 'other' });
  assert.deepEqual([outcome?.created, outcome?.joined, outcome?.pairs], [0, 1, 0]);
  const desk = openRegister(house.ports, 'me');
  const [first] = await house.records.register.after(0, 9);
  const page = await desk.page(first?.id ?? '');
  const [joined] = page?.events ?? [];
  assert.equal(joined?.kind, 'joined');
  const { match } = joined ?? {};
  assert.ok(match && match.probability > 0.99);
  const sum = match.reasons.reduce((total, { weight }) => total + weight, match.prior);
  assert.ok(Math.abs(sum - match.weight) < 1e-6);
  const phone = match.reasons.find(({ field }) => field === 'phone');
  assert.deepEqual([phone?.one, phone?.other], ['', '']);
  assert.doesNotMatch(JSON.stringify(page), /912345678/u);
  const undone = await undoEvent(house.ports, joined?.event ?? 0, me);
  assert.ok(undone.ok);
  const lines = await house.records.register.after(0, 9);
  assert.deepEqual(
    lines.map(({ id }) => id),
    [undone.value.kept, undone.value.other],
  );
  assert.equal((await house.records.register.pairs(9)).length, 0);
  assert.equal((await undoEvent(house.ports, joined?.event ?? 0, me)).ok, false);
});

test('what the model joined later does not stand in the way of undoing a merge', async () => {
  const { mergeRecords } = await import('./decide-records.ts');
  await house.bring(
    'Tên,Địa chỉ\nCông ty TNHH Thép Đại Dương,"12 Lê Lợi, Huế"\nHTX Thép Đại Dương,"9 Trần Phú, Huế"\n',
    {
      source: 'third',
    },
  );
  const lines = (await house.records.register.after(0, 9)).slice(-2);
  const merged = await mergeRecords(house.ports, { keep: lines[0]?.id ?? '', gone: lines[1]?.id ?? '' }, me);
  assert.ok(merged.ok);
  const { outcome } = await house.bring('Tên,Địa chỉ\nDai Duong Steel Co. Ltd,"12 Le Loi, Hue"\n', {
    source: 'fourth',
  });
  assert.equal(outcome?.joined, 1);
  assert.ok((await undoEvent(house.ports, merged.value.event, me)).ok);
});

test('a list that has each enterprise once is never joined with itself by likeness', async () => {
  const rows = `Tên,Địa chỉ,Điện thoại\n${FIRST.replaceAll('Phượng Hoàng', 'Kim Long')}\n${OTHER.replace('Phuong Hoang', 'Kim Long')}\n`;
  const once = await house.bring(rows.replaceAll('912345678', '987654321'), { source: 'once', isDistinct: true });
  assert.deepEqual([once.outcome?.created, once.outcome?.joined], [2, 0]);
  assert.deepEqual([...(await house.records.register.distinctSources())], ['once']);
});
