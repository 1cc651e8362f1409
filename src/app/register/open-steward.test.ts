import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Consequence, StewardDesk } from '../desks/steward-desk.ts';
import { openSteward } from './open-steward.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

let house: RegisterHouse;
let desk: StewardDesk;
before(async () => {
  house = await registerHouse();
  const heads = 'Tên,MST,Địa chỉ,Sở hữu\n';
  const first = `${heads}Công ty TNHH A,0101248141,Hà Nội,nhà nước\nCông ty CP A,,Hà Nội,\nCông ty TNHH B,0100112437,Hà Nội,\n`;
  await house.bring(first, { asOf: '2015-12-31' as never });
  await house.bring(`${heads}Công ty TNHH A,0101248141,Hà Nội,tư nhân\n`, {
    source: 'later',
    asOf: '2020-12-31' as never,
  });
  desk = openSteward(house.ports, 'me');
});
after(() => house.close());

const idOf = async (name: string): Promise<string> => {
  const found = await house.records.register.search({ limit: 50 });
  return found.find((each) => each.name === name)?.id ?? '';
};
const rowsOf = (outlooks: Consequence['after']): readonly (readonly [string | null, number])[] =>
  outlooks.map(({ id, rows }) => [id, rows]);
const outcomeOf = <T>(parsed: { readonly ok: boolean; readonly value?: T }): T => {
  assert.ok(parsed.ok && parsed.value !== undefined, JSON.stringify(parsed));
  return parsed.value;
};

test('what is shown before a decision is what the decision then does, and undoing shows the way back', async () => {
  const [keep, gone] = [await idOf('Công ty TNHH A'), await idOf('Công ty CP A')];
  const seen = outcomeOf(await desk.compare({ one: gone, other: keep }));
  assert.deepEqual([seen.keep, rowsOf(seen.after)], [keep, [[keep, 3]]]);
  const pair = seen.pair?.pair ?? 0;
  const made = outcomeOf(await desk.settle({ pair, verdict: 'same', keep }, 'cùng nơi'));
  const story = await desk.story(gone);
  assert.deepEqual([story?.id, story?.rows.length], [keep, 3], 'the old id leads on');
  const undoing = await desk.undoing(made.event);
  assert.deepEqual(
    [rowsOf(undoing?.consequence.before ?? []), rowsOf(undoing?.consequence.after ?? [])],
    [
      [[keep, 3]],
      [
        [keep, 2],
        [gone, 1],
      ],
    ],
  );
});

test('a split shows both records before it is made, and refuses to take all', async () => {
  const id = await idOf('Công ty TNHH A');
  const story = await desk.story(id);
  const rows = story?.rows.map(({ row }) => row) ?? [];
  const one = outcomeOf(await desk.splitting({ id, rows: rows.slice(0, 1) }));
  assert.deepEqual(rowsOf(one.after), [
    [id, 2],
    [null, 1],
  ]);
  const all = outcomeOf(await desk.splitting({ id, rows }));
  assert.deepEqual(
    all.refusals.map(({ code }) => code),
    ['nothing-left'],
  );
});

test('ownership changes over time, and a decision is listed with who and why', async () => {
  const story = await desk.story(await idOf('Công ty TNHH A'));
  const spells = story?.ownership.map(({ ownership, from }) => `${ownership} ${from}`);
  assert.deepEqual([spells?.at(0), spells?.at(-1)], ['state 2015-12-31', 'private 2020-12-31']);
  const { decisions, actors } = await desk.decisions({ kind: 'merged', limit: 5 });
  assert.deepEqual(
    [decisions.map(({ reason, actor, rows }) => [reason, actor, rows]), actors],
    [[['cùng nơi', 'me', 1]], ['me']],
  );
});

test('a tie that a person enters stands with its source on both records, and neither waits for the other to be undone', async () => {
  const [a, b] = [await idOf('Công ty TNHH A'), await idOf('Công ty TNHH B')];
  const stated = { kind: 'group' as const, from: a, to: b, validFrom: '2019-05-01', validTo: null, source: 'GCN 1' };
  const made = outcomeOf(await desk.tie(stated, ''));
  for (const id of [a, b])
    assert.deepEqual(
      (await desk.story(id))?.ties.map(({ kind, sources, validFrom }) => [kind, sources, validFrom]),
      [['group', ['GCN 1'], '2019-05-01']],
    );
  const [merge] = (await desk.decisions({ kind: 'merged', limit: 5 })).decisions;
  const undoing = await desk.undoing(merge?.event ?? 0);
  assert.deepEqual(undoing?.consequence.refusals, [], 'the tie does not hinder the undoing of the merge before it');
  assert.deepEqual((await desk.undoing(made.event))?.consequence.ties, 1);
});
