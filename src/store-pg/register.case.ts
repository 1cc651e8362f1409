import assert from 'node:assert/strict';
import type { Records } from '../app/ports-records.ts';
import type { NewBatch, NewCard, NewRow, RegisterRecords } from '../app/ports-register.ts';
import { recordId } from '../register/record-id.ts';
import { dutyLaws } from './duties.case.ts';
import { matchLaws } from './register-match.case.ts';
import { registerSearchLaws } from './register-search.case.ts';
import { stewardLaws } from './steward.case.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const AT = '2026-11-26T08:00:00.000Z';
const batch: NewBatch = {
  source: 'danh sách 1',
  tier: 'listed',
  fileName: 'a.csv',
  fileHash: 'sha256:1',
  reading: '{}',
  rows: 3,
  actor: 'me',
  at: AT,
};
const row = (number: number, name: string): NewRow => ({
  number,
  contentHash: `hash of ${name}`,
  asOf: null,
  said: { unit: { name } },
  raw: { Tên: `${name}\u0000\ud800` },
});
const card = (record: number, id: string, name: string): NewCard => ({
  record,
  id,
  level: 'unit',
  name,
  marked: name,
  folded: name,
  core: name,
  terms: name.split(' '),
  codes: [],
  products: ['ao'],
  places: ['VN34-24', 'VN63-27'],
  park: '',
  ownership: 'private',
  country: '',
  size: '',
  stage: '',
  kind: 'enterprise',
  industries: [],
  address: 'số 1, "đường" \\',
  lat: 21.5,
  lng: null,
  conflicts: 0,
  otherNames: [],
  otherCores: [],
  processes: [],
  divisions: ['vsic2018:26'],
  parkName: '',
  certificates: [],
  profile: [],
});
const score = { weight: 3.5, prior: -8, levels: [{ field: 'name', level: 'same', weight: 11.5 }] };
const payload = { kept: 0, gone: 0, links: [], ties: [], pair: null };

/** The laws that the tables of the register keep on every engine. */
export function registerLaws(law: Law, records: () => Records): void {
  const register = (): RegisterRecords => records().register;
  rowLaws(law, register);
  recordLaws(law, register);
  cardLaws(law, register);
  eventLaws(law, register);
  matchLaws(law, register);
  stewardLaws(law, register);
  registerSearchLaws(law, register);
  dutyLaws(law, records);
}

function rowLaws(law: Law, register: () => RegisterRecords): void {
  law('a row of a source is kept once, however often it comes', async () => {
    const rows = [row(1, 'hoa phat'), row(2, 'minh duc'), row(3, 'hoa phat')];
    const first = await register().write(async (session) => session.addRows(await session.beginBatch(batch), rows, AT));
    assert.deepEqual([...first.keys()].toSorted(), ['hash of hoa phat', 'hash of minh duc']);
    const again = await register().write(async (session) => session.addRows(await session.beginBatch(batch), rows, AT));
    assert.equal(again.size, 0);
    assert.equal((await register().counts()).rows, 2);
  });

  law('work that fails leaves nothing', async () => {
    const failing = register().write(async (session) => {
      await session.addRows(await session.beginBatch({ ...batch, source: 'none' }), [row(9, 'lost')], AT);
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.equal((await register().counts()).sources, 1);
  });

  law('a batch remembers how far it came, and the same file read in the same way is the same batch', async () => {
    const [begun] = await register().batches();
    const step = { from: 0, done: 2, endedAt: null };
    assert.equal(await register().write((session) => session.advanceBatch(begun?.batch ?? 0, step)), true);
    assert.equal(await register().write((session) => session.advanceBatch(begun?.batch ?? 0, step)), false);
    const again = await register().write((session) => session.beginBatch({ ...batch, at: '2026-12-01T00:00:00.000Z' }));
    assert.deepEqual([again.batch, again.done, again.begunAt], [begun?.batch, 2, AT]);
  });
}

function recordLaws(law: Law, register: () => RegisterRecords): void {
  law('records are found by id and by key, their statements in the order of rows', async () => {
    const [one] = await register().write(async (session) => {
      const made = await session.create(['unit', 'site'], recordId);
      const record = made[0]?.record ?? 0;
      await session.link([
        { row: 1, level: 'unit', record },
        { row: 2, level: 'unit', record },
      ]);
      await session.putKeys([
        { key: 'code:0101248141', record },
        { key: 'core:hoa phat', record },
        { key: 'core:hoa phat', record },
      ]);
      return made;
    });
    assert.deepEqual(await register().find(one?.id ?? ''), one);
    const said = (await register().statements([one?.record ?? 0])).get(one?.record ?? 0);
    assert.deepEqual(
      said?.map((each) => [each.row, each.said.name, each.source, each.tier, each.recordedAt]),
      [
        [1, 'hoa phat', 'danh sách 1', 'listed', AT],
        [2, 'minh duc', 'danh sách 1', 'listed', AT],
      ],
    );
    const keys = await register().write((session) => session.byKeys(['core:hoa phat', 'core:nobody']));
    assert.deepEqual([...keys.records], [['core:hoa phat', [one?.record]]]);
    assert.deepEqual([...keys.keysOf], [[one?.record, ['code:0101248141', 'core:hoa phat']]]);
    assert.deepEqual(
      (await register().after(0, 10)).map(({ level }) => level),
      ['unit', 'site'],
    );
  });

  law('links move from record to record and back, and a merged record says into which', async () => {
    const [one, two] = await register().after(0, 2);
    await register().write(async (session) => {
      const links = await session.links(one?.record ?? 0);
      await session.move(links.slice(1), two?.record ?? 0);
      await session.setMerged(one?.record ?? 0, two?.record ?? 0);
    });
    assert.equal((await register().find(one?.id ?? ''))?.mergedInto, two?.id);
    assert.deepEqual(
      (await register().after(0, 9)).map(({ id }) => id),
      [two?.id],
    );
    assert.equal((await register().statements([two?.record ?? 0])).get(two?.record ?? 0)?.length, 1);
    await register().write(async (session) => {
      await session.move(await session.links(two?.record ?? 0), one?.record ?? 0);
      await session.setMerged(one?.record ?? 0, null);
      await session.addTies([
        { kind: 'operates', from: one?.record ?? 0, to: two?.record ?? 0, validFrom: null, validTo: null, row: 1 },
      ]);
    });
    const [tie] = await register().ties(two?.record ?? 0);
    assert.deepEqual([tie?.kind, tie?.direction, tie?.other.id], ['operates', 'to', one?.id]);
    const operators = await register().operators([one?.record ?? 0, two?.record ?? 0]);
    assert.deepEqual([...operators], [[two?.record, one?.id]]);
  });
}

function cardLaws(law: Law, register: () => RegisterRecords): void {
  law('cards come back as they were put, and every narrowing narrows', async () => {
    const [one, two] = await register().after(0, 2);
    const cards = [
      card(one?.record ?? 0, one?.id ?? '', 'hoa phat'),
      {
        ...card(two?.record ?? 0, two?.id ?? '', 'hoa binh'),
        level: 'site' as const,
        codes: ['0300588569'],
        park: 'tan tao',
      },
    ];
    await register().write((session) => session.putCards(cards));
    const find = async (query: object) =>
      (await register().search({ limit: 10, ...query })).map(({ name }) => name).toSorted();
    const [found] = await register().search({ core: 'hoa phat', isWholeCore: true, limit: 1 });
    assert.deepEqual({ ...found, certificates: [], profile: [] }, { ...cards[0], put: found?.put });
    assert.deepEqual(await find({ core: 'hoa' }), ['hoa binh', 'hoa phat']);
    assert.deepEqual(await find({ terms: [['hoa'], ['phat', 'phatt']] }), ['hoa phat']);
    assert.deepEqual(await find({ code: '0300588569' }), ['hoa binh']);
    assert.deepEqual(await find({ places: ['VN63-27'], park: 'tan tao', products: ['ao'], ownership: 'private' }), [
      'hoa binh',
    ]);
    const facets = await register().facets({ limit: 1, terms: [['hoa']] }, { geography: 'VN34', day: AT.slice(0, 10) });
    assert.equal(facets.total, 2);
    assert.deepEqual(facets.facets.level, { site: 1, unit: 1 });
    assert.deepEqual(facets.facets.province, { 'VN34-24': 2 });
  });

  law('the words of all names are counted, also after a card is put anew or dropped', async () => {
    const [one, two] = await register().after(0, 2);
    const before = await register().wordsVersion();
    assert.deepEqual(
      [...(await register().words())],
      [
        ['binh', 1],
        ['hoa', 2],
        ['phat', 1],
      ],
    );
    await register().write((session) => session.putCards([card(one?.record ?? 0, one?.id ?? '', 'thep hoa')]));
    assert.deepEqual(
      [...(await register().words())],
      [
        ['binh', 1],
        ['hoa', 2],
        ['thep', 1],
      ],
    );
    await register().write((session) => session.dropCards([two?.record ?? 0]));
    assert.deepEqual(
      [...(await register().words())],
      [
        ['hoa', 1],
        ['thep', 1],
      ],
    );
    assert.notEqual(await register().wordsVersion(), before);
  });
}

function eventLaws(law: Law, register: () => RegisterRecords): void {
  law('an event is undone at most once, and the pairs that wait are those that are open', async () => {
    const [one, two] = await register().after(0, 2);
    const records = [one?.record ?? 0, two?.record ?? 0];
    const entry = { kind: 'merged' as const, records, payload, actor: 'me', reason: 'cùng MST', at: AT, undoes: null };
    const made = await register().write(async (session) => {
      await session.putCards([card(records[1] ?? 0, two?.id ?? '', 'hoa binh')]);
      const pair = { one: records[1] ?? 0, other: records[0] ?? 0, ...score };
      await session.addPairs([pair, pair]);
      return session.addEvent(entry);
    });
    const [waiting, ...others] = await register().pairs(5);
    assert.deepEqual([waiting?.weight, waiting?.prior, waiting?.levels, others], [3.5, -8, score.levels, []]);
    await register().write((session) => session.settlePair({ one: records[1] ?? 0, other: records[0] ?? 0 }, 'apart'));
    assert.equal((await register().pairs(5)).length, 0);
    const counts = await register().pairCounts({ limit: 1 });
    assert.deepEqual(counts, { open: 0, unsure: 0, same: 0, apart: 1 });
    const undo = { ...entry, kind: 'undone' as const, undoes: made };
    await register().write((session) => session.addEvent(undo));
    await assert.rejects(register().write((session) => session.addEvent(undo)));
    const events = await register().events({ record: records[0] ?? 0, limit: 5 });
    assert.deepEqual(
      events.map(({ kind, undoneBy }) => [kind, undoneBy !== null]),
      [
        ['undone', false],
        ['merged', true],
      ],
    );
    assert.deepEqual(events[1]?.records, [one?.id, two?.id]);
    assert.deepEqual(await register().actors(), ['me']);
    assert.equal((await register().events({ kind: 'merged', actor: 'me', before: made, limit: 5 })).length, 0);
    assert.deepEqual([...(await register().namesOf([two?.id ?? '']))], [[two?.id, 'hoa binh']]);
  });
}
