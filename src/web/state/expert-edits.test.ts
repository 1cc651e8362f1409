import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expertOf } from './expert-edits.ts';

const draft = { name: ' Nguyễn Văn A ', date: '18/09/2023', holds: true, vi: 'Có hợp đồng', en: '' };

test('a full draft becomes an opinion with its day and both languages', () => {
  assert.deepEqual(expertOf(draft), {
    name: 'Nguyễn Văn A',
    date: '2023-09-18',
    holds: true,
    text: { vi: 'Có hợp đồng', en: 'Có hợp đồng' },
  });
});

test('an opinion without name, day of the calendar or reason is none', () => {
  assert.equal(expertOf({ ...draft, name: '' }), undefined);
  assert.equal(expertOf({ ...draft, date: '31/02/2023' }), undefined);
  assert.equal(expertOf({ ...draft, vi: ' ' }), undefined);
});
