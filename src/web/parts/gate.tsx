import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Action } from '../../model/access/access-table.ts';
import { useSpeech } from '../state/language.tsx';
import { useMay, useSession } from '../state/use-session.ts';
import { accountWords } from '../words/account-words.ts';
import { Screen } from './screen.tsx';

/** A screen for those who may do something; others are told so under its question, and how to come in. */
export function Gate(props: {
  readonly action: Action;
  readonly question: string;
  readonly children: ReactNode;
}): ReactNode {
  const say = useSpeech(accountWords);
  const { action, question, children } = props;
  const session = useSession();
  const mayEnter = useMay(action);
  if (session === undefined) return <Screen question={question}>{null}</Screen>;
  if (mayEnter) return children;
  const isKnown = session.kind === 'account' && session.stage === 'full';
  return (
    <Screen question={question}>
      <p className="notice">
        {say(isKnown ? 'notYours' : 'logInFirst')} {isKnown ? null : <Link to="/login">{say('logIn')}</Link>}
      </p>
    </Screen>
  );
}
