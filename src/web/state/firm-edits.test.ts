import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGrounded, withFirm } from './firm-edits.ts';

const SEVT = { name: 'SEVT', place: 'VN63-19', facts: ['DET-026'] };

test('evidence completes the firm that is there and leaves the others as they are', () => {
  const other = { name: 'DISOCO', place: 'VN63-19', facts: ['DET-036'] };
  const firms = withFirm([SEVT, other], { name: ' SEVT ', place: 'VN63-19', fact: '', link: 'DET-030' });
  assert.deepEqual(firms, [{ ...SEVT, linkedBy: 'DET-030' }, other]);
  assert.equal(firms[1], other);
});

test('a firm of the same name in another place is another firm', () => {
  const firms = withFirm([SEVT], { name: 'SEVT', place: 'VN63-24', fact: 'DET-063', link: '' });
  assert.deepEqual(firms, [SEVT, { name: 'SEVT', place: 'VN63-24', facts: ['DET-063'] }]);
});

test('a fact is named once and the evidence of linkage names a firm that has no other source', () => {
  assert.deepEqual(withFirm([SEVT], { name: 'SEVT', place: 'VN63-19', fact: 'DET-026', link: '' }), [SEVT]);
  assert.deepEqual(withFirm([], { name: 'A', place: 'VN63-19', fact: '', link: 'X-1' }), [
    { name: 'A', place: 'VN63-19', facts: ['X-1'], linkedBy: 'X-1' },
  ]);
});

test('a name without a place or without any source is not grounded', () => {
  assert.ok(isGrounded({ name: 'A', place: 'VN63-19', fact: 'X-1', link: '' }));
  assert.ok(!isGrounded({ name: 'A', place: 'VN63-19', fact: '', link: '' }));
  assert.ok(!isGrounded({ name: ' ', place: 'VN63-19', fact: 'X-1', link: '' }));
});
