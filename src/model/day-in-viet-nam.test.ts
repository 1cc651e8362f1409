import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInVietNam } from './day-in-viet-nam.ts';

test('a day begins seven hours before it begins in Greenwich', () => {
  assert.equal(dayInVietNam('2026-11-30T17:00:00.000Z'), '2026-12-01');
  assert.equal(dayInVietNam('2026-11-30T16:59:59.999Z'), '2026-11-30');
  assert.equal(dayInVietNam('2026-12-01T00:30:00+07:00'), '2026-12-01');
  assert.equal(dayInVietNam('no instant'), 'no instant');
});
