import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { AuditEntry } from '../app/ports-accounts.ts';
import type { Records } from '../app/ports-records.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const AT = '2026-11-26T08:00:00.000Z';
const LATER = '2026-11-26T09:00:00.000Z';
const person = (name: string) => ({
  name,
  shown: 'Nguyễn Thị Lan',
  email: `${name}@vi-du.vn`,
  password: null,
  mustChange: true,
  madeAt: AT,
});

/** The laws of accounts, sessions and the audit trail, whatever engine is under them. */
export function accountLaws(law: Law, records: () => Records): void {
  personLaws(law, records);
  sessionLaws(law, records);
  factorLaws(law, records);
  centreLaws(law, records);
  auditLaws(law, records);
}

function personLaws(law: Law, records: () => Records): void {
  law('a name is given to one account; roles hold until they are taken away', async () => {
    const { accounts } = records();
    assert.equal(await accounts.any(), false);
    const lan = await accounts.add(person('lan'));
    assert.ok(lan !== undefined);
    assert.equal(await accounts.add(person('lan')), undefined);
    assert.equal(await accounts.any(), true);
    const given = {
      account: lan,
      role: 'officer',
      scope: ['VN34-24'],
      validFrom: '2026-01-01',
      validTo: null,
    } as const;
    const grant = await accounts.give({ ...given, by: 'me', at: AT });
    assert.deepEqual(await accounts.roles(lan), [{ ...given, grant, endedAt: null }]);
    assert.equal(await accounts.take(grant, LATER), lan);
    assert.equal(await accounts.take(grant, LATER), undefined);
    assert.deepEqual(await accounts.roles(), []);
    await accounts.change(lan, { password: 'hash', mustChange: false, disabledAt: LATER });
    const changed = await accounts.byName('lan');
    assert.deepEqual([changed?.password, changed?.mustChange, changed?.disabledAt], ['hash', false, LATER]);
    await accounts.change(lan, { disabledAt: null });
    assert.equal((await accounts.byNumber(lan))?.disabledAt, null);
    assert.equal((await accounts.byNumber(lan))?.shown, 'Nguyễn Thị Lan');
  });

  law('a time step of one-time codes is taken once, and no earlier one after it', async () => {
    const { accounts } = records();
    const lan = (await accounts.byName('lan'))?.account ?? 0;
    const taken = await Promise.all([10, 10, 10].map((step) => accounts.takeStep(lan, step)));
    assert.deepEqual(taken.filter(Boolean), [true]);
    assert.equal(await accounts.takeStep(lan, 9), false);
    assert.equal(await accounts.takeStep(lan, 11), true);
  });
}

function sessionLaws(law: Law, records: () => Records): void {
  law('a session is found by its token only, moves to a new token, and ends for its own account', async () => {
    const { accounts } = records();
    const lan = (await accounts.byName('lan'))?.account ?? 0;
    const opened = { account: lan, madeAt: AT, endsAt: '2026-11-27T08:00:00.000Z', address: '10.0.0.7', agent: 'x' };
    const one = await accounts.open({ ...opened, tokenHash: 'a', isStrong: false });
    const two = await accounts.open({ ...opened, tokenHash: 'b', isStrong: true });
    await accounts.touch(one, LATER);
    await accounts.renew(one, { tokenHash: 'c', isStrong: true });
    assert.equal(await accounts.find('a'), undefined);
    assert.deepEqual(await accounts.find('c'), { ...opened, session: one, seenAt: LATER, isStrong: true });
    assert.deepEqual(
      (await accounts.ofAccount(lan)).map(({ session }) => session),
      [one, two],
    );
    assert.equal(await accounts.end(lan + 1, two), false);
    assert.equal(await accounts.endAll(lan, one), 1);
    await accounts.sweep({ seen: LATER, now: LATER });
    assert.ok(await accounts.find('c'));
    await accounts.sweep({ seen: '2026-11-26T09:00:00.001Z', now: LATER });
    assert.equal(await accounts.find('c'), undefined);
  });

  law('failures are counted for one name at one address, and another address has none', async () => {
    const { accounts } = records();
    for (const at of [AT, LATER]) await accounts.failed('n', '10.0.0.7', at);
    assert.deepEqual(await accounts.failures('n', '10.0.0.7', AT), { count: 2, last: LATER });
    assert.deepEqual(await accounts.failures('n', '10.0.0.7', LATER), { count: 1, last: LATER });
    assert.deepEqual(await accounts.failures('n', '10.0.0.8', AT), { count: 0, last: null });
    await accounts.cleared('n', '10.0.0.7');
    assert.equal((await accounts.failures('n', '10.0.0.7', AT)).count, 0);
  });
}

function factorLaws(law: Law, records: () => Records): void {
  law('a recovery code works once, and new codes replace the old', async () => {
    const { accounts } = records();
    const lan = (await accounts.byName('lan'))?.account ?? 0;
    await accounts.putRecovery(lan, ['x', 'y']);
    const used = await Promise.all(['x', 'x', 'z'].map((hash) => accounts.spendRecovery(lan, hash, AT)));
    assert.deepEqual(used.filter(Boolean), [true]);
    assert.equal(await accounts.recoveryLeft(lan), 1);
    await accounts.putRecovery(lan, ['z']);
    assert.equal(await accounts.spendRecovery(lan, 'y', AT), false);
  });

  law('passkeys, keys and ties belong to one account and are forgotten with it', async () => {
    const { accounts } = records();
    const lan = (await accounts.byName('lan'))?.account ?? 0;
    const passkey = {
      id: 'p',
      account: lan,
      publicKey: 'k',
      counter: 0,
      label: 'máy',
      transports: ['usb'],
      madeAt: AT,
    };
    assert.equal(await accounts.addPasskey(passkey), true);
    assert.equal(await accounts.addPasskey(passkey), false);
    await accounts.usedPasskey('p', 4_000_000_000, LATER);
    assert.deepEqual(await accounts.passkeys(lan), [{ ...passkey, counter: 4_000_000_000, usedAt: LATER }]);
    assert.equal(await accounts.dropPasskey(lan + 1, 'p'), false);
    const key = { id: 'k1', account: lan, label: 'máy', actions: ['public.read'], madeAt: AT, endsAt: LATER } as const;
    await accounts.addKey({ ...key, keyHash: 'h' });
    assert.deepEqual(await accounts.keyOf('h'), { ...key, usedAt: null });
    await accounts.tie({ issuer: 'https://a', subject: 's', account: lan });
    assert.equal(await accounts.tied('https://a', 's'), lan);
    assert.equal(await accounts.tied('https://b', 's'), undefined);
    await accounts.forget(lan);
    assert.deepEqual([await accounts.passkeys(lan), await accounts.keys(lan)], [[], []]);
  });
}

/** The hash of a line, computed apart from the store. */
export function expectedHash(prior: string, entry: AuditEntry): string {
  const fields = [prior, String(entry.entry), entry.at, entry.actor, entry.action, entry.subject, entry.note];
  const text = fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join('');
  return createHash('sha256').update(text).digest('hex');
}

function centreLaws(law: Law, records: () => Records): void {
  law('a centre serves provinces from a day to a day; a third one is added as the others were', async () => {
    const { accounts } = records();
    const name = { vi: 'Trung tâm miền Bắc', en: 'Northern centre' };
    await accounts.putCentre({ id: 'north', name: { ...name, en: 'Centre' } });
    await accounts.putCentre({ id: 'north', name });
    const service = { province: 'VN34-24', validFrom: '2025-07-01', validTo: null };
    assert.equal(await accounts.serve('nowhere', service), false);
    assert.equal(await accounts.serve('north', service), true);
    assert.equal(await accounts.serve('north', service), true, 'said twice is said once');
    assert.equal(await accounts.endService('north', 'VN34-24', '2026-12-31'), true);
    assert.equal(await accounts.endService('north', 'VN34-24', '2026-12-31'), false);
    await accounts.putCentre({ id: 'third', name });
    assert.deepEqual(await accounts.centres(), [
      { id: 'north', name, serves: [{ ...service, validTo: '2026-12-31' }] },
      { id: 'third', name, serves: [] },
    ]);
  });
}

function auditLaws(law: Law, records: () => Records): void {
  const all = async (): Promise<readonly AuditEntry[]> => {
    const entries: AuditEntry[] = [];
    await records().accounts.read((piece) => entries.push(...piece));
    return entries;
  };

  law('lines of the trail count up without a gap, each with the hash of itself and the one before', async () => {
    const note = { at: AT, actor: 'lan', action: 'codes.off' as const, subject: 'đối tượng/1:2', note: '{"a":"ộ\\n"}' };
    await Promise.all(Array.from({ length: 20 }, (_, n) => records().accounts.note({ ...note, actor: `người ${n}` })));
    const entries = await all();
    assert.ok(entries.length >= 20);
    let prior = '';
    for (const [place, entry] of entries.entries()) {
      assert.equal(entry.entry, place + 1);
      assert.equal(entry.hash, expectedHash(prior, entry));
      prior = entry.hash;
    }
  });

  law('a decision of the register leaves its line, with who decided', async () => {
    const events = (await records().register.events({ limit: 1000 })).length;
    const lines = await records().accounts.page({ action: 'register.', limit: 1000 });
    assert.ok(events > 0);
    assert.equal(lines.length, events);
  });

  law('what is undone with its transaction leaves no line', async () => {
    const before = (await all()).length;
    const note = { at: AT, actor: '', action: 'codes.on' as const, subject: '', note: '{}' };
    const undone = records().accounts.write(async (session) => {
      await session.note(note);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.equal((await all()).length, before);
  });

  law('the trail is asked by who, what and when, the newest first', async () => {
    const page = await records().accounts.page({
      actor: 'người 3',
      action: 'codes.',
      from: '2026-11-26',
      to: '2026-11-26',
      limit: 5,
    });
    assert.deepEqual(
      page.map(({ actor }) => actor),
      ['người 3'],
    );
    assert.deepEqual(await records().accounts.page({ actor: 'người 3', from: '2026-11-27', limit: 5 }), []);
    assert.deepEqual(await records().accounts.page({ action: 'codes', to: '2026-11-25', limit: 5 }), []);
    const [first, second] = await records().accounts.page({ action: 'codes', limit: 2 });
    assert.equal((first?.entry ?? 0) - 1, second?.entry);
    const older = await records().accounts.page({ before: 2, limit: 5 });
    assert.equal(older.length, 1);
  });
}
