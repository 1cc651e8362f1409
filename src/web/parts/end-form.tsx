import { type FormEvent, type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { dutyWords } from '../words/duty-words.ts';
import { profileWords } from '../words/profile-words.ts';
import { EvidenceField, sentEvidence } from './evidence-field.tsx';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import '../styles/forms.css';

type Section = AnswerOf<'GET /register/records/:id/profile'>['sections'][number];

/** Tells that a thing of a profile is no longer there since a day, as a proposal with evidence. */
export function EndForm(props: {
  readonly id: string;
  readonly field: Section['field'];
  /** The thing, by its line and as people read it. */
  readonly named: string;
  readonly words: string;
  readonly done: (made: { readonly proposal: number }) => void;
  readonly cancel: () => void;
}): ReactNode {
  const { id, field, named, words, done, cancel } = props;
  const say = useSpeech({ ...dutyWords, ...profileWords });
  const [day, setDay] = useState('');
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState<unknown>();
  const send = async (): Promise<void> => {
    const values = { [field]: `${named} | ended=${day}` };
    done(await ask('POST /register/proposals', { body: { id, values, note, evidence: await sentEvidence(files) } }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setError(undefined);
    send().catch(setError);
  };
  return (
    <form className="edit-form" onSubmit={submit}>
      <h3>{say('endAsks', { thing: words })}</h3>
      <p className="quiet">{say('proposeHelp')}</p>
      <TextField type="date" value={day} onChange={setDay} isRequired autoFocus>
        <Label>{say('endSince')}</Label>
        <Input />
      </TextField>
      <TextField value={note} onChange={setNote}>
        <Label>{say('note')}</Label>
        <Input />
      </TextField>
      <EvidenceField setFiles={setFiles} />
      {error === undefined ? null : <Failure error={error} />}
      <FormActions save={say('sendProposal')} cancel={say('cancel')} isRefused={day === ''} onCancel={cancel} />
    </form>
  );
}
