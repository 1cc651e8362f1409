import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { hiddenLine, type TypedStream } from './hidden-line.ts';

function keyboard(isTTY = true) {
  const raw: boolean[] = [];
  const keys = Object.assign(new EventEmitter(), {
    isTTY,
    setRawMode: (isRaw: boolean) => raw.push(isRaw),
    setEncoding: () => undefined,
    resume: () => undefined,
    pause: () => undefined,
  });
  return { keys: keys as unknown as TypedStream, type: (text: string) => keys.emit('data', text), raw };
}

test('what is typed is not written back, and the terminal is as before', async () => {
  const written: string[] = [];
  const { keys, type, raw } = keyboard();
  const line = hiddenLine('Mật khẩu: ', keys, { write: (text) => written.push(text) });
  type('vải thiếuX');
  type('\u007f\u007f');
  type('u chảo\r');
  assert.equal(await line, 'vải thiếu chảo');
  assert.deepEqual(written, ['Mật khẩu: ', '\n']);
  assert.deepEqual(raw, [true, false]);
});

test('Ctrl-C gives up, and where nobody sits at a terminal nobody is asked', async () => {
  const { keys, type } = keyboard();
  const line = hiddenLine('?', keys, { write: () => undefined });
  type('abc\u0003');
  assert.equal(await line, undefined);
  assert.equal(await hiddenLine('?', keyboard(false).keys, { write: () => assert.fail('asked') }), undefined);
});
