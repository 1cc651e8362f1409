import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../register/golden-record.ts';
import { type KnownRecord, knownRecords } from './known-records.ts';

const MANY = 250_000;
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
  assert.deepEqual(known.get(MANY - 90_000)?.sources, [`of ${MANY - 90_000}`]);
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
    if (record % 50_000 === 0) await known.load(session, [1]);
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
  for (let record = 0; record < 200_000; record += 1) known.put(record, told('before'));
  const chunk = Array.from({ length: 6000 }, (_, at) => (at % 2 === 0 ? 199_999 - at : 1_000_000 + at));
  await known.load(session, [...chunk, 5, 99_999]);
  assert.deepEqual(
    [...chunk, 5, 99_999].filter((record) => known.get(record) === undefined),
    [],
  );
});
