import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Job } from '../../http/contract/job-contract.ts';
import { newerJob } from './newer-job.ts';

const job = (id: string, state: Job['state']): Job => ({
  id,
  kind: 'export',
  state,
  said: { vi: 'x', en: 'x' },
  done: 0,
  total: 1,
  fault: null,
  fileName: null,
  verification: null,
  comparison: null,
});

test('late news that a job runs does not wake a job that has ended', () => {
  const ended = job('a', 'cancelled');
  assert.equal(newerJob(ended, job('a', 'running')), ended);
  assert.equal(newerJob(ended, job('b', 'running')).id, 'b');
  assert.equal(newerJob(job('a', 'running'), ended), ended);
  assert.equal(newerJob(undefined, ended), ended);
});
