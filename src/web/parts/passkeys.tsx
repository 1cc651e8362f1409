import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { addPasskey, hasPasskeys } from '../state/passkey.ts';
import { useAct } from '../state/use-act.ts';
import { accountWords } from '../words/account-words.ts';
import { Failure } from './failure.tsx';
import { RecoveryCodes } from './one-time-codes.tsx';
import { WordsField } from './words-field.tsx';

type Own = Answered<'GET /account'>;

/** Passkeys of the own account: the device's lock stands for password and second factor at once. */
export function Passkeys({ own, changed }: { readonly own: Own; readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const [label, setLabel] = useState('');
  const [recovery, setRecovery] = useState<readonly string[]>([]);
  const add = async (): Promise<void> => {
    const codes = await addPasskey(label);
    setLabel('');
    setRecovery(codes);
    if (codes.length === 0) changed();
  };
  const done = (): void => {
    setRecovery([]);
    changed();
  };
  return (
    <section>
      <h2>{say('passkeysHead')}</h2>
      {own.passkeys.length === 0 ? <p className="quiet">{say('passkeysNone')}</p> : null}
      <ul className="account-list">
        {own.passkeys.map(({ id, label: name, madeAt }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <div className="quiet">{`${say('made')} ${say.date(madeAt.slice(0, 10))}`}</div>
            </div>
            <Button
              className="tool"
              aria-label={`${say('remove')}: ${name}`}
              isDisabled={!own.isFresh}
              onPress={() => void act.run(() => ask('DELETE /account/passkeys/:id', { params: { id } })).then(changed)}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {recovery.length === 0 ? null : <RecoveryCodes codes={recovery} done={done} />}
      {own.isFresh && hasPasskeys() && recovery.length === 0 ? (
        <form
          className="edit-form"
          onSubmit={(event) => {
            event.preventDefault();
            void act.run(add);
          }}
        >
          <WordsField label={say('passkeyLabel')} value={label} write={setLabel} />
          <Button type="submit" className="button" isDisabled={act.isBusy || label.trim() === ''}>
            {say('passkeyAdd')}
          </Button>
        </form>
      ) : null}
      {act.error === undefined ? null : <PasskeyFailure error={act.error} />}
    </section>
  );
}

/** Why a passkey was not made or not shown; that its owner gave up is told as such. */
export function PasskeyFailure({ error }: { readonly error: unknown }): ReactNode {
  const say = useSpeech(accountWords);
  return error instanceof DOMException ? <p role="alert">{say('passkeyGivenUp')}</p> : <Failure error={error} />;
}
