import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { CLOSE, type EmbeddedAnswer, type EmbeddedTask } from './embedded-message.ts';

test('the thread answers in order, tells a fault as an answer, and finishes what was asked before it ends', async () => {
  const workerData = { task: 'serve', folder: undefined } satisfies EmbeddedTask;
  const thread = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData });
  const answers: EmbeddedAnswer[] = [];
  thread.on('message', (answer: EmbeddedAnswer) => answers.push(answer));
  const ask = (number: number, sql: string, parameters: readonly unknown[] = []): void =>
    thread.postMessage({ number, sql, parameters });
  ask(1, 'create table t (x text)');
  ask(2, 'insert into t values ($1), ($2)', ['điện tử', null]);
  ask(3, 'select nothing');
  ask(4, 'select x from t order by x nulls last');
  thread.postMessage(CLOSE);
  const [code] = await once(thread, 'exit');
  assert.equal(code, 0);
  assert.deepEqual(
    answers.map(({ number }) => number),
    [1, 2, 3, 4],
  );
  assert.deepEqual(answers[1], { number: 2, answer: { rows: [], affected: 2 } });
  const fault = answers[2];
  assert.ok(fault !== undefined && 'failed' in fault);
  assert.equal(fault.failed.code, '42703');
  assert.match(fault.failed.message, /nothing/);
  const rows = answers[3];
  assert.ok(rows !== undefined && 'answer' in rows);
  assert.deepEqual(rows.answer.rows, [{ x: 'điện tử' }, { x: null }]);
});
