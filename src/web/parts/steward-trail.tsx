import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { stewardWords } from '../words/steward-words.ts';

/** Where a steward's screen stands: under the register, and under a record where it is about one. */
export function StewardTrail(props: { readonly here: string; readonly record?: string | undefined }): ReactNode {
  const { here, record } = props;
  const say = useSpeech(stewardWords);
  return (
    <nav className="trail" aria-label={say('trail')}>
      <Link to="/register">{say('register')}</Link>
      {record === undefined ? null : (
        <Link to="/register/$id" params={{ id: record }}>
          {record}
        </Link>
      )}
      <span>{here}</span>
    </nav>
  );
}
