import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { DecidedNote } from '../parts/decided-note.tsx';
import { Failure } from '../parts/failure.tsx';
import { ReasonField } from '../parts/keep-choice.tsx';
import { RecordPick } from '../parts/record-pick.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardTrail } from '../parts/steward-trail.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { useSpeech } from '../state/language.tsx';
import { type TieChoice, tieChoices } from '../state/tie-choices.ts';
import { useAsk } from '../state/use-ask.ts';
import { useDecision } from '../state/use-decision.ts';
import { stewardWords } from '../words/steward-words.ts';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/steward.css';

type Page = AnswerOf<'GET /register/records/:id'>;

/** How is this record tied to another? A dated tie on a source. */
export function TieScreen(): ReactNode {
  const say = useSpeech(stewardWords);
  const { id } = useParams({ from: '/register/$id/tie' });
  const answer = useAsk('GET /register/records/:id', { params: { id } });
  return (
    <>
      <StewardTrail here={say('tieAsks')} record={id} />
      <Answered of={answer}>{(page) => <TieBench key={page.id} page={page} />}</Answered>
    </>
  );
}

interface Draft {
  readonly words: TieChoice['words'] | undefined;
  readonly validFrom: string;
  readonly validTo: string;
  readonly source: string;
  readonly reason: string;
}

const EMPTY: Draft = { words: undefined, validFrom: '', validTo: '', source: '', reason: '' };

function TieBench({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech(stewardWords);
  const [other, setOther] = useState<string>();
  const { decide, made, problem, isBusy } = useDecision();
  const name = page.name === '' ? page.id : page.name;
  const send = (choice: TieChoice, { validFrom, validTo, source, reason }: Draft): void => {
    const [from, to] = choice.direction === 'from' ? [page.id, other ?? ''] : [other ?? '', page.id];
    void decide('POST /register/ties', {
      body: { kind: choice.kind, from, to, source, reason, validFrom: validFrom || null, validTo: validTo || null },
    });
  };
  if (made !== undefined)
    return (
      <Screen question={say('tieAsks')}>
        <DecidedNote said={say('tied', { event: made.event })} event={made.event} records={[made.kept, made.other]} />
      </Screen>
    );
  return (
    <Screen question={say('tieAsks')} sentence={say('tieSentence', { name })}>
      {problem === undefined ? null : <Failure error={problem} />}
      {other === undefined ? (
        <RecordPick label={say('pickOther')} without={page.id} choose={setOther} />
      ) : (
        <TieForm page={page} other={other} isBusy={isBusy} change={() => setOther(undefined)} send={send} />
      )}
    </Screen>
  );
}

function TieForm(props: {
  readonly page: Page;
  readonly other: string;
  readonly isBusy: boolean;
  readonly change: () => void;
  readonly send: (choice: TieChoice, draft: Draft) => void;
}): ReactNode {
  const { page, other, isBusy, change, send } = props;
  const say = useSpeech(stewardWords);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const theirs = useAsk('GET /register/records/:id', { params: { id: other } });
  const choices = tieChoices(page.level);
  const choice = choices.find(({ words }) => words === draft.words) ?? choices[0];
  const write = (key: keyof Draft) => (value: string) => setDraft({ ...draft, [key]: value });
  const called = theirs.data === undefined || theirs.data.name === '' ? other : theirs.data.name;
  if (choice === undefined) return null;
  return (
    <div className="edit-form">
      <p>
        <strong>{called}</strong> <code>{other}</code>{' '}
        <Button className="tool" onPress={change}>
          {say('chooseOther')}
        </Button>
      </p>
      <ChoiceField
        label={say('tieKind')}
        value={choice.words}
        choices={choices.map(({ words }) => ({ value: words, words: say(words) }))}
        choose={write('words')}
      />
      <div className="form-row">
        <DayField label={say('validFrom')} value={draft.validFrom} write={write('validFrom')} />
        <DayField label={say('validTo')} value={draft.validTo} write={write('validTo')} />
      </div>
      <WordsField label={say('tieSource')} value={draft.source} write={write('source')} />
      <ReasonField reason={draft.reason} write={write('reason')} />
      <p className="notice">
        {say('tieWill', { from: page.name === '' ? page.id : page.name, tie: say(choice.words), to: called })}
      </p>
      <Button className="button primary" isDisabled={isBusy} onPress={() => send(choice, draft)}>
        {say('confirmTie')}
      </Button>
    </div>
  );
}

function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
}): ReactNode {
  const { label, value, write } = props;
  return (
    <label className="choice-field">
      <span className="react-aria-Label">{label}</span>
      <input type="date" className="react-aria-Input" value={value} onChange={(event) => write(event.target.value)} />
    </label>
  );
}
