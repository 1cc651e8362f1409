import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import type { JobHook } from '../state/use-job.ts';
import { reportWords } from '../words/report-words.ts';
import { Failure } from './failure.tsx';

/** How far a long piece of work has come, the way out, and what came of it. */
export function JobProgress({ hook }: { readonly hook: JobHook }): ReactNode {
  const say = useSpeech(reportWords);
  const { job, error, file, cancel } = hook;
  if (error !== undefined) return <Failure error={error} />;
  if (job === undefined) return <div className="job" role="status" />;
  const { done, total } = job;
  return (
    <div className="job">
      <p role="status">
        {job.state === 'running' ? say('jobRuns', { what: job.said, done, total }) : null}
        {job.state === 'cancelled' ? say('jobCancelled') : null}
        {job.state === 'done' && job.fileName !== null ? say('jobDone', { name: job.fileName }) : null}
      </p>
      {job.state === 'failed' ? <p role="alert">{job.fault === null ? say('jobFailed') : say.of(job.fault)}</p> : null}
      {job.state === 'running' ? (
        <>
          <progress aria-label={say.of(job.said)} {...(total === 0 ? {} : { value: done, max: total })} />{' '}
          <Button className="tool" onPress={cancel}>
            {say('jobCancel')}
          </Button>
        </>
      ) : null}
      {file === undefined ? null : (
        <a className="tool" href={file} download={job.fileName ?? ''}>
          {say('jobFile')}
        </a>
      )}
    </div>
  );
}
