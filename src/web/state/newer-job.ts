import type { Job } from '../../http/contract/job-contract.ts';

/** What is known of a job: news that it runs, coming in late, does not wake one that has ended. */
export function newerJob(known: Job | undefined, told: Job): Job {
  const hasEnded = known !== undefined && known.id === told.id && known.state !== 'running';
  return hasEnded && told.state === 'running' ? known : told;
}
