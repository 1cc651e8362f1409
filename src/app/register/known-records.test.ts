import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../register/golden-record.ts';
import { matchProfile } from '../../register/match/match-profile.ts';
import { type KnownRecord, knownRecords } from './known-records.ts';
import { spoiledSaid } from './spoiled-said.case.ts';

const MANY = 1_250_000;
const told = (source: string): KnownRecord => ({ profiles: [], sources: [source] });
const statement: Statement = { row: 1, source: 'kept', tier: 'listed', asOf: null, recordedAt: '2026-11-27', said: {} };

/** A store that says which records it was asked for. */
function store() {
  const asked: number[] = [];
  return {
    asked,
    lastEvent: async () => 0,
    statements: async (records: readonly number[]) => {
      asked.push(...records);
      return new Map(records.map((record) => [record, [statement]] as const));
    },
  };
}

test('records that were used lately are at hand, however many went by; others are read again', async () => {
  const [known, session] = [knownRecords(), store()];
  for (let record = 0; record < MANY; record += 1) known.put(record, told(`of ${record}`));
  assert.deepEqual(known.get(MANY - 1)?.sources, [`of ${MANY - 1}`]);
  assert.deepEqual(known.get(MANY - 390_000)?.sources, [`of ${MANY - 390_000}`]);
  assert.equal(known.get(0), undefined);
  await known.load(session, [0, MANY - 1]);
  assert.deepEqual(session.asked, [0]);
  assert.deepEqual(known.get(0)?.sources, ['kept']);
});

test('what is put last stands, and a record that is used again and again stays', async () => {
  const [known, session] = [knownRecords(), store()];
  known.put(1, told('first'));
  known.put(1, told('second'));
  for (let record = 2; record < MANY; record += 1) {
    known.put(record, told('other'));
    if (record % 300_000 === 0) await known.load(session, [1]);
  }
  assert.deepEqual([known.get(1)?.sources, session.asked], [['second'], []]);
});

test('all is dropped where somebody else decided something meanwhile', () => {
  const known = knownRecords();
  known.seen(7);
  known.put(1, told('first'));
  assert.equal(known.freshen(7), false);
  assert.ok(known.get(1) !== undefined);
  assert.equal(known.freshen(8), true);
  assert.equal(known.get(1), undefined);
});

test('reading many more records does not let go those of the same chunk that were at hand', async () => {
  const [known, session] = [knownRecords(), store()];
  for (let record = 0; record < 900_000; record += 1) known.put(record, told('before'));
  const chunk = Array.from({ length: 6000 }, (_, at) => (at % 2 === 0 ? 899_999 - at : 2_000_000 + at));
  await known.load(session, [...chunk, 400_005, 499_999]);
  assert.deepEqual(
    [...chunk, 400_005, 499_999].filter((record) => known.get(record) === undefined),
    [],
  );
});

test('a record that is kept as text is compared as the same record', () => {
  const known = knownRecords();
  const rows = spoiledSaid(60, 4).rows.map(({ said }) => matchProfile(said));
  const records = rows.map(
    (profile, at): KnownRecord => ({ profiles: [profile, ...rows.slice(0, at % 3)], sources: [`${at}`] }),
  );
  for (const [at, record] of records.entries()) known.put(at, record);
  for (let record = 1000; record < 70_000; record += 1) known.put(record, told('other'));
  for (const [at, record] of records.entries()) assert.deepEqual(known.get(at), record);
});
