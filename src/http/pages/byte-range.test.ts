import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteRange } from './byte-range.ts';

test('a part is given in its three forms, and never reaches past the end', () => {
  assert.deepEqual(byteRange('bytes=0-9', 100), { first: 0, last: 9 });
  assert.deepEqual(byteRange('bytes=90-', 100), { first: 90, last: 99 });
  assert.deepEqual(byteRange('bytes=-10', 100), { first: 90, last: 99 });
  assert.deepEqual(byteRange('bytes=-1000', 100), { first: 0, last: 99 });
  assert.deepEqual(byteRange('bytes=50-1000', 100), { first: 50, last: 99 });
});

test('what begins after the end is unsatisfiable, and what is not understood is the whole file', () => {
  for (const header of ['bytes=100-', 'bytes=100-200', 'bytes=-0'])
    assert.equal(byteRange(header, 100), 'unsatisfiable', header);
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=a-b'])
    assert.equal(byteRange(header, 100), 'whole', String(header));
});

test('two halves are the whole, wherever it is cut', () => {
  for (let cut = 1; cut < 20; cut += 1) {
    const [left, right] = [byteRange(`bytes=0-${cut - 1}`, 20), byteRange(`bytes=${cut}-`, 20)];
    assert.ok(typeof left === 'object' && typeof right === 'object');
    assert.equal(left.last - left.first + 1 + (right.last - right.first + 1), 20);
    assert.equal(left.last + 1, right.first);
  }
});
