import { type ReactNode, useState } from 'react';
import type { ReportPage } from '../../http/contract/section-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { sectionWords } from '../words/section-words.ts';
import { Answered } from './answered.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DifferenceText } from './difference-text.tsx';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: ReportPage;
  readonly search: TaskSearch;
}

/** Keeps the report as a version, and holds versions against each other section by section. */
export function ReportVersions({ page, search }: Props): ReactNode {
  const say = useSpeech(sectionWords);
  const change = useTaskChange();
  const [label, setLabel] = useState('');
  const keep = async (): Promise<void> => {
    const isKept = await change.run(async () => {
      const { number } = await ask('POST /tasks/:id/report/versions', {
        params: { id: page.task },
        query: actingQuery(search),
        body: { label },
      });
      return say('kept', { number });
    });
    if (isKept) setLabel('');
  };
  return (
    <section aria-labelledby="report-versions">
      <h2 id="report-versions">{say('versions')}</h2>
      {page.may.write ? (
        <form
          className="edit-form"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <WordsField label={say('versionLabel')} value={label} write={setLabel} />
          <button type="submit" className="button" disabled={change.isRunning || label.trim() === ''}>
            {say('keepVersion')}
          </button>
          <p role="status">{change.done}</p>
          {change.error === undefined ? null : <Failure error={change.error} />}
        </form>
      ) : null}
      {page.versions.length === 0 ? (
        <p className="quiet">{say('noVersions')}</p>
      ) : (
        <Compare key={page.versions[0]?.number} page={page} search={search} />
      )}
    </section>
  );
}

function Compare({ page, search }: Props): ReactNode {
  const say = useSpeech(sectionWords);
  const [from, setFrom] = useState(String(page.versions[0]?.number ?? 1));
  const [to, setTo] = useState('');
  const choices = page.versions.map(({ number, label, by, keptAt }) => ({
    value: String(number),
    words: say('version', { number, label, by, at: say.date(keptAt.slice(0, 10)) }),
  }));
  const compared = useAsk('GET /tasks/:id/report/difference', {
    params: { id: page.task },
    query: { ...actingQuery(search), from: Number(from), ...(to === '' ? {} : { to: Number(to) }) },
  });
  return (
    <>
      <div className="form-row">
        <ChoiceField label={say('from')} value={from} choices={choices} choose={setFrom} />
        <ChoiceField
          label={say('to')}
          value={to}
          choices={[{ value: '', words: say('today') }, ...choices]}
          choose={setTo}
        />
      </div>
      <Answered of={compared}>
        {({ sections }) => {
          const differing = sections.filter(({ kind }) => kind !== 'same');
          if (differing.length === 0) return <p className="quiet">{say('nothingDiffers')}</p>;
          return differing.map(({ part, number, title, kind, pieces }) => (
            <div key={part}>
              <h3>
                {`${number}. ${say.of(title)} `}
                <span className="tag">{say(`difference-${kind}`)}</span>
              </h3>
              <DifferenceText pieces={pieces} />
            </div>
          ));
        }}
      </Answered>
    </>
  );
}
