import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packedFiles, unpackedFiles } from './packed-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('files come out as they went in, whatever their order made no difference, and a damaged archive is refused', () => {
  const [one, other] = [
    packedFiles({ 'a/b.json': bytes('x'), 'c.docx': bytes('y') }),
    packedFiles({ 'c.docx': bytes('y'), 'a/b.json': bytes('x') }),
  ];
  assert.deepEqual(one, other);
  const read = unpackedFiles(one, 'a.zip');
  assert.ok(read.ok);
  assert.deepEqual(
    [...read.value].map(([name, content]) => [name, new TextDecoder().decode(content)]),
    [
      ['a/b.json', 'x'],
      ['c.docx', 'y'],
    ],
  );
  assert.ok(!unpackedFiles(bytes('no archive'), 'a.zip').ok);
  assert.ok(!unpackedFiles(one.subarray(0, one.length - 30), 'a.zip').ok);
});
