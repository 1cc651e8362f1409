import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_DRAFT, proposalBody, sourceLines } from './publish-draft.ts';

test('sources are read a line each, and a name may hold a sign of equality', () => {
  assert.deepEqual(sourceLines(' Sở Công Thương = CC-BY-4.0 \n\n a=b = ODbL-1.0\nOSH'), [
    { title: 'Sở Công Thương', licence: 'CC-BY-4.0' },
    { title: 'a=b', licence: 'ODbL-1.0' },
    { title: 'OSH', licence: '' },
  ]);
});

test('the register is proposed under a name, added data under its own, a correction with its reason', () => {
  const register = proposalBody({ ...EMPTY_DRAFT, what: 'bản đầu', name: ' so-dang-ky ' });
  assert.deepEqual(
    [register.from, register.from === 'register' && register.name, register.corrects],
    ['register', 'so-dang-ky', null],
  );
  const added = proposalBody({ ...EMPTY_DRAFT, source: 'bieu-12@1', corrects: ' 1 ', why: 'sai đơn vị' });
  assert.deepEqual([added.from, added.corrects], ['added', { version: '1', why: 'sai đơn vị' }]);
});
