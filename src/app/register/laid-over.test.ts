import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../register/golden-record.ts';
import { overOf } from './chunk-line.ts';
import { laidOver } from './laid-over.ts';
import { registerHouse } from './register-house.case.ts';

const LIST = 'Tên doanh nghiệp,Mã số thuế,Địa chỉ\nCông ty A,0100109106,Hà Nội\nCông ty TNHH B,,Bắc Ninh\n';
const AT = '2026-11-27T08:00:00.000Z';

test('what is laid over a session reads as if it had been written, of old records and of new ones', async () => {
  const house = await registerHouse();
  try {
    await house.bring(LIST);
    const [first] = await house.records.register.after(0, 5);
    const old = first?.record ?? 0;
    const [batch] = await house.records.register.batches();
    assert.ok(batch !== undefined);
    await house.records.register.write(async (session) => {
      const said = { name: 'Công ty C' };
      const row = { number: 9, contentHash: 'c', asOf: null, said: { unit: said }, raw: {} };
      const number = (await session.addRows(batch, [row], AT)).get('c') ?? 0;
      const [made] = await session.create(['unit'], (_, n) => `made-${n}`);
      assert.ok(made !== undefined);
      const fresh = made.record;
      const statement: Statement = { row: number, source: 'list', tier: 'listed', asOf: null, recordedAt: AT, said };
      const keys = [
        { key: 'core:a', record: fresh },
        { key: 'core:new', record: fresh },
        { key: 'core:new', record: old },
        { key: 'core:other', record: old },
      ];
      const blocks = [
        { key: 7, record: old },
        { key: 7, record: fresh },
      ];
      const links = [{ row: number, level: 'unit' as const, record: old }];
      const lines = { links, keys, ties: [], pairs: [], events: [], statements: new Map([[old, [statement]]]) };
      const over = laidOver(session, Promise.resolve(overOf({ lines, blocks, made: [made] })));
      const read = async (from: typeof session) => ({
        keys: await from.byKeys(['core:a', 'core:new', 'core:nobody']),
        also: (await from.byKeys(['core:nobody'], [old])).keysOf,
        blocks: [...(await from.byBlocks([7, 8], 5))],
        one: [...(await from.byBlocks([7], 1))],
        statements: [...(await from.statements([old, fresh]))],
      });
      const before = await read(over);
      assert.notDeepEqual(before, await read(session));
      await session.link(links);
      await session.putKeys(keys);
      await session.putBlocks(blocks);
      assert.deepEqual(before, await read(session));
      assert.deepEqual(await read(over), before, 'nothing is told twice once it is written');
    });
  } finally {
    await house.close();
  }
});
