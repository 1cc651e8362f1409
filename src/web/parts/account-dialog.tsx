import { type ReactNode, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { ROLES } from '../../model/access/access-table.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { accountWords } from '../words/account-words.ts';
import { Failure } from './failure.tsx';
import { RoleForm } from './role-form.tsx';

type Line = Answered<'GET /accounts'>['accounts'][number];

/** One account of somebody else: its roles, and what keeps it out or lets it in again. */
export function AccountDialog(props: { readonly line: Line; readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const { line, changed } = props;
  return (
    <DialogTrigger>
      <Button className="tool" aria-label={say('manage', { name: line.name })}>
        …
      </Button>
      <ModalOverlay isDismissable className="dialog-ground">
        <Modal className="dialog">
          <Dialog>
            <Heading slot="title">{`${line.shown} (${line.name})`}</Heading>
            <Held line={line} changed={changed} />
            <Button slot="close" className="button">
              {say('close')}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Held({ line, changed }: { readonly line: Line; readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const [password, setPassword] = useState<string>();
  const { name } = line;
  const params = { name };
  const run = (work: () => Promise<unknown>): void => void act.run(work).then(changed);
  const reset = async (): Promise<void> => {
    const made = await ask('POST /accounts/:name/reset', { params });
    setPassword(made.password ?? '');
  };
  return (
    <>
      <ul className="account-list">
        {line.roles.map(({ grant, role, scope, validFrom, validTo }) => (
          <li key={grant}>
            <div>
              <strong>{say.of(ROLES[role].name)}</strong> {scope.join(', ')}
              <div className="quiet">
                {say.date(validFrom)} – {validTo === null ? '' : say.date(validTo)}
              </div>
            </div>
            <Button
              className="tool"
              aria-label={`${say('takeRole')}: ${say.of(ROLES[role].name)}`}
              onPress={() => run(() => ask('DELETE /accounts/:name/roles/:grant', { params: { name, grant } }))}
            >
              {say('takeRole')}
            </Button>
          </li>
        ))}
      </ul>
      <RoleForm isBusy={act.isBusy} give={(body) => run(() => ask('POST /accounts/:name/roles', { params, body }))} />
      <div className="button-row">
        <Button
          className="button"
          onPress={() =>
            run(() => ask('PUT /accounts/:name/state', { params, body: { isDisabled: !line.isDisabled } }))
          }
        >
          {say(line.isDisabled ? 'enable' : 'disable')}
        </Button>
        <Button className="button" onPress={() => run(() => ask('DELETE /accounts/:name/sessions', { params }))}>
          {say('throwOut')}
        </Button>
        <Button className="button" onPress={() => run(reset)}>
          {say('reset')}
        </Button>
      </div>
      <div role="status">{password === undefined ? null : <p>{say('passwordOnce', { name, password })}</p>}</div>
      {act.error === undefined ? null : <Failure error={act.error} />}
    </>
  );
}
