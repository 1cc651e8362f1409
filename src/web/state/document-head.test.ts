import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headWith, headWithRecipients } from './document-head.ts';

test('a line that is emptied is left out of the head', () => {
  const head = headWith({}, 'body', 'Viện Chiến lược');
  assert.deepEqual(head, { body: 'Viện Chiến lược' });
  assert.deepEqual(headWith({ ...head, place: 'Hà Nội' }, 'body', ''), { place: 'Hà Nội' });
});

test('recipients are the lines that say something, and none at all leave the head', () => {
  assert.deepEqual(headWithRecipients({ body: 'x' }, 'Như trên;\n\n  Lưu: VT.'), {
    body: 'x',
    recipients: ['Như trên;', 'Lưu: VT.'],
  });
  assert.deepEqual(headWithRecipients({ recipients: ['x'] }, ' \n'), {});
});
