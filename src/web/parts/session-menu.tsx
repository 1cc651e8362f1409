import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { useLogOut, useSession } from '../state/use-session.ts';
import { accountWords } from '../words/account-words.ts';

const PLACES = [
  { id: 'account', to: '/account', words: 'accountAsks', action: 'self.manage' },
  { id: 'users', to: '/users', words: 'users', action: 'account.read' },
  { id: 'audit', to: '/audit', words: 'audit', action: 'audit.read' },
] as const;

/** Who is logged in, and where their account lies; nothing while there are no accounts and the machine's user owns all. */
export function SessionMenu(): ReactNode {
  const say = useSpeech(accountWords);
  const session = useSession();
  const navigate = useNavigate();
  const logOut = useLogOut();
  if (session === undefined || session.kind === 'machine') return null;
  if (session.kind === 'nobody')
    return (
      <Link to="/login" className="tool">
        {say('logIn')}
      </Link>
    );
  const places = PLACES.filter(({ action }) => session.actions.includes(action));
  return (
    <MenuTrigger>
      <Button className="tool session-name">{session.shown}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={session.name}>
          {session.stage === 'full' ? null : (
            <MenuItem id="login" className="menu-item" onAction={() => void navigate({ to: '/login' })}>
              {say('go')}
            </MenuItem>
          )}
          {places.map(({ id, to, words }) => (
            <MenuItem key={id} id={id} className="menu-item" onAction={() => void navigate({ to })}>
              {say(words)}
            </MenuItem>
          ))}
          <MenuItem id="out" className="menu-item" onAction={() => void logOut()}>
            {say('logOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
