import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { nightly } from './nightly.ts';

test('the work is done now and every day; a fault is told and does not end it', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const faults: unknown[] = [];
  let times = 0;
  const stop = nightly(
    async () => {
      times += 1;
      if (times === 2) throw new Error('once');
    },
    (fault) => faults.push(fault),
  );
  for (let day = 0; day < 3; day += 1) mock.timers.tick(86_400_000);
  await Promise.resolve();
  assert.equal(times, 4);
  assert.equal(faults.length, 1);
  stop();
  mock.timers.tick(86_400_000);
  assert.equal(times, 4);
  mock.timers.reset();
});
