import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodDetail } from '../../http/contract/method-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { Failure } from '../parts/failure.tsx';
import { RunForm } from '../parts/run-form.tsx';
import { RunResult } from '../parts/run-result.tsx';
import { RunToDefinitions } from '../parts/run-to-definitions.tsx';
import { RunToDossier } from '../parts/run-to-dossier.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { choicesOf, type RunChoices, searchOf } from '../state/run-choices.ts';
import { useAsk } from '../state/use-ask.ts';
import { type RunState, useRun } from '../state/use-run.ts';
import { methodWords } from '../words/method-words.ts';
import { runWords } from '../words/run-words.ts';
import '../styles/methods.css';
import '../styles/run.css';

/** One method on tables of one's own choice: what goes in, what comes out, and where it can be kept. The address holds the choices. */
export function MethodRunScreen(): ReactNode {
  const { id } = useParams({ from: '/methods/$id/run' });
  const answer = useAsk('GET /methods/:id', { params: { id } }, { keepsLast: false });
  return <Answered of={answer}>{(method) => <MethodRun key={method.id} method={method} />}</Answered>;
}

function MethodRun({ method }: { readonly method: MethodDetail }): ReactNode {
  const say = useSpeech(runWords);
  const sayOfCards = useSpeech(methodWords);
  const search = useSearch({ from: '/methods/$id/run' });
  const navigate = useNavigate();
  const choices = choicesOf(search);
  const run = useRun(method, choices);
  const start = (wanted: RunChoices): void => {
    run.again();
    const { tables: _, example: __, parameters: ___, ...rest } = search;
    void navigate({ to: '/methods/$id/run', params: { id: method.id }, search: { ...rest, ...searchOf(wanted) } });
  };
  const { call } = method;
  return (
    <>
      <nav className="trail" aria-label={sayOfCards('trail')}>
        <Link to="/methods">{sayOfCards('asks')}</Link>
        <Link to="/methods/$id" params={{ id: method.id }}>{`${method.id}@${method.version}`}</Link>
      </nav>
      <Screen
        question={say('asks', { method: method.title })}
        sentence={<Sentence method={method} choices={choices} run={run} />}
      >
        {call === null ? null : (
          <div className="run-page">
            <RunForm call={call} given={choices} run={start} />
            <div aria-live="polite">
              {choices === undefined ? null : <Outcome method={method} choices={choices} run={run} />}
            </div>
          </div>
        )}
        <Card method={method} />
      </Screen>
    </>
  );
}

/** What was run on what, once there is a result. */
function Sentence(props: {
  readonly method: MethodDetail;
  readonly choices: RunChoices | undefined;
  readonly run: RunState;
}): ReactNode {
  const { method, choices, run } = props;
  const say = useSpeech(runWords);
  const { data } = run.answer;
  if (data === undefined || choices === undefined) return say('intro');
  const tables = Object.values(choices.tables).map(({ release, version, table }) => `${release}@${version}/${table}`);
  return say('sentence', {
    method: method.title,
    tables: choices.isExample ? say('exampleTable') : tables.join(', '),
    rows: say.number(
      data.outputs.reduce((sum, { rows }) => sum + rows, 0),
      0,
    ),
  });
}

/** Results that put industries into clusters can be saved as definitions. */
const CLUSTERS: readonly string[] = ['definition', 'community'];

function Outcome(props: {
  readonly method: MethodDetail;
  readonly choices: RunChoices;
  readonly run: RunState;
}): ReactNode {
  const { method, choices, run } = props;
  const say = useSpeech(runWords);
  const { dossier, run: changed } = useSearch({ from: '/methods/$id/run' });
  const [output, setOutput] = useState(method.call?.outputs[0]?.name ?? '');
  const { answer } = run;
  if (run.isStopped) return <p role="status">{say('stopped')}</p>;
  if (answer.isFetching)
    return (
      <p className="reading" role="status">
        {say('running', { seconds: say.number(run.seconds, 0) })}{' '}
        <Button className="button" onPress={run.stop}>
          {say('cancel')}
        </Button>
      </p>
    );
  if (answer.isError) return <Failure error={answer.error} />;
  if (answer.data === undefined) return null;
  const isKept = !choices.isExample;
  const hasClusters = answer.data.outputs.some(({ name }) => CLUSTERS.includes(name));
  return (
    <>
      <h2>{say('result')}</h2>
      <RunResult method={method} choices={choices} answer={answer.data} chosen={output} choose={setOutput} />
      {isKept ? (
        <RunToDossier
          method={method}
          choices={choices}
          answer={answer.data}
          output={output}
          wanted={{ dossier, run: changed }}
        />
      ) : null}
      {isKept && hasClusters ? <RunToDefinitions method={method} choices={choices} /> : null}
    </>
  );
}

/** How the number is read, beside where it is made. */
function Card({ method }: { readonly method: MethodDetail }): ReactNode {
  const say = useSpeech(runWords);
  return (
    <section className="run-card" aria-labelledby="run-card">
      <h2 id="run-card">{say('read')}</h2>
      <pre lang="en" className="formula">
        {method.formula}
      </pre>
      <p>{say.of(method.reads)}</p>
      <p className="beware">{say.of(method.warns)}</p>
      <Link to="/methods/$id" params={{ id: method.id }}>
        {say('card')}
      </Link>
    </section>
  );
}
