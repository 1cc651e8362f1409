import { type ReactNode, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import {
  dimensionsOf,
  type MicroChoices,
  measureWords,
  microRequest,
  startChoices,
  toggled,
} from '../state/microdata-choices.ts';
import { microdataWords } from '../words/microdata-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { MicrodataTrial } from './microdata-trial.tsx';
import { WordsField } from './words-field.tsx';

type MicroSet = Answered<'GET /microdata'>['sets'][number];

type State =
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'trial'; readonly trial: Answered<'POST /microdata/trials'> }
  | { readonly kind: 'made'; readonly made: Answered<'POST /microdata/outputs'> };

/** Chooses a table, shows what it would withhold, and lets it leave. */
export function MicrodataForm(props: { readonly sets: readonly MicroSet[]; readonly left: () => void }): ReactNode {
  const { sets, left } = props;
  const say = useSpeech(microdataWords);
  const [choices, setChoices] = useState<MicroChoices>(() => startChoices(sets[0] as MicroSet));
  const [state, setState] = useState<State>({ kind: 'none' });
  const change = (changed: Partial<MicroChoices>): void => {
    setChoices((now) => ({ ...now, ...changed }));
    setState({ kind: 'none' });
  };
  const run = (work: () => Promise<State>): void => {
    setState({ kind: 'working' });
    work().then(setState, (error: unknown) => setState({ kind: 'failed', error }));
  };
  const look = (): void =>
    run(async () => ({ kind: 'trial', trial: await ask('POST /microdata/trials', { body: microRequest(choices) }) }));
  const make = (publish: { readonly name: string; readonly source?: string } | undefined): void =>
    run(async () => {
      const body = { ...microRequest(choices), ...(publish === undefined ? {} : { publish }) };
      const made = await ask('POST /microdata/outputs', { body });
      left();
      return { kind: 'made', made };
    });
  const set = sets.find(({ name }) => name === choices.set);
  return (
    <section className="microdata-form" aria-labelledby="make-table">
      <h2 id="make-table">{say('form')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <ChoiceField
          label={say('set')}
          value={choices.set}
          choices={sets.map(({ name }) => ({ value: name, words: name }))}
          choose={(name) => change(startChoices(sets.find((each) => each.name === name) ?? (sets[0] as MicroSet)))}
        />
        {set === undefined ? null : <Dimensions set={set} choices={choices} change={change} />}
        <Rules choices={choices} change={change} />
        <div className="screen-actions">
          <Button type="submit" className="button primary" isDisabled={state.kind === 'working'}>
            {say('look')}
          </Button>
          <span role="status" className="quiet">
            {state.kind === 'working' ? say('working') : ''}
          </span>
        </div>
      </form>
      {state.kind === 'failed' ? <Failure error={state.error} /> : null}
      {state.kind === 'trial' ? <MicrodataTrial trial={state.trial} make={make} set={choices.set} /> : null}
      {state.kind === 'made' ? <Made made={state.made} /> : null}
    </section>
  );
}

interface Part {
  readonly choices: MicroChoices;
  readonly change: (changed: Partial<MicroChoices>) => void;
}

function Dimensions({ set, choices, change }: Part & { readonly set: MicroSet }): ReactNode {
  const say = useSpeech(microdataWords);
  const check = (key: 'by' | 'measures', word: string, words: string): ReactNode => (
    <Checkbox
      key={word}
      className="check"
      isSelected={choices[key].includes(word)}
      onChange={() => change({ [key]: toggled(choices[key], word) })}
    >
      <span className="check-box" aria-hidden="true" />
      {words}
    </Checkbox>
  );
  return (
    <>
      <fieldset className="checks">
        <legend>{say('by')}</legend>
        {dimensionsOf(set).map((name) => check('by', name, say(name)))}
      </fieldset>
      <fieldset className="checks">
        <legend>{say('measures')}</legend>
        {['enterprises', ...set.measures.map(({ name }) => name)].map((name) =>
          check('measures', name, say.of(measureWords(name))),
        )}
      </fieldset>
    </>
  );
}

function Rules({ choices, change }: Part): ReactNode {
  const say = useSpeech(microdataWords);
  return (
    <fieldset className="fields">
      <legend>{say('rules')}</legend>
      <WordsField label={say('minimum')} value={choices.minimum} write={(minimum) => change({ minimum })} />
      <WordsField
        label={say('dominance')}
        value={choices.dominance}
        write={(dominance) => change({ dominance })}
        help={say('dominanceHelp')}
      />
      <WordsField
        label={say('pPercent')}
        value={choices.pPercent}
        write={(pPercent) => change({ pPercent })}
        help={say('pPercentHelp')}
      />
      <WordsField
        label={say('levels')}
        value={choices.levels}
        write={(levels) => change({ levels })}
        help={say('levelsHelp')}
      />
    </fieldset>
  );
}

function Made({ made }: { readonly made: Answered<'POST /microdata/outputs'> }): ReactNode {
  const say = useSpeech(microdataWords);
  const { output: id, release } = made;
  return (
    <p role="status" className="notice">
      {release === null
        ? say('done', { id })
        : say('doneRelease', { id, release: `${release.name}@${release.version}` })}
    </p>
  );
}
