import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Role } from '../../model/access/access-table.ts';
import { machineUser, NOBODY, type Who } from '../../model/access/who.ts';
import type { DutyDesk } from '../desks/duty-desk.ts';
import type { Evidence } from '../ports-duties.ts';
import { openRegister } from '../register/open-register.ts';
import { type RegisterHouse, registerHouse } from '../register/register-house.case.ts';
import { openDuties } from './open-duties.ts';

let house: RegisterHouse;
let desk: DutyDesk;
let firm = '';
let other = '';
let today = '2026-11-27';
const spoken: (readonly [string, string])[] = [];
const files = new Map<string, Evidence>();

const account = (name: string, role?: Role, scope: readonly string[] = []): Who => ({
  ...NOBODY,
  kind: 'account',
  account: 1,
  name,
  grants: role === undefined ? [] : [{ role, scope }],
});
const lan = (): Who => account('lan', 'representative', [firm]);
const officer = account('minh', 'officer', ['VN34-24']);
const farOfficer = account('nam', 'officer', ['VN34-79']);
const north = account('bac', 'steward', ['north']);
const south = account('phuong', 'steward', ['south']);

const served = (id: string, province: string) => ({
  ...{ id, name: { vi: id, en: id }, serves: [{ province, validFrom: '2025-07-01', validTo: null }] },
});

before(async () => {
  house = await registerHouse();
  await house.bring(
    'Tên;MST;Địa chỉ;Sản phẩm\nCông ty TNHH Bu lông Bắc Ninh;0101248141;KCN Quế Võ, Bắc Ninh;bu lông\nCông ty CP Sơn Sài Gòn;0306731335;Quận 1, TP HCM;sơn\n',
    { source: 'sở' },
  );
  const register = await house.ports.register();
  [firm = '', other = ''] = (await register.after(0, 10)).map(({ id }) => id);
  desk = openDuties({
    ...house.ports,
    now: () => `${today}T08:00:00.000Z`,
    evidence: {
      async put(fileName, chunks) {
        const bytes: number[] = [];
        for await (const chunk of chunks) bytes.push(...chunk);
        const hash = createHash('sha256').update(Uint8Array.from(bytes)).digest('hex');
        const evidence = { hash, fileName, mediaType: 'application/pdf', bytes: bytes.length };
        files.set(hash, evidence);
        return { ok: true, value: evidence };
      },
      find: async (hash) => files.get(hash),
      read: async (hash) => (files.has(hash) ? new Uint8Array([1]) : undefined),
    },
    centres: async () => [
      served('north', 'VN34-24'),
      served('south', 'VN34-79'),
      {
        ...served('old', 'VN34-24'),
        serves: [{ province: 'VN34-24', validFrom: '2020-01-01', validTo: '2025-06-30' }],
      },
    ],
    letSpeak: async (name, enterprise) => void spoken.push([name, enterprise]),
  });
});
after(() => house.close());

const change = (who: Who, values: Readonly<Record<string, string>>, more: object = {}) =>
  desk.propose(who, { id: firm, kind: 'change', values, asOf: undefined, note: '', evidence: [], ...more });
const codes = (made: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  made.ok ? [] : (made.refusals ?? []).map(({ code }) => code);
const field = async (name: string) => {
  const page = await openRegister(house.ports, 'x').page(firm);
  return page?.fields.find((each) => each.name === name);
};
const evidence = async (): Promise<string> => {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('%PDF-1.7');
  }
  const made = await desk.addEvidence(lan(), 'iso.pdf', bytes());
  return made.ok ? made.value.hash : '';
};

test('a claim makes its account speak for the enterprise only once somebody of the place confirms it', async () => {
  const made = await desk.propose(account('lan'), {
    ...{ id: firm, kind: 'claim', values: {}, asOf: undefined, note: 'giám đốc', evidence: [] },
  });
  assert.ok(made.ok);
  const asked = { tier: undefined, until: undefined, reason: '' };
  for (const who of [account('lan'), farOfficer, south, NOBODY, account('x', 'publisher')])
    assert.deepEqual(codes(await desk.confirm(who, made.value.proposal, asked)), ['no-such-proposal'], who.name);
  assert.deepEqual(spoken, []);
  assert.ok((await desk.confirm(officer, made.value.proposal, asked)).ok);
  assert.deepEqual(spoken, [['lan', firm]]);
  assert.deepEqual(codes(await desk.confirm(officer, made.value.proposal, asked)), ['no-such-proposal']);
});

test('nothing of a record changes before a change is confirmed; then the value has its tier, day and source', async () => {
  const made = await change(lan(), { ownership: 'tư nhân', workers: '1.250' }, { evidence: [await evidence()] });
  assert.ok(made.ok);
  assert.equal(await field('ownership'), undefined);
  const confirmed = await desk.confirm(officer, made.value.proposal, {
    ...{ tier: 'document-seen', until: '2026-12-27', reason: 'đã xem giấy đăng ký' },
  });
  assert.ok(confirmed.ok);
  const found = await field('ownership');
  assert.deepEqual(
    [found?.value, found?.from.tier, found?.from.asOf, found?.from.source],
    ['private', 'document-seen', today, 'Đề nghị đã xác nhận: đã xem giấy tờ'],
  );
});

test('a verification is remembered before its day, and after it the value stands as the enterprise’s own word', async () => {
  const due = await desk.reminders(officer, 60);
  assert.deepEqual(
    due.map(({ id, subject, until, days, centres }) => [id, subject, until, days, centres]),
    [[firm, 'document-seen', '2026-12-27', 30, ['north']]],
  );
  assert.deepEqual(await desk.reminders(farOfficer, 60), []);
  assert.deepEqual(await desk.reminders(officer, 29), []);
  assert.equal(await desk.lapse(), 0);
  today = '2026-12-28';
  assert.equal(await desk.lapse(), 1);
  assert.equal(await desk.lapse(), 0);
  assert.equal((await field('ownership'))?.from.tier, 'self-declared');
  assert.equal((await desk.reminders(north, 0))[0]?.days, -1);
});

test('a certificate that ends next month is reminded of by its own day', async () => {
  today = '2026-11-27';
  const made = await change(
    lan(),
    { certificates: 'IATF 16949:2016', certificate_number: 'VN-77', certificate_expires: '2026-12-20' },
    { evidence: [await evidence()] },
  );
  assert.ok(made.ok, JSON.stringify(made));
  const asked = { tier: 'document-seen' as const, until: undefined, reason: '' };
  assert.ok((await desk.confirm(officer, made.value.proposal, asked)).ok);
  const due = await desk.reminders(officer, 25);
  assert.deepEqual(
    due.filter(({ days }) => days > 0).map(({ until, days }) => [until, days]),
    [['2026-12-20', 23]],
  );
  const page = await openRegister(house.ports, 'x').page(firm);
  assert.deepEqual(
    page?.certificates.map(({ standard, number, expires }) => [standard, number, expires]),
    [['IATF 16949', 'VN-77', '2026-12-20']],
  );
});

test('each centre has its queue on the one register, and nobody else sees that there is one', async () => {
  const mine = await change(lan(), { products: 'bu lông; ốc vít', representative: 'Trần Thị Kín' });
  const theirs = await desk.propose(account('hoa', 'representative', [other]), {
    ...{ id: other, kind: 'change', values: { products: 'sơn nước' }, asOf: undefined, note: '', evidence: [] },
  });
  assert.ok(mine.ok && theirs.ok);
  const open = async (who: Who) => (await desk.proposals(who, { state: 'open', limit: 50 })).map(({ id }) => id);
  assert.deepEqual(await open(north), [firm]);
  assert.deepEqual(await open(south), [other]);
  assert.deepEqual(await open(machineUser('me')), [other, firm]);
  assert.deepEqual(await open(account('x', 'auditor')), [other, firm]);
  for (const who of [
    NOBODY,
    account('x'),
    account('x', 'statistician'),
    account('x', 'publisher'),
    account('x', 'administrator'),
  ])
    assert.deepEqual(await open(who), []);
  const seen = (await desk.proposals(account('x', 'auditor'), { state: 'open', limit: 50 })).find(
    ({ id }) => id === firm,
  );
  assert.equal(seen?.values.find((each) => each.field === 'representative')?.proposed, '•••');
  assert.equal(seen?.mayDecide, false);
});

test('nobody decides on a proposal of his own, rejects without a reason, or verifies what he has not seen', async () => {
  const own = await desk.propose(north, {
    ...{ id: firm, kind: 'change', values: { park: 'KCN Quế Võ' }, asOf: undefined, note: '', evidence: [] },
  });
  assert.ok(own.ok);
  const asked = { tier: 'document-seen' as const, until: undefined, reason: '' };
  assert.deepEqual(codes(await desk.confirm(north, own.value.proposal, asked)), ['own-proposal']);
  assert.deepEqual(codes(await desk.confirm(officer, own.value.proposal, asked)), ['nothing-seen']);
  assert.deepEqual(codes(await desk.reject(officer, own.value.proposal, ' ')), ['no-reason']);
  assert.deepEqual(
    codes(await desk.confirm(officer, own.value.proposal, { ...asked, tier: 'listed', until: '2020-01-01' })),
    ['no-such-tier', 'not-later'],
  );
  assert.ok((await desk.reject(officer, own.value.proposal, 'khu đã ghi')).ok);
  assert.deepEqual(codes(await desk.withdraw(north, own.value.proposal)), ['no-such-proposal']);
});

test('all faults of a proposal are told at once, each at its field', async () => {
  const made = await change(lan(), { colour: 'red', size: 'large' }, { asOf: 'once', evidence: ['beef'] });
  assert.deepEqual(codes(made), ['not-a-day', 'no-such-evidence']);
  const read = await change(lan(), { colour: 'red', size: 'large' });
  assert.deepEqual(codes(read), ['no-such-field', 'no-such-field']);
  assert.deepEqual(codes(await change(lan(), {})), ['nothing-said']);
  assert.ok(codes(await change(lan(), { code: '123' })).length > 0);
  assert.deepEqual(codes(await change(account('lan', 'representative', [other]), { products: 'x' })), ['not-yours']);
  assert.deepEqual(
    codes(await desk.propose(lan(), { id: 'E0', kind: 'claim', values: {}, asOf: undefined, note: '', evidence: [] })),
    ['no-such-record'],
  );
});

test('evidence opens only for those whom its proposal concerns', async () => {
  const hash = await evidence();
  const made = await change(lan(), { website: 'https://a.vn' }, { evidence: [hash] });
  assert.ok(made.ok);
  const { proposal } = made.value;
  for (const who of [lan(), officer, north]) assert.ok(await desk.evidence(who, proposal, hash), who.name);
  for (const who of [NOBODY, farOfficer, south]) assert.equal(await desk.evidence(who, proposal, hash), undefined);
});

test('a request of a person is due within two working days, and late after them', async () => {
  today = '2026-11-27';
  const made = await desk.request(account('b'), { kind: 'erase', about: 'xoá số điện thoại của tôi', id: firm });
  assert.ok(made.ok);
  assert.deepEqual([made.value.due, made.value.isLate], ['2026-12-01', false]);
  today = '2026-12-02';
  const [waiting] = await desk.requests(north, 'open');
  assert.deepEqual([waiting?.isLate, waiting?.id], [true, firm]);
  for (const who of [NOBODY, officer, account('x', 'auditor')]) assert.deepEqual(await desk.requests(who, 'all'), []);
  assert.deepEqual(codes(await desk.answer(officer, made.value.request, 'x')), ['no-such-request']);
  assert.ok((await desk.answer(north, made.value.request, 'đã xoá')).ok);
  assert.deepEqual(codes(await desk.answer(north, made.value.request, 'lại')), ['no-such-request']);
});

test('a capability is proposed by its parts, refused all at once where units are missing, confirmed, and lapses into what the firm says', async () => {
  const bad = await change(lan(), {
    capabilities: 'phay kiểu lạ',
    process_tolerance: 'cao',
    machines: 'Máy ép',
    machine_tonnage: '9',
  });
  assert.deepEqual(codes(bad).toSorted(), ['bad-tolerance', 'no-unit', 'unknown-process']);
  const values = {
    capabilities: 'phay',
    process_rank: 'chính',
    process_tolerance: 'IT7',
    load: '80%',
    load_on: '2026-11-01',
  };
  const made = await change(lan(), values, { evidence: [await evidence()] });
  assert.ok(made.ok, JSON.stringify(made));
  const covered = (await desk.proposals(account('kiem', 'auditor'), { state: 'open', limit: 9 })).flatMap(
    (each) => each.values,
  );
  assert.deepEqual(covered.find(({ field: name }) => name === 'load')?.proposed, '•••');
  const [day, until] = [today, '2099-01-31'];
  const asked = { tier: 'document-seen', until, reason: '' } as const;
  assert.ok((await desk.confirm(officer, made.value.proposal, asked)).ok);
  const phay = async () => {
    const profile = await openRegister({ ...house.ports, now: () => `${today}T08:00:00.000Z` }, 'x').profile(firm);
    const [thing] = profile?.sections.find(({ field: name }) => name === 'capabilities')?.things ?? [];
    return [thing?.values['tolerance']?.vi, thing?.state, thing?.tier, thing?.until];
  };
  assert.deepEqual(await phay(), ['IT7', 'verified', 'document-seen', until]);
  today = '2099-02-01';
  assert.deepEqual(await phay(), ['IT7', 'lapsed', 'self-declared', until], 'also before the night’s work');
  await desk.lapse();
  assert.deepEqual(await phay(), ['IT7', 'lapsed', 'self-declared', until], 'the value stays, as what the firm says');
  today = day;
});

test('that a machine is no longer there is proposed by its name and a day, refused where there is none such, and holds when confirmed', async () => {
  const told = await change(lan(), { machines: 'Máy ép phun', machine_maker: 'Haitian', machine_tonnage: '250 tấn' });
  assert.ok(told.ok, JSON.stringify(told));
  assert.ok(
    (await desk.confirm(officer, told.value.proposal, { tier: 'self-declared', until: undefined, reason: '' })).ok,
  );
  const wrong = await change(lan(), { machines: 'Máy ép phun', machine_ended: '2026-03-01' });
  assert.deepEqual(codes(wrong), ['nothing-to-end']);
  const ended = await change(lan(), { machines: 'Máy ép phun | maker=Haitian | ended=2026-03-01' });
  assert.ok(ended.ok, JSON.stringify(ended));
  assert.match(
    ended.value.values[0]?.proposedLines[0]?.vi ?? '',
    /^Máy ép phun, Haitian, máy không còn từ ngày 01\/03\/2026$/u,
  );
  const machines = async (on: string) => {
    const profile = await openRegister({ ...house.ports, now: () => `${today}T08:00:00.000Z` }, 'x').profile(firm, {
      on,
    });
    const section = profile?.sections.find(({ field: name }) => name === 'machines');
    return [section?.things.length, section?.ended.map(({ end }) => end?.day)];
  };
  assert.deepEqual(await machines('2026-03-01'), [1, []], 'nothing changes before somebody confirms');
  assert.ok(
    (await desk.confirm(officer, ended.value.proposal, { tier: 'self-declared', until: undefined, reason: '' })).ok,
  );
  assert.deepEqual(await machines('2026-02-28'), [1, []]);
  assert.deepEqual(await machines('2026-03-01'), [0, ['2026-03-01']]);
});
