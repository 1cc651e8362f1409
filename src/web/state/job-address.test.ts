import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Job } from '../../http/contract/job-contract.ts';
import { fileAddress } from './job-address.ts';

const job = (state: Job['state'], fileName: string | null): Job => ({ id: 'a b', state, fileName }) as Job;

test('a job has a file only when it is done and made one', () => {
  assert.equal(fileAddress(job('done', 'x.docx')), '/api/v1/jobs/a%20b/file');
  assert.equal(fileAddress(job('running', 'x.docx')), undefined);
  assert.equal(fileAddress(job('done', null)), undefined);
  assert.equal(fileAddress(undefined), undefined);
});
