import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ActView } from '../../http/contract/law-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useChange } from '../state/use-change.ts';
import { useMay } from '../state/use-session.ts';
import { lawWords } from '../words/law-words.ts';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import { MomentText } from './moment-text.tsx';
import { WordsField } from './words-field.tsx';

/** What happened to an act that somebody added, and how to take it out again. */
export function ActTrail({ view }: { readonly view: ActView }): ReactNode {
  const say = useSpeech(lawWords);
  const mayWrite = useMay('law.write');
  if (view.act.origin === 'pack') return null;
  return (
    <section>
      <h2>{say('ownTrail')}</h2>
      <ul className="lineage">
        {view.trail.map(({ revision, what, actor, reason, at }) => (
          <li key={revision}>
            <span className="relation">{say(what)}</span>
            <span>
              <MomentText at={at} /> · {actor} · {reason}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite ? <Withdraw id={view.act.id} /> : null}
    </section>
  );
}

function Withdraw({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(lawWords);
  const navigate = useNavigate();
  const change = useChange(/GET \/law$/u);
  const [reason, setReason] = useState('');
  const withdraw = async (): Promise<void> => {
    const isDone = await change.run(async () => {
      await ask('DELETE /law/acts/:act', { params: { act: id }, query: { reason } });
      return '';
    });
    if (isDone) await navigate({ to: '/law' });
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <WordsField label={say('withdrawReason')} value={reason} write={setReason} />
      {change.error === undefined ? null : <Failure error={change.error} />}
      <FormActions
        save={say('withdraw')}
        cancel={say('clear')}
        isRefused={change.isBusy || reason.trim().length < 5}
        onCancel={() => setReason('')}
      />
    </form>
  );
}
