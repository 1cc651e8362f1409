import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streamsTerminal } from './streams-terminal.ts';

function opened(options: { isTTY: boolean; json?: boolean }) {
  let [out, error, clock] = ['', '', 0];
  const terminal = streamsTerminal({
    language: 'en',
    json: options.json ?? false,
    out: { isTTY: options.isTTY, write: (text: string) => (out += text) },
    error: { isTTY: options.isTTY, columns: 40, write: (text: string) => (error += text) },
    signal: new AbortController().signal,
    now: () => clock,
  });
  return { terminal, wait: (milliseconds: number) => (clock += milliseconds), out: () => out, error: () => error };
}
const said = { vi: 'đang đọc', en: 'reading' };

test('a pipe gets text only, never a bar', () => {
  const { terminal, out, error } = opened({ isTTY: false });
  terminal.progress(said, 1, 2);
  terminal.say('done');
  assert.deepEqual([out(), error()], ['done\n', '']);
});

test('a person sees the bar, and it is wiped before each line', () => {
  const { terminal, error } = opened({ isTTY: true });
  terminal.progress(said, 1, 2);
  terminal.warn('careful');
  assert.equal(error(), '\r\u001b[2K[##########..........]  50 % reading\r\u001b[2Kcareful\n');
});

test('the bar is redrawn at most ten times a second, but always at the end', () => {
  const { terminal, wait, error } = opened({ isTTY: true });
  terminal.progress(said, 1, 4);
  wait(99);
  terminal.progress(said, 2, 4);
  assert.doesNotMatch(error(), /50 %/);
  terminal.progress(said, 4, 4);
  assert.match(error(), /100 %/);
  terminal.end();
  assert.ok(error().endsWith('\r\u001b[2K'));
});

test('with --json there is one document and no text', () => {
  const { terminal, out } = opened({ isTTY: false, json: true });
  terminal.say('text');
  terminal.answer({ ok: true });
  assert.deepEqual(JSON.parse(out()), { ok: true });
});
