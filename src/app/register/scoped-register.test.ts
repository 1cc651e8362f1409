import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Centre } from '../../model/access/centre.ts';
import type { Who } from '../../model/access/who.ts';
import type { RegisterDesk } from '../desks/register-desk.ts';
import type { StewardDesk } from '../desks/steward-desk.ts';
import { openRegister } from './open-register.ts';
import { openSteward } from './open-steward.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';
import { belongingOf, type ScopePorts, scopedRegister } from './scoped-register.ts';
import { scopedSteward } from './scoped-steward.ts';

const name = { vi: 'Trung tâm', en: 'Centre' };
const serves = (province: string) => [{ province, validFrom: '2025-07-01', validTo: null }];
const centres: readonly Centre[] = [
  { id: 'north', name, serves: serves('VN34-24') },
  { id: 'south', name, serves: serves('VN34-79') },
];
let house: RegisterHouse;
let ports: ScopePorts;
let desk: RegisterDesk;
let all: StewardDesk;
before(async () => {
  house = await registerHouse();
  await house.bring(
    'Tên;MST;Địa chỉ\nCông ty TNHH Sao Mai;;Việt Yên, Bắc Giang\nCông ty CP Sao Mai;;Việt Yên, Bắc Giang\n' +
      'Công ty TNHH Hải Âu;;Quận 1, Thành phố Hồ Chí Minh\nCông ty CP Hải Âu;;Quận 1, Thành phố Hồ Chí Minh\n',
  );
  ports = { register: house.ports.register, now: house.ports.now, centres: async () => centres };
  desk = openRegister(house.ports, 'me');
  all = openSteward(house.ports, 'me');
});
after(() => house.close());

const steward = (centre: string): Who => ({
  kind: 'account',
  account: 1,
  name: centre,
  stage: 'full',
  grants: [{ role: 'steward', scope: [centre] }],
  only: null,
});
const as = (centre: string): RegisterDesk => scopedRegister(desk.by(centre), ports, steward(centre));
const at = (centre: string): StewardDesk => scopedSteward(all.by(centre), ports, steward(centre));
const queue = async (doors: StewardDesk) => (await doors.queue({ state: 'open', order: 'likeliest', limit: 9 })).pairs;
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code }) => code);

test('a record belongs to its provinces and to the centre that serves them', async () => {
  const [pair] = await queue(at('north'));
  const belonging = await belongingOf(ports, pair?.one.id ?? '');
  assert.deepEqual(belonging?.centre, ['north']);
  assert.ok(belonging?.province?.includes('VN34-24'));
  assert.equal(await belongingOf(ports, 'E99999999'), undefined);
});

test('each centre sees the queue of its own provinces, on one register', async () => {
  const [north, south, every] = [await queue(at('north')), await queue(at('south')), await queue(all)];
  assert.deepEqual([north.length, south.length, every.length], [1, 1, 2]);
  assert.match(north[0]?.one.name ?? '', /Sao Mai/);
  assert.match(south[0]?.one.name ?? '', /Hải Âu/);
  assert.deepEqual(await queue(at('third')), []);
});

test('nobody decides beyond the own centre, and a pair beyond it is as one that is not there', async () => {
  const [pair] = await queue(at('north'));
  const ids = { keep: pair?.one.id ?? '', gone: pair?.other.id ?? '' };
  assert.deepEqual(codes(await as('south').merge(ids, '')), ['out-of-scope']);
  assert.deepEqual(codes(await as('south').split({ id: ids.keep, rows: [1] }, '')), ['out-of-scope']);
  const beyond = await at('south').settle({ pair: pair?.pair ?? 0, verdict: 'apart' }, '');
  const missing = await at('south').settle({ pair: 99_999, verdict: 'apart' }, '');
  assert.deepEqual(
    JSON.stringify(beyond).replaceAll(String(pair?.pair), '?'),
    JSON.stringify(missing).replaceAll('99999', '?'),
  );
  const merged = await as('north').merge(ids, '');
  assert.ok(merged.ok);
  assert.deepEqual(codes(await as('south').undo(merged.value.event, '')), ['out-of-scope']);
  assert.deepEqual(codes(await as('south').undo(99_999, '')), ['no-such-event']);
  const { events } = (await desk.page(ids.keep)) ?? { events: [] };
  assert.equal(events.length, 1);
  const [event] = await (await ports.register()).events({ limit: 1 });
  assert.equal(event?.actor, 'north', 'who decided is written down');
  assert.ok((await as('north').undo(merged.value.event, '')).ok);
});
