import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { ROLES, type Role } from '../../model/access/access-table.ts';
import { useSpeech } from '../state/language.tsx';
import { accountWords } from '../words/account-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

/** A role as it is chosen. */
export interface ChosenRole {
  readonly role: Role;
  readonly scope: string[];
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Chooses a role, what bounds it and for how long. */
export function RoleForm(props: { readonly isBusy: boolean; readonly give: (role: ChosenRole) => void }): ReactNode {
  const say = useSpeech(accountWords);
  const [role, setRole] = useState<Role>('officer');
  const [scope, setScope] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const kind = ROLES[role].scope;
  const chosen: ChosenRole = {
    role,
    scope: kind === null ? [] : scope.split(/[,;\s]+/u).filter((id) => id !== ''),
    ...(from === '' ? {} : { validFrom: from }),
    ...(to === '' ? {} : { validTo: to }),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.give(chosen);
      }}
    >
      <ChoiceField
        label={say('roles')}
        value={role}
        choose={(value) => setRole(value as Role)}
        choices={Object.entries(ROLES).map(([value, { name }]) => ({ value, words: say.of(name) }))}
      />
      {kind === null ? null : (
        <WordsField label={say('scope')} value={scope} write={setScope} help={say('scopeHelp', { kind: say(kind) })} />
      )}
      <div className="form-row">
        <WordsField label={say('from')} value={from} write={setFrom} help="2026-11-27" />
        <WordsField label={say('to')} value={to} write={setTo} help="2027-11-26" />
      </div>
      <Button type="submit" className="button" isDisabled={props.isBusy}>
        {say('giveRole')}
      </Button>
    </form>
  );
}
