import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actFile, EMPTY_ACT } from './act-draft.ts';

test('a draft becomes a file of one act; a relation without an act is none', async () => {
  const read = async (draft: typeof EMPTY_ACT): Promise<unknown> => JSON.parse(await actFile(draft).text());
  const { relation: _, other: __, ...columns } = EMPTY_ACT;
  assert.deepEqual(await read({ ...EMPTY_ACT, relation: 'amends' }), { acts: [{ ...columns, relations: [] }] });
  assert.deepEqual(await read({ ...EMPTY_ACT, relation: 'amends', other: ' 80/2021/NĐ-CP ' }), {
    acts: [{ ...columns, relations: [{ relation: 'amends', act: '80/2021/NĐ-CP' }] }],
  });
});
