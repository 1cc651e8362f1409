import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { FaultGroupView, ListCheck } from '../../http/contract/register-import-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { CheckHook } from '../state/use-list-import.ts';
import { registerImportWords } from '../words/register-import-words.ts';
import { Failure } from './failure.tsx';
import { ListFaults } from './list-faults.tsx';

/** The check of a whole list: how far it is, what is wrong, and what would come of the good rows. */
export function ListCheckPart(props: {
  readonly upload: string;
  readonly hook: CheckHook;
  readonly hasSource: boolean;
}): ReactNode {
  const { upload, hook, hasSource } = props;
  const say = useSpeech(registerImportWords);
  const { check, error } = hook;
  return (
    <>
      {check?.state === 'running' ? (
        <StepProgress step={check} stop={hook.stop} />
      ) : (
        <>
          <p className="quiet">{say(hasSource ? 'checkHelp' : 'needsSource')}</p>
          <Button className="button" onPress={hook.begin} isDisabled={!hasSource}>
            {say(check === undefined ? 'check' : 'checkAgain')}
          </Button>
        </>
      )}
      {error === undefined ? null : <Failure error={error} />}
      {check === undefined || check.fault === null ? null : <p role="alert">{say.of(check.fault)}</p>}
      {check?.state === 'stopped' ? <p role="status">{say.of(check.said)}</p> : null}
      {check?.result === undefined || check.result === null ? null : (
        <Found key={upload} upload={upload} result={check.result} />
      )}
    </>
  );
}

/** A step of long work, and the way out. */
export function StepProgress(props: {
  readonly step: Pick<ListCheck, 'said' | 'done' | 'total'>;
  readonly stop: () => void;
}): ReactNode {
  const { step, stop } = props;
  const say = useSpeech(registerImportWords);
  const { done, total } = step;
  const line = say('progress', { what: step.said, done: say.number(done, 0), total: say.number(total, 0) });
  return (
    <div className="import-sending">
      <p role="status">{line}</p>
      <progress aria-label={say.of(step.said)} {...(total === 0 ? {} : { value: Math.min(done, total), max: total })} />
      <Button className="tool" onPress={stop}>
        {say('stop')}
      </Button>
    </div>
  );
}

type Result = NonNullable<ListCheck['result']>;

function Found({ upload, result }: { readonly upload: string; readonly result: Result }): ReactNode {
  const say = useSpeech(registerImportWords);
  const { rows, faults, refusals, groups, warnings } = result;
  const isClean = faults === 0 && refusals.length === 0;
  const count = { faults: say.number(faults, 0), faulty: say.number(rows.faulty, 0), rows: say.number(rows.read, 0) };
  return (
    <>
      <p role="status" className={`verdict ${isClean ? 'verdict-clean' : 'verdict-faulty'}`}>
        {isClean ? say('clean', count) : say('faulty', count)}
      </p>
      {refusals.map(({ code, said }) => (
        <p key={code} className="warning-line">
          {say.of(said)}
        </p>
      ))}
      <Kinds title={say('faultKinds')} groups={groups} />
      {faults === 0 ? null : <ListFaults upload={upload} />}
      <Kinds title={say('warningKinds')} groups={warnings} />
      <Counts result={result} />
    </>
  );
}

function Kinds({ title, groups }: { readonly title: string; readonly groups: readonly FaultGroupView[] }): ReactNode {
  const say = useSpeech(registerImportWords);
  if (groups.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="steps">
        {groups.map(({ code, count, first }) => (
          <li key={code}>
            {say('kindLine', { count: say.number(count, 0), row: first.where.row ?? '–', said: first.said })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What would become of the good rows, in four numbers. */
function Counts({ result }: { readonly result: Result }): ReactNode {
  const say = useSpeech(registerImportWords);
  const { counts, rows } = result;
  if (rows.good === 0) return null;
  return (
    <>
      <h3>{say('counts')}</h3>
      <dl className="list-counts">
        {(['created', 'matched', 'repeated', 'pairs'] as const).map((key) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{say.number(counts[key], 0)}</dd>
          </div>
        ))}
      </dl>
      {counts.counted < rows.good ? (
        <p className="quiet">{say('countsPart', { rows: say.number(counts.counted, 0) })}</p>
      ) : null}
    </>
  );
}
