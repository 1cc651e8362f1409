import { type FormEvent, type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { dutyWords } from '../words/duty-words.ts';
import { EvidenceField, sentEvidence } from './evidence-field.tsx';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import '../styles/forms.css';

/** What becomes of a sheet: it was sent, or given up. */
export interface SheetEnd {
  readonly done: (made: { readonly proposal: number }) => void;
  readonly cancel: () => void;
}

/** A change to a record that somebody asks for: what to change stands in it, a note and evidence come with it. */
export function ProposalSheet(
  props: SheetEnd & {
    readonly id: string;
    readonly heading: ReactNode;
    readonly values: Readonly<Record<string, string>>;
    /** Something that must be said is not yet. */
    readonly isRefused?: boolean;
    readonly children: ReactNode;
  },
): ReactNode {
  const { id, heading, values, isRefused = false, children, done, cancel } = props;
  const say = useSpeech(dutyWords);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState<unknown>();
  const send = async (): Promise<void> => {
    done(await ask('POST /register/proposals', { body: { id, values, note, evidence: await sentEvidence(files) } }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setError(undefined);
    send().catch(setError);
  };
  return (
    <form className="edit-form" onSubmit={submit}>
      {heading}
      <p className="quiet">{say('proposeHelp')}</p>
      {children}
      <TextField value={note} onChange={setNote}>
        <Label>{say('note')}</Label>
        <Input />
      </TextField>
      <EvidenceField setFiles={setFiles} />
      {error === undefined ? null : <Failure error={error} />}
      <FormActions save={say('sendProposal')} cancel={say('cancel')} isRefused={isRefused} onCancel={cancel} />
    </form>
  );
}
