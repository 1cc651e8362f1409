import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { CodeField } from '../parts/code-field.tsx';
import { Failure } from '../parts/failure.tsx';
import { OneTimeCodes } from '../parts/one-time-codes.tsx';
import { PasskeyFailure } from '../parts/passkeys.tsx';
import { PasswordForm } from '../parts/password-form.tsx';
import { Screen } from '../parts/screen.tsx';
import { SecretField } from '../parts/secret-field.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { enterByPasskey, hasPasskeys } from '../state/passkey.ts';
import { useAct } from '../state/use-act.ts';
import { type SessionOnScreen, useOtherPerson, useSession } from '../state/use-session.ts';
import { accountWords } from '../words/account-words.ts';
import { frameWords } from '../words/frame-words.ts';
import '../styles/account.css';
import '../styles/forms.css';

/** Who are you? Name and password, then whatever is still owed: a second factor, a password of one's own. */
export function LoginScreen(): ReactNode {
  const session = useSession();
  const say = useSpeech(frameWords);
  if (session === undefined) return <p role="status">{say('loading')}</p>;
  if (session.kind !== 'account') return <LogIn session={session} />;
  switch (session.stage) {
    case 'second':
      return <Second />;
    case 'change':
      return <Change />;
    case 'enrol':
      return <Enrol />;
    case 'full':
      return <IsIn />;
  }
}

/** Somebody who is in is taken to the first screen. */
function IsIn(): ReactNode {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/', replace: true });
  }, [navigate]);
  return null;
}

function LogIn({ session }: { readonly session: SessionOnScreen }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const forget = useOtherPerson();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Screen question={say('loginAsks')} sentence={say('loginSentence')} className="narrow-screen">
      {session.kind === 'machine' ? <p className="notice">{say('machineOwner')}</p> : null}
      {session.hasAccounts || session.kind === 'machine' ? null : <p className="notice">{say('noAccounts')}</p>}
      <form
        className="edit-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act.run(async () => {
            await ask('POST /session', { body: { name, password } });
            await forget();
          });
        }}
      >
        <WordsField label={say('name')} value={name} write={setName} autoComplete="username" />
        <SecretField label={say('password')} value={password} write={setPassword} kind="current-password" />
        <Button type="submit" className="button primary" isDisabled={act.isBusy || name === '' || password === ''}>
          {say('logIn')}
        </Button>
        {act.error === undefined ? null : <Failure error={act.error} />}
      </form>
      <OtherWays session={session} />
    </Screen>
  );
}

/** By a passkey of this device, or by a provider that knows who somebody is. */
function OtherWays({ session }: { readonly session: SessionOnScreen }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const forget = useOtherPerson();
  const enter = async (): Promise<void> => {
    await enterByPasskey();
    await forget();
  };
  if (!hasPasskeys() && session.providers.length === 0) return null;
  return (
    <div className="button-row">
      <span className="quiet">{say('or')}</span>
      {hasPasskeys() ? (
        <Button className="button" isDisabled={act.isBusy} onPress={() => void act.run(enter)}>
          {say('withPasskey')}
        </Button>
      ) : null}
      {session.providers.map(({ id, name }) => (
        <a key={id} className="button" href={`/api/v1/session/open-id/${id}`}>
          {say('withProvider', { name })}
        </a>
      ))}
      {act.error === undefined ? null : <PasskeyFailure error={act.error} />}
    </div>
  );
}

function Second(): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const forget = useOtherPerson();
  const [code, setCode] = useState('');
  return (
    <Screen question={say('secondAsks')} sentence={say('secondSentence')} className="narrow-screen">
      <form
        className="edit-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act.run(async () => {
            await ask('POST /session/second', { body: { code } });
            await forget();
          });
        }}
      >
        <CodeField label={say('code')} value={code} write={setCode} />
        <Button type="submit" className="button primary" isDisabled={act.isBusy || code.trim() === ''}>
          {say('go')}
        </Button>
        {act.error === undefined ? null : <Failure error={act.error} />}
      </form>
    </Screen>
  );
}

function Change(): ReactNode {
  const say = useSpeech(accountWords);
  const forget = useOtherPerson();
  return (
    <Screen question={say('changeAsks')} sentence={say('changeSentence')} className="narrow-screen">
      <PasswordForm done={() => void forget()} />
    </Screen>
  );
}

function Enrol(): ReactNode {
  const say = useSpeech(accountWords);
  const forget = useOtherPerson();
  return (
    <Screen question={say('enrolAsks')} sentence={say('enrolSentence')} className="narrow-screen">
      <OneTimeCodes done={() => void forget()} />
    </Screen>
  );
}
