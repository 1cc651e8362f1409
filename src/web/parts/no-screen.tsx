import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { frameWords } from '../words/frame-words.ts';
import { Screen } from './screen.tsx';

/** An address that leads to no screen. */
export function NoScreen(): ReactNode {
  const say = useSpeech(frameWords);
  return (
    <Screen question={say('noScreen')} sentence={say('noScreenDo')}>
      <Link to="/" className="button">
        {say('home')}
      </Link>
    </Screen>
  );
}
