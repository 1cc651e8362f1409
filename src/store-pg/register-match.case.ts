import assert from 'node:assert/strict';
import type { NewBatch, RegisterRecords } from '../app/ports-register.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const NO_LINES = { made: [], links: [], keys: [], ties: [], blocks: [], pairs: [], events: [] };
const AT = '2026-11-26T08:00:00.000Z';
const batch: NewBatch = {
  source: 'once',
  tier: 'listed',
  fileName: 'a.csv',
  fileHash: 'sha256:1',
  reading: '{}',
  rows: 3,
  actor: 'me',
  at: AT,
};
const score = { weight: 3.5, prior: -8, levels: [{ field: 'name', level: 'same', weight: 11.5 }] };
const payload = { kept: 0, gone: 0, links: [], ties: [], pair: null };

/** The laws of blocking keys, joins and models. */
export function matchLaws(law: Law, register: () => RegisterRecords): void {
  law(
    'records come back by their blocking keys, the first few of each, however large the number of a key',
    async () => {
      const [one, two] = (await register().after(0, 2)).map(({ record }) => record);
      const [a, b] = [one ?? 0, two ?? 0];
      const large = Number.MAX_SAFE_INTEGER;
      const blocks = [
        { key: large, record: b },
        { key: large, record: a },
        { key: 7, record: a },
      ];
      await register().write((session) => session.putBlocks([...blocks, ...blocks]));
      assert.deepEqual([...(await register().byBlocks([large, 8, 7], 5))].toSorted(), [
        [7, [a]],
        [large, [a, b]],
      ]);
      assert.deepEqual([...(await register().byBlocks([large], 1))], [[large, [a]]]);
      assert.equal((await register().byBlocks([], 5)).size, 0);
      assert.ok((await register().size()) >= b);
    },
  );

  joinLaws(law, register);
}

function joinLaws(law: Law, register: () => RegisterRecords): void {
  law('many events of one moment keep their order, their records and why', async () => {
    const [one, two] = await register().after(0, 2);
    const before = await register().write((session) => session.lastEvent());
    const links = [{ row: 1, level: 'unit' as const, record: one?.record ?? 0 }];
    const events = [one, two].map((line, at) => ({
      kind: 'joined' as const,
      records: [line?.record ?? 0],
      payload: { ...payload, links, match: { ...score, weight: at } },
      actor: 'model',
      reason: '',
      at: AT,
      undoes: null,
    }));
    await register().write((session) => session.putLines({ ...NO_LINES, events }));
    const found = (await register().events({ limit: 2 })).toReversed();
    assert.deepEqual(
      found.map((each) => [each.kind, each.records, each.payload.match?.weight, each.event > before]),
      [
        ['joined', [one?.id], 0, true],
        ['joined', [two?.id], 1, true],
      ],
    );
    await register().write((session) => session.putLines(NO_LINES));
    assert.equal(await register().write((session) => session.lastEvent()), found[1]?.event);
  });

  law('the newest model is the one in use, and a source once said to be distinct stays so', async () => {
    assert.equal(await register().model(), undefined);
    const model = { content: '{"a":1}', records: 3, actor: 'me', at: AT };
    await register().write(async (session) => {
      await session.addModel(model);
      await session.addModel({ ...model, content: '{"a":2}' });
      await session.beginBatch({ ...batch, source: 'once', isDistinct: true });
      await session.beginBatch({ ...batch, source: 'once', fileHash: 'sha256:2' });
    });
    assert.deepEqual(await register().model(), { ...model, content: '{"a":2}' });
    assert.deepEqual([...(await register().distinctSources())], ['once']);
    assert.deepEqual(await register().write((session) => session.takeUnblocked(5)), []);
  });
}
