import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { refusalLine } from '../../model/refusal.ts';
import { useSpeech } from '../state/language.tsx';
import { measureWords } from '../state/microdata-choices.ts';
import { microdataWords } from '../words/microdata-words.ts';
import { DataTable } from './data-table.tsx';
import { WordsField } from './words-field.tsx';

type Trial = Answered<'POST /microdata/trials'>;

interface Publish {
  readonly name: string;
  readonly source?: string;
}

/** What a table would tell and withhold, the audit, and the way out of the zone. */
export function MicrodataTrial(props: {
  readonly trial: Trial;
  readonly set: string;
  readonly make: (publish: Publish | undefined) => void;
}): ReactNode {
  const { trial, set, make } = props;
  const say = useSpeech(microdataWords);
  const { report, refusals } = trial;
  return (
    <section aria-labelledby="withheld">
      <h3 id="withheld">{say('found')}</h3>
      {refusals.length === 0 ? null : (
        <div className="failure" role="alert">
          <p className="failure-title">{say('refused')}</p>
          <ul>
            {refusals.map((refusal) => (
              <li key={`${refusal.code} ${refusal.said.en}`}>{refusalLine(refusal, say.language)}</li>
            ))}
          </ul>
        </div>
      )}
      {report === null ? null : <Report report={report} isRefused={refusals.length > 0} />}
      {refusals.length === 0 ? <WayOut set={set} make={make} /> : null}
    </section>
  );
}

function Report({
  report,
  isRefused,
}: {
  readonly report: NonNullable<Trial['report']>;
  readonly isRefused: boolean;
}): ReactNode {
  const say = useSpeech(microdataWords);
  const { cells, audit, withheld, again } = report;
  const whole = (value: number): string => say.number(value, 0);
  return (
    <>
      <p>
        {say('foundSentence', {
          told: whole(cells.told),
          primary: whole(cells.primary),
          secondary: whole(cells.secondary),
        })}
      </p>
      {isRefused ? null : (
        <p>
          {say('audit', {
            needs: whole(audit.needs),
            sole: whole(audit.provenAgainstSole),
            together: whole(audit.together.length),
          })}
        </p>
      )}
      {again === undefined ? null : <p className="notice">{say('again', { id: again })}</p>}
      <WithheldTable withheld={withheld} />
    </>
  );
}

function WithheldTable({ withheld }: { readonly withheld: NonNullable<Trial['report']>['withheld'] }): ReactNode {
  const say = useSpeech(microdataWords);
  return (
    <DataTable
      title={say('withheld')}
      fileName="withheld"
      rows={withheld}
      rowKey={({ measure }) => measure}
      columns={[
        {
          key: 'measure',
          title: say('measure'),
          isHead: true,
          value: ({ measure }) => say.of(measureWords(measure)),
        },
        { key: 'cells', title: say('cells'), isNumeric: true, value: (row) => row.cells },
        { key: 'hidden', title: say('hidden'), isNumeric: true, value: ({ hiddenCells }) => hiddenCells },
        {
          key: 'cellShare',
          title: say('cellShare'),
          isNumeric: true,
          value: (row) => percent(row.cells === 0 ? 0 : row.hiddenCells / row.cells),
        },
        {
          key: 'valueShare',
          title: say('valueShare'),
          isNumeric: true,
          value: ({ valueShare }) => percent(valueShare),
        },
        { key: 'few', title: say('few'), isNumeric: true, value: ({ because }) => because.few },
        { key: 'dominance', title: say('dominated'), isNumeric: true, value: ({ because }) => because.dominance },
        { key: 'pPercent', title: say('near'), isNumeric: true, value: ({ because }) => because.pPercent },
      ]}
    />
  );
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

function WayOut({
  set,
  make,
}: {
  readonly set: string;
  readonly make: (publish: Publish | undefined) => void;
}): ReactNode {
  const say = useSpeech(microdataWords);
  const [name, setName] = useState(`${set}-table`);
  const [source, setSource] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make({ name, ...(source.trim() === '' ? {} : { source }) });
      }}
    >
      <div className="fields">
        <WordsField label={say('release')} value={name} write={setName} />
        <WordsField label={say('source')} value={source} write={setSource} />
      </div>
      <div className="screen-actions">
        <Button type="submit" className="button primary" isDisabled={name.trim() === ''}>
          {say('make')}
        </Button>
        <Button className="button" onPress={() => make(undefined)}>
          {say('makeOnly')}
        </Button>
      </div>
    </form>
  );
}
