import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leastWorkers, WORKER_CLASSES, workerClass } from './worker-class.ts';

test('every number of workers has the class whose bounds hold it', () => {
  for (const [at, each] of WORKER_CLASSES.entries()) {
    const least = leastWorkers(each);
    assert.equal(workerClass(least), each);
    const next = WORKER_CLASSES[at + 1];
    if (next !== undefined) assert.equal(workerClass(leastWorkers(next) - 1), each);
  }
  assert.equal(workerClass(0), undefined);
  assert.equal(workerClass(1_000_000), '5000+');
});
