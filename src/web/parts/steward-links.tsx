import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { registerWords } from '../words/register-words.ts';
import { stewardWords } from '../words/steward-words.ts';

/** From the register to what waits for a steward, and to what was decided. */
export function StewardLinks({ open }: { readonly open: number }): ReactNode {
  const say = useSpeech({ ...registerWords, ...stewardWords });
  return (
    <>
      <Link className="button" to="/register/import">
        {say('bring')}
      </Link>
      <Link to="/publish">{say('publish')}</Link>
      <Link to="/register/duties">{say('duties')}</Link>
      <Link to="/register/queue">{say('toQueue', { count: say.number(open, 0) })}</Link>
      <Link to="/register/decisions">{say('decisions')}</Link>
    </>
  );
}
