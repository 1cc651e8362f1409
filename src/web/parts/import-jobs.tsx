import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportJobView } from '../../http/contract/register-import-contract.ts';
import { refusalLine } from '../../model/refusal.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import type { ImportsHook } from '../state/use-list-import.ts';
import { registerImportWords } from '../words/register-import-words.ts';
import { Answered } from './answered.tsx';
import { Failure } from './failure.tsx';
import { StepProgress } from './list-check.tsx';

/** Imports, the newest first: what runs, what stopped and how it goes on, what came of the others. */
export function ImportJobs({ hook }: { readonly hook: ImportsHook }): ReactNode {
  const say = useSpeech(registerImportWords);
  const { imports, error } = hook;
  if (imports.length === 0 && error === undefined) return null;
  return (
    <section aria-labelledby="import-jobs">
      <h2 id="import-jobs" tabIndex={-1}>
        {say('jobs')}
      </h2>
      {error === undefined ? null : <Failure error={error} />}
      <ul className="plain import-jobs">
        {imports.map((job) => (
          <li key={job.id} className={`import-job import-job-${job.state}`}>
            <Job job={job} act={hook.act} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Job({ job, act }: { readonly job: ImportJobView; readonly act: ImportsHook['act'] }): ReactNode {
  const say = useSpeech(registerImportWords);
  const { id, fileName, source, state, done, total } = job;
  const isWaiting = state === 'running' && !job.isHeld;
  return (
    <>
      <h3>
        {say('jobOf', { file: fileName, source })}{' '}
        <span className="tag">{say(isWaiting ? 'state-waiting' : `state-${state}`)}</span>
      </h3>
      {state === 'running' ? <StepProgress step={job} stop={() => act('stop', id)} /> : null}
      {job.refusals.map((refusal) => (
        <p key={refusal.code} role="alert">
          {refusalLine({ ...refusal, where: {} }, say.language)}
        </p>
      ))}
      {state === 'stopped' ? (
        <p role="status">{say('stoppedAt', { done: say.number(done, 0), total: say.number(total, 0) })}</p>
      ) : null}
      {job.outcome === null ? null : <Outcome job={job} outcome={job.outcome} />}
      {state === 'running' ? null : (
        <p className="import-acts">
          {state === 'done' ? null : (
            <Button className="button" onPress={() => act('resume', id)}>
              {say('resume')}
            </Button>
          )}
          <Button className="tool" onPress={() => act('drop', id)}>
            {say('drop')}
          </Button>
        </p>
      )}
    </>
  );
}

function Outcome(props: {
  readonly job: ImportJobView;
  readonly outcome: NonNullable<ImportJobView['outcome']>;
}): ReactNode {
  const { job, outcome } = props;
  const say = useSpeech(registerImportWords);
  const number = (value: number): string => say.number(value, 0);
  const counts = {
    added: number(outcome.added),
    repeated: number(outcome.repeated),
    created: number(outcome.created),
    matched: number(outcome.matched),
    pairs: number(outcome.pairs),
  };
  return (
    <>
      <p role="status">{outcome.isKnown ? say('known') : say('result', counts)}</p>
      {outcome.leftOut === 0 ? null : <p>{say('someLeftOut', { count: number(outcome.leftOut) })}</p>}
      {outcome.isKnown || outcome.resumedAt === 0 ? null : (
        <p>{say('resumedAt', { row: number(outcome.resumedAt + 1) })}</p>
      )}
      {outcome.pairs === 0 ? null : (
        <p>
          <a href="/register/queue">{say('queue')}</a>
        </p>
      )}
      {outcome.created === 0 && outcome.resumedAt === 0 ? null : <NewRecords id={job.id} />}
    </>
  );
}

function NewRecords({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(registerImportWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('newRecords')}</summary>
      {isOpen ? <RecordLinks id={id} /> : null}
    </details>
  );
}

function RecordLinks({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(registerImportWords);
  const answer = useAsk('GET /register/imports/:id/records', { params: { id } });
  return (
    <Answered of={answer}>
      {({ records }) => (
        <>
          <p className="quiet">{records.length === 0 ? say('newNone') : say('newFirst', { count: records.length })}</p>
          <ul className="steps">
            {records.map((record) => (
              <li key={record.id}>
                <Link to="/register/$id" params={{ id: record.id }}>
                  {record.name === '' ? record.id : record.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
}
