import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { ROLES } from '../../model/access/access-table.ts';
import { Answered } from '../parts/answered.tsx';
import { ApiKeys } from '../parts/api-keys.tsx';
import { Failure } from '../parts/failure.tsx';
import { Gate } from '../parts/gate.tsx';
import { OneTimeCodes, RecoveryCodes } from '../parts/one-time-codes.tsx';
import { OwnSessions } from '../parts/own-sessions.tsx';
import { Passkeys } from '../parts/passkeys.tsx';
import { PasswordForm } from '../parts/password-form.tsx';
import { Screen } from '../parts/screen.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { useAsk } from '../state/use-ask.ts';
import { useLogOut, useSession } from '../state/use-session.ts';
import { accountWords } from '../words/account-words.ts';
import '../styles/account.css';
import '../styles/forms.css';
import '../styles/notes.css';

type Own = AnswerOf<'GET /account'>;

/** My account: password, second factors, sessions, keys. */
export function AccountScreen(): ReactNode {
  const say = useSpeech(accountWords);
  const session = useSession();
  const isMachine = session?.kind === 'machine';
  if (isMachine)
    return (
      <Screen question={say('accountAsks')} sentence={say('machineOwner')}>
        <p className="quiet">{say('noAccounts')}</p>
      </Screen>
    );
  return (
    <Gate action="self.manage" question={say('accountAsks')}>
      <MyPage />
    </Gate>
  );
}

function MyPage(): ReactNode {
  const session = useSession();
  const answer = useAsk('GET /account', {}, { isWanted: session !== undefined });
  return <Answered of={answer}>{(own) => <OwnPage own={own} />}</Answered>;
}

function OwnPage({ own }: { readonly own: Own }): ReactNode {
  const say = useSpeech(accountWords);
  const answers = useQueryClient();
  const changed = (): void => void answers.invalidateQueries();
  const roles = own.roles.map(({ role, scope }) => [say.of(ROLES[role].name), ...scope].join(' ')).join('; ');
  return (
    <Screen
      question={say('accountAsks')}
      sentence={say('accountSentence', { name: own.name, roles: roles === '' ? say('noRoles') : roles })}
    >
      {own.isFresh ? null : (
        <p className="notice">
          {say('stale')} <LogInAgain />
        </p>
      )}
      {own.hasPassword ? (
        <section>
          <h2>{say('passwordHead')}</h2>
          <PasswordForm done={changed} />
        </section>
      ) : null}
      <Codes own={own} changed={changed} />
      <Passkeys own={own} changed={changed} />
      <OwnSessions own={own} changed={changed} />
      <ApiKeys own={own} changed={changed} />
    </Screen>
  );
}

/** Ends this session and asks for the password again. */
function LogInAgain(): ReactNode {
  const say = useSpeech(accountWords);
  const logOut = useLogOut();
  return (
    <Button className="button" onPress={() => void logOut()}>
      {say('logInAgain')}
    </Button>
  );
}

function Codes({ own, changed }: { readonly own: Own; readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const [recovery, setRecovery] = useState<readonly string[]>();
  const renew = async (): Promise<void> => setRecovery((await ask('POST /account/recovery')).recovery);
  return (
    <section>
      <h2>{say('codesHead')}</h2>
      <p>{own.hasCodes ? say('codesOn', { left: say.number(own.recoveryLeft, 0) }) : say('codesOff')}</p>
      {!own.hasCodes && own.isFresh ? <OneTimeCodes done={changed} /> : null}
      {own.hasCodes && own.isFresh ? (
        <div className="button-row">
          <Button className="button" isDisabled={act.isBusy} onPress={() => void act.run(renew)}>
            {say('recoveryRenew')}
          </Button>
          <Button
            className="button"
            isDisabled={act.isBusy}
            onPress={() => void act.run(() => ask('DELETE /account/codes')).then(changed)}
          >
            {say('codesStop')}
          </Button>
        </div>
      ) : null}
      {recovery === undefined ? null : (
        <RecoveryCodes
          codes={recovery}
          done={() => {
            setRecovery(undefined);
            changed();
          }}
        />
      )}
      {act.error === undefined ? null : <Failure error={act.error} />}
    </section>
  );
}
