import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Job } from '../../http/contract/job-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useJob } from '../state/use-job.ts';
import { historyWords } from '../words/history-words.ts';
import { DataTable } from './data-table.tsx';
import { JobProgress } from './job-progress.tsx';

type Comparison = NonNullable<Job['comparison']>;

/** Which figures and answers moved between two states; both are computed first, which can be stopped. */
export function CompareFigures(props: {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}): ReactNode {
  const { id, before, after } = props;
  const say = useSpeech(historyWords);
  const hook = useJob();
  const start = (): void => hook.start({ kind: 'compare', dossier: id, revision: after, against: before });
  return (
    <section aria-labelledby="compare-figures">
      <h3 id="compare-figures">{say('figures')}</h3>
      <Button className="button" onPress={start} isPending={hook.job?.state === 'running'}>
        {say('figuresAsk')}
      </Button>
      <JobProgress hook={hook} />
      {hook.job?.comparison == null ? null : <Moved found={hook.job.comparison} name={`${id}-${before}-${after}`} />}
    </section>
  );
}

const CAUSES = ['economy', 'boundary', 'classification', 'method', 'several', 'appeared', 'disappeared'] as const;

function Moved({ found, name }: { readonly found: Comparison; readonly name: string }): ReactNode {
  const say = useSpeech(historyWords);
  const { figures, answers, unchanged } = found;
  const count = say.number(unchanged, 0);
  const causeOf = (cause: string): string => say(CAUSES.find((each) => each === cause) ?? 'revision1');
  return (
    <>
      <p role="status">
        {figures.length === 0
          ? say('figuresSame', { count })
          : say('figuresMoved', { moved: say.number(figures.length, 0), count })}
      </p>
      {figures.length === 0 ? null : (
        <DataTable
          title={say('figures')}
          isTitleHidden
          fileName={`${name}-figures`}
          rows={figures}
          rowKey={(figure) => figure.name}
          columns={[
            { key: 'name', title: say('figureName'), isHead: true, value: (figure) => figure.name },
            { key: 'was', title: say('was'), isNumeric: true, value: (figure) => figure.before },
            { key: 'is', title: say('is'), isNumeric: true, value: (figure) => figure.now },
            { key: 'cause', title: say('cause'), value: (figure) => causeOf(figure.cause) },
            { key: 'because', title: say('because'), value: (figure) => figure.because.join('; ') },
          ]}
        />
      )}
      {answers.length === 0 ? null : (
        <DataTable
          title={say('answers')}
          fileName={`${name}-answers`}
          rows={answers}
          rowKey={(answer) => `${answer.asOf} ${answer.rung.en}`}
          columns={[
            { key: 'rung', title: say('rung'), isHead: true, value: ({ rung }) => say.of(rung) },
            { key: 'day', title: say('day'), value: ({ asOf }) => say.date(asOf) },
            { key: 'was', title: say('was'), value: (answer) => say.of(answer.before) },
            { key: 'is', title: say('is'), value: (answer) => say.of(answer.now) },
          ]}
        />
      )}
    </>
  );
}
