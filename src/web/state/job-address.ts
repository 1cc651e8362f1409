import type { Job } from '../../http/contract/job-contract.ts';
import { addressOf } from './api-client.ts';

/** Where the file of a job is fetched; undefined while there is none. */
export const fileAddress = (job: Job | undefined): string | undefined =>
  job?.state === 'done' && job.fileName !== null ? addressOf('/jobs/:id/file', { id: job.id }) : undefined;
