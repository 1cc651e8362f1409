import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { useStep } from '../state/use-publication.ts';
import { publishWords } from '../words/publish-words.ts';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';
import '../styles/forms.css';

type Publication = AnswerOf<'GET /publications/:name/:version'>;

const OPEN: readonly string[] = ['proposed', 'failed', 'checked', 'approved'];

/** What can be done with a release where it stands: check, approve or refuse, publish. */
export function PublicationActs({
  publication,
  self,
}: {
  readonly publication: Publication;
  readonly self: string;
}): ReactNode {
  const say = useSpeech(publishWords);
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [from, setFrom] = useState('');
  const { name, version, state } = publication;
  const step = useStep({ name, version });
  if (!OPEN.includes(state)) return null;
  const button = (words: keyof typeof publishWords, press: () => void, kind: 'first' | 'other' | 'off'): ReactNode => (
    <Button
      className={kind === 'first' ? 'button primary' : 'button'}
      isDisabled={step.isPending || kind === 'off'}
      onPress={press}
    >
      {say(step.isPending && kind === 'first' ? 'busy' : words)}
    </Button>
  );
  const check = (): void => step.mutate({ part: 'check', by });
  const release = (): void =>
    step.mutate({ part: 'release', by, ...(from.trim() === '' ? {} : { from: from.trim() }) });
  const decide = (isRefusal: boolean) => () => step.mutate({ part: 'decision', by, note, isRefusal });
  return (
    <section className="edit-form" aria-labelledby="next-step">
      <h2 id="next-step">{say('next')}</h2>
      <WordsField label={say('by')} value={by} write={setBy} help={say('byHelp', { self })} />
      {state === 'approved' ? (
        <WordsField label={say('from')} value={from} write={setFrom} help={say('fromHelp')} />
      ) : (
        <WordsField label={say('note')} value={note} write={setNote} help={say('noteHelp')} />
      )}
      <div className="screen-actions">
        {state === 'approved' ? button('doRelease', release, 'first') : null}
        {state === 'checked' ? button('doApprove', decide(false), 'first') : null}
        {state === 'approved' ? null : button('doCheck', check, state === 'checked' ? 'other' : 'first')}
        {state === 'approved' ? null : button('doRefuse', decide(true), note.trim() === '' ? 'off' : 'other')}
      </div>
      {step.isError ? <Failure error={step.error} /> : null}
    </section>
  );
}
