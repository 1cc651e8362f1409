import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { MethodDetail } from '../../http/contract/method-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { NO_CHOICES, type RunChoices, type TableChoice } from '../state/run-choices.ts';
import { tablesAtHand } from '../state/run-guess.ts';
import { useAsk } from '../state/use-ask.ts';
import { runWords } from '../words/run-words.ts';
import { Answered } from './answered.tsx';
import { RunParameters } from './run-parameters.tsx';
import { RunTablePick } from './run-table-pick.tsx';

/** Everything that a run needs: tables with their columns and rows, and parameters. */
export function RunForm(props: {
  readonly call: NonNullable<MethodDetail['call']>;
  readonly given: RunChoices | undefined;
  readonly run: (choices: RunChoices) => void;
}): ReactNode {
  const { call, given, run } = props;
  const say = useSpeech(runWords);
  const [choices, setChoices] = useState<RunChoices>(given ?? NO_CHOICES);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(choices);
  };
  const lacks = call.tables.some(({ name, isRequired }) => isRequired && choices.tables[name] === undefined);
  const isReady = choices.isExample || !lacks;
  return (
    <form className="run-form" onSubmit={submit}>
      <RadioGroup
        className="trial-from"
        value={choices.isExample ? 'example' : 'atHand'}
        onChange={(from) => setChoices((now) => ({ ...now, isExample: from === 'example' }))}
      >
        <Label>{say('tables')}</Label>
        <div className="choices">
          <Radio value="atHand" className="choice">
            {say('atHand')}
          </Radio>
          <Radio value="example" className="choice">
            {say('example')}
          </Radio>
        </div>
      </RadioGroup>
      {choices.isExample ? (
        <p className="quiet">{say('exampleNote')}</p>
      ) : (
        <TablesOfMethod
          call={call}
          tables={choices.tables}
          choose={(name, choice) =>
            setChoices((now) => {
              const { [name]: _, ...rest } = now.tables;
              return { ...now, tables: choice === undefined ? rest : { ...rest, [name]: choice } };
            })
          }
        />
      )}
      <RunParameters
        parameters={call.parameters}
        stated={choices.parameters}
        state={(name, text) => setChoices((now) => ({ ...now, parameters: { ...now.parameters, [name]: text } }))}
      />
      <div className="screen-actions">
        <Button type="submit" className="button primary" isDisabled={!isReady}>
          {say('run')}
        </Button>
      </div>
    </form>
  );
}

function TablesOfMethod(props: {
  readonly call: NonNullable<MethodDetail['call']>;
  readonly tables: RunChoices['tables'];
  readonly choose: (name: string, choice: TableChoice | undefined) => void;
}): ReactNode {
  const { call, tables, choose } = props;
  const say = useSpeech(runWords);
  const answer = useAsk('GET /releases');
  return (
    <Answered of={answer}>
      {({ releases }) => (
        <>
          {call.tables.map((table) => (
            <RunTablePick
              key={table.name}
              table={table}
              atHand={tablesAtHand(releases)}
              choice={tables[table.name]}
              choose={(choice) => choose(table.name, choice)}
            />
          ))}
          <p>
            <Link to="/data">{say('own')}</Link>
          </p>
        </>
      )}
    </Answered>
  );
}
