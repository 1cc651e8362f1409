import assert from 'node:assert/strict';
import type { RegisterRecords } from '../app/ports-register.ts';
import { recordId } from '../register/record-id.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const AT = '2026-11-26T08:00:00.000Z';
const payload = { kept: 0, gone: 0, links: [], ties: [], pair: null };
const score = { weight: 3.5, prior: -8, levels: [{ field: 'name', level: 'same', weight: 11.5 }] };

/** What the store keeps of a steward's work, after the laws of records and events have filled it. */
export function stewardLaws(law: Law, register: () => RegisterRecords): void {
  pairLaws(law, register);
  movedPairLaws(law, register);
  aroundLaws(law, register);
  weighedLaws(law, register);
  tieLaws(law, register);
}

function pairLaws(law: Law, register: () => RegisterRecords): void {
  law('pairs are narrowed by state, level, weight, source, place and record, and ordered as asked', async () => {
    const [one, two] = await register().after(0, 2);
    const ends = { one: one?.record ?? 0, other: two?.record ?? 0 };
    const [pair] = await register().pairsBy({ state: 'apart', limit: 5 });
    const asked = async (query: object) => (await register().pairsBy({ limit: 5, ...query })).map((each) => each.pair);
    const none = { level: 'dependent', atLeast: 3.6, below: 3.5, source: 'nobody', place: 'VN63-01', record: 999 };
    for (const [key, value] of Object.entries(none)) assert.deepEqual(await asked({ [key]: value }), [], key);
    const all = { level: 'unit', atLeast: 3.5, below: 3.6, source: 'danh sách 1', place: 'VN34-24', record: ends.one };
    for (const [key, value] of Object.entries(all)) assert.deepEqual(await asked({ [key]: value }), [pair?.pair], key);
    for (const order of ['likeliest', 'doubtful', 'newest']) assert.deepEqual(await asked({ order }), [pair?.pair]);
    await register().write((session) => session.settlePair(ends, 'unsure'));
    assert.deepEqual(await asked({ state: 'unsure' }), [pair?.pair]);
    assert.ok((await register().sources()).some(({ source }) => source === 'danh sách 1'));
  });
}

function movedPairLaws(law: Law, register: () => RegisterRecords): void {
  law('pairs of a record wait under another and come back, and never stand twice', async () => {
    const [one, two, three] = await register().write(async (session) => {
      const [third] = await session.create(['unit'], recordId);
      const [like] = await session.search({ limit: 1 });
      if (like !== undefined && third !== undefined)
        await session.putCards([{ ...like, ...third, name: 'ba', certificates: [], profile: [] }]);
      const lines = await session.after(0, 9);
      return lines.map(({ record }) => record);
    });
    const [a, b, c] = [one ?? 0, two ?? 0, three ?? 0];
    await register().write((session) => session.addPairs([{ one: b, other: c, ...score }]));
    const moved = await register().write((session) => session.movePairs(b, a));
    assert.equal(moved.length, 1, 'the pair of both stays, that with the third moves');
    assert.deepEqual(
      (await register().pairsBy({ record: c, limit: 5 })).map((pair) => [pair.one.record, pair.other.record]),
      [[a, c]],
    );
    await register().write((session) => session.movePairs(a, b, moved));
    assert.deepEqual(
      (await register().pairsBy({ record: c, limit: 5 })).map((pair) => [pair.one.record, pair.other.record]),
      [[b, c]],
    );
  });
}

function aroundLaws(law: Law, register: () => RegisterRecords): void {
  law(
    'what is known around a record counts for all that became it, and each end is the record that lives',
    async () => {
      const made = await register().write(async (session) => {
        const lines = await session.create(['unit', 'unit', 'unit', 'unit'], recordId);
        const [a, b, c, d] = lines.map(({ record }) => record);
        if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('none was made');
        await session.addPairs([
          { one: b, other: c, ...score },
          { one: d, other: a, ...score, weight: 1.5 },
          { one: c, other: d, ...score },
        ]);
        await session.settlePair({ one: b, other: c }, 'apart');
        await session.settlePair({ one: c, other: d }, 'same');
        await session.setMerged(b, a);
        await session.setMerged(d, c);
        return { a, c };
      });
      const { a, c } = made;
      const around = async (record: number) =>
        (await register().pairsAround([record]))
          .toSorted((x, y) => x.weight - y.weight)
          .map(({ one, other, level, weight, isApart }) => [
            [one, other].toSorted((x, y) => x - y),
            level,
            weight,
            isApart,
          ]);
      const both = [
        [[a, c], 'unit', 1.5, false],
        [[a, c], 'unit', 3.5, true],
      ];
      assert.deepEqual(await around(a), both);
      assert.deepEqual(await around(c), both, 'from either side');
      assert.deepEqual(await register().pairsAround([]), []);
      await register().write((session) => session.addPairs([{ one: a, other: c, ...score, weight: 0.5 }]));
      assert.deepEqual((await around(a)).length, 3);
    },
  );
}

function weighedLaws(law: Law, register: () => RegisterRecords): void {
  law('a pair that waits weighs what speaks most for it; a settled one stays as it was settled', async () => {
    const ends = await register().write(async (session) => {
      const [one, other] = await session.create(['unit', 'unit'], recordId);
      return { one: one?.record ?? 0, other: other?.record ?? 0 };
    });
    const weighs = async () =>
      (await register().pairsAround([ends.one])).map(({ weight, isApart }) => [weight, isApart]);
    const add = (...weights: readonly number[]) =>
      register().write((session) => session.addPairs(weights.map((weight) => ({ ...ends, ...score, weight }))));
    await add(2, 3);
    assert.deepEqual(await weighs(), [[3, false]], 'twice at once');
    await add(2.5);
    assert.deepEqual(await weighs(), [[3, false]]);
    await add(4.5);
    assert.deepEqual(await weighs(), [[4.5, false]]);
    await register().write((session) => session.settlePair(ends, 'apart'));
    await add(9);
    assert.deepEqual(await weighs(), [[4.5, true]]);
  });

  law('pairs are read lot after lot, likeliest first, none twice and none left out', async () => {
    const all = (await register().pairsBy({ limit: 99 })).map(({ pair }) => pair);
    const read: number[] = [];
    for (let after: { readonly weight: number; readonly pair: number } | undefined; read.length <= all.length; ) {
      const [next] = await register().pairsBy({ limit: 1, ...(after === undefined ? {} : { after }) });
      if (next === undefined) break;
      read.push(next.pair);
      after = { weight: next.weight, pair: next.pair };
    }
    assert.deepEqual(read, all);
  });
}

function tieLaws(law: Law, register: () => RegisterRecords): void {
  law('a tie that a person entered stands with its days and source until its decision is undone', async () => {
    const [one, two] = await register().after(0, 2);
    const [from, to] = [one?.record ?? 0, two?.record ?? 0];
    const entry = {
      kind: 'tied' as const,
      records: [from, to],
      payload,
      actor: 'me',
      reason: '',
      at: AT,
      undoes: null,
    };
    const event = await register().write(async (session) => {
      const made = await session.addEvent(entry);
      const days = { validFrom: '2019-05-01', validTo: '2024-01-01' };
      await session.addTies([{ kind: 'parent', from, to, ...days, row: null, event: made, source: 'GCN 12' }]);
      return made;
    });
    const tie = (await register().ties(to)).find(({ kind }) => kind === 'parent');
    assert.deepEqual(
      [tie?.direction, tie?.validFrom, tie?.validTo, tie?.sources, tie?.event, tie?.row],
      ['to', '2019-05-01', '2024-01-01', ['GCN 12'], event, null],
    );
    await register().write((session) => session.dropTies(event));
    assert.equal((await register().ties(to)).filter(({ kind }) => kind === 'parent').length, 0);
  });
}
