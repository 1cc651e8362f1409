import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { ROLES } from '../../model/access/access-table.ts';
import { AccountDialog } from '../parts/account-dialog.tsx';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Failure } from '../parts/failure.tsx';
import { Gate } from '../parts/gate.tsx';
import { Screen } from '../parts/screen.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { useAsk } from '../state/use-ask.ts';
import { useMay } from '../state/use-session.ts';
import { accountWords } from '../words/account-words.ts';
import '../styles/account.css';
import '../styles/forms.css';

type Lines = AnswerOf<'GET /accounts'>['accounts'];

/** Who may do what? Accounts, their roles, and what keeps them out. */
export function UsersScreen(): ReactNode {
  const say = useSpeech(accountWords);
  return (
    <Gate action="account.read" question={say('usersAsks')}>
      <AllUsers />
    </Gate>
  );
}

function AllUsers(): ReactNode {
  const answer = useAsk('GET /accounts');
  return <Answered of={answer}>{({ accounts }) => <Users accounts={accounts} />}</Answered>;
}

function Users({ accounts }: { readonly accounts: Lines }): ReactNode {
  const say = useSpeech(accountWords);
  const answers = useQueryClient();
  const mayManage = useMay('account.manage');
  const changed = (): void => void answers.invalidateQueries();
  const disabled = accounts.filter(({ isDisabled }) => isDisabled).length;
  const rolesOf = ({ roles }: Lines[number]): string =>
    roles.map(({ role, scope }) => [say.of(ROLES[role].name), ...scope].join(' ')).join('; ');
  return (
    <Screen
      question={say('usersAsks')}
      sentence={say('usersSentence', { count: say.number(accounts.length, 0), disabled: say.number(disabled, 0) })}
    >
      <h2 className="unseen">{say('users')}</h2>
      <DataTable
        title={say('users')}
        fileName="accounts"
        rows={accounts}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: say('name'), isHead: true, value: ({ name }) => name },
          { key: 'shown', title: say('person'), value: ({ shown }) => shown },
          { key: 'roles', title: say('roles'), value: rolesOf },
          { key: 'second', title: say('second'), value: ({ hasSecond }) => say(hasSecond ? 'yes' : 'no') },
          { key: 'state', title: say('state'), value: ({ isDisabled }) => (isDisabled ? say('disabled') : '') },
          ...(mayManage
            ? [
                {
                  key: 'manage',
                  title: say('change'),
                  value: () => '',
                  show: (line: Lines[number]) => <AccountDialog line={line} changed={changed} />,
                },
              ]
            : []),
        ]}
      />
      {mayManage ? <AddUser changed={changed} /> : null}
    </Screen>
  );
}

function AddUser({ changed }: { readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const [name, setName] = useState('');
  const [shown, setShown] = useState('');
  const [email, setEmail] = useState('');
  const [made, setMade] = useState<{ readonly name: string; readonly password: string }>();
  const add = async (): Promise<void> => {
    const added = await ask('POST /accounts', { body: { name, shown, email } });
    setMade({ name: added.name, password: added.password ?? '' });
    setName('');
    setShown('');
    setEmail('');
    changed();
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act.run(add);
      }}
    >
      <h2>{say('addUser')}</h2>
      <WordsField label={say('name')} value={name} write={setName} />
      <WordsField label={say('person')} value={shown} write={setShown} />
      <WordsField label={say('email')} value={email} write={setEmail} />
      <Button type="submit" className="button primary" isDisabled={act.isBusy || name.trim() === ''}>
        {say('addUser')}
      </Button>
      <div role="status">{made === undefined ? null : <p>{say('passwordOnce', made)}</p>}</div>
      {act.error === undefined ? null : <Failure error={act.error} />}
    </form>
  );
}
