import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { accountWords } from '../words/account-words.ts';
import { Failure } from './failure.tsx';
import { SecretField } from './secret-field.tsx';

/** Changes one's own password. */
export function PasswordForm({ done }: { readonly done: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [isDone, setDone] = useState(false);
  const change = async (): Promise<void> => {
    setDone(false);
    if (!(await act.run(() => ask('PUT /account/password', { body: { old, new: next } })))) return;
    setOld('');
    setNext('');
    setDone(true);
    done();
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <SecretField label={say('oldPassword')} value={old} write={setOld} kind="current-password" />
      <SecretField
        label={say('newPassword')}
        value={next}
        write={setNext}
        kind="new-password"
        help={say('passwordHelp')}
      />
      <Button type="submit" className="button primary" isDisabled={act.isBusy || old === '' || next === ''}>
        {say('changePassword')}
      </Button>
      <div role="status">{isDone ? <p>{say('passwordChanged')}</p> : null}</div>
      {act.error === undefined ? null : <Failure error={act.error} />}
    </form>
  );
}
