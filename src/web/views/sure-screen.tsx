import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Failure } from '../parts/failure.tsx';
import { ReasonField } from '../parts/keep-choice.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardTrail } from '../parts/steward-trail.tsx';
import { SureTables } from '../parts/sure-tables.tsx';
import { useSpeech } from '../state/language.tsx';
import { parseSureSearch, SURE_FROM, type SureSearch } from '../state/sure-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useProvinces } from '../state/use-provinces.ts';
import { type Sure, type SureTally, useSure } from '../state/use-sure.ts';
import { stewardWords } from '../words/steward-words.ts';
import { sureWords } from '../words/sure-words.ts';
import '../styles/notes.css';
import '../styles/steward.css';

/** Which pairs are surely one? Tried first, then settled lot after lot; whatever speaks against a pair leaves it to a person. */
export function SureScreen(): ReactNode {
  const search = parseSureSearch(useSearch({ from: '/register/sure' }));
  return <Sitting key={JSON.stringify(search)} search={search} />;
}

type Say = ReturnType<typeof useSpeech<typeof sureWords>>;

function Sitting({ search }: { readonly search: SureSearch }): ReactNode {
  const say = useSpeech(sureWords);
  const sure = useSure(search);
  const { run, trial, work, problem } = sure;
  const tally = run ?? trial;
  return (
    <>
      <StewardTrail here={say('link')} />
      <Screen
        question={say('asks')}
        className={work === undefined ? 'sure-screen is-tried' : 'sure-screen'}
        sentence={sentenceOf(sure, search, say)}
        actions={<Link to="/register/queue">{say('queue')}</Link>}
      >
        <Choices search={search} isBusy={work === 'run' || work === 'undo'} />
        <p className="teach">{say('how')}</p>
        {problem === undefined ? null : <Failure error={problem} />}
        <Acts sure={sure} />
        {isEmpty(tally) && work === undefined && sure.undone === 0 ? <p className="teach">{say('nothing')}</p> : null}
        <SureTables tally={tally} isTrial={run === undefined} />
      </Screen>
    </>
  );
}

const isEmpty = ({ joined, held }: SureTally): boolean => joined.length + held.length === 0;

function sentenceOf({ trial, work, run }: Sure, { from = '99' }: SureSearch, say: Say): string | undefined {
  if (run !== undefined) return undefined;
  if (work === 'trial') return say('trying');
  const [joined, held] = [trial.joined.length, trial.held.length];
  if (joined + held === 0) return undefined;
  return say(trial.isMore ? 'triedMore' : 'tried', {
    looked: say.number(joined + held, 0),
    percent: say.number(Number(from), from.includes('.') ? 1 : 0),
    joined: say.number(joined, 0),
    held: say.number(held, 0),
  });
}

function Acts({ sure }: { readonly sure: Sure }): ReactNode {
  const say = useSpeech(sureWords);
  const [reason, setReason] = useState('');
  const { trial, run, work, undone } = sure;
  const isWorking = work === 'run' || work === 'undo';
  const counts = (tally: SureTally) => ({
    joined: say.number(tally.joined.length, 0),
    held: say.number(tally.held.length, 0),
  });
  const said = (): string => {
    if (work === 'run') return say('running', counts(run ?? { joined: [], held: [], isMore: true }));
    if (work === 'undo') return say('undoing', { undone: say.number(undone, 0) });
    if (run === undefined) return '';
    return undone > 0 ? say('doneUndone', { undone: say.number(undone, 0) }) : say('done', counts(run));
  };
  return (
    <>
      <div role="status" className={said() === '' ? 'unseen' : 'notice'}>
        <p>{said()}</p>
        {isWorking ? (
          <Button className="button" onPress={sure.stop}>
            {say('stop')}
          </Button>
        ) : null}
        {!isWorking && run !== undefined && run.joined.length > 0 ? (
          <Button className="button" onPress={() => void sure.undoAll()}>
            {say('undoAll')}
          </Button>
        ) : null}
      </div>
      {run === undefined && trial.joined.length > 0 && work === undefined ? (
        <div className="verdict">
          <ReasonField reason={reason} write={setReason} isNeeded />
          <Button className="button primary" isDisabled={reason.trim() === ''} onPress={() => void sure.settle(reason)}>
            {say('confirm')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Choices({ search, isBusy }: { readonly search: SureSearch; readonly isBusy: boolean }): ReactNode {
  const say = useSpeech(sureWords);
  const call = useSpeech(stewardWords);
  const navigate = useNavigate();
  const provinces = useProvinces();
  const sources = useAsk('GET /register/queue', { query: { limit: 1 } }).data?.sources ?? [];
  const set = (key: keyof SureSearch, value: string): void =>
    void navigate({
      to: '/register/sure',
      search: (old) => ({
        ...(old.asOf === undefined ? {} : { asOf: old.asOf }),
        ...parseSureSearch({ ...search, [key]: value }),
      }),
    });
  const any = { value: '', words: call('any') };
  const percents = SURE_FROM.map((from) => ({
    value: from,
    words: say('percentOf', { percent: say.number(Number(from), from.includes('.') ? 1 : 0) }),
  }));
  return (
    <fieldset className="fields plain-fields" disabled={isBusy}>
      <ChoiceField
        label={say('from')}
        value={search.from ?? '99'}
        choices={percents}
        choose={(from) => set('from', from)}
      />
      <ChoiceField
        label={call('level')}
        value={search.level ?? ''}
        choices={[any, { value: 'unit', words: call('unit') }, { value: 'site', words: call('site') }]}
        choose={(level) => set('level', level)}
      />
      <ChoiceField
        label={call('source')}
        value={search.source ?? ''}
        choices={[any, ...sources.map((source) => ({ value: source, words: source }))]}
        choose={(source) => set('source', source)}
      />
      <ChoiceField
        label={call('province')}
        value={search.place ?? ''}
        choices={[any, ...provinces]}
        choose={(place) => set('place', place)}
      />
    </fieldset>
  );
}
