import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACT_KINDS, ACT_RELATIONS } from '../../app/law/own-act.ts';
import { actFile, EMPTY_ACT, FORM_KINDS, FORM_RELATIONS } from './act-draft.ts';

test('the form offers only kinds and relations that the register takes', () => {
  for (const kind of FORM_KINDS)
    assert.ok(
      Object.values(ACT_KINDS).some((each) => each === kind),
      kind,
    );
  assert.deepEqual([...FORM_RELATIONS].sort(), [...ACT_RELATIONS].sort());
});

test('a draft becomes a file of one act; a relation without an act is none', async () => {
  const read = async (draft: typeof EMPTY_ACT): Promise<unknown> => JSON.parse(await actFile(draft).text());
  const { relation: _, other: __, ...columns } = EMPTY_ACT;
  assert.deepEqual(await read({ ...EMPTY_ACT, relation: 'amends' }), { acts: [{ ...columns, relations: [] }] });
  assert.deepEqual(await read({ ...EMPTY_ACT, relation: 'amends', other: ' 80/2021/NĐ-CP ' }), {
    acts: [{ ...columns, relations: [{ relation: 'amends', act: '80/2021/NĐ-CP' }] }],
  });
});
