import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { figureWords } from '../words/figure-words.ts';

/** A number that is led home only when asked: pressing it opens the derivation at its address. */
export function ValueLink(props: { readonly home: string; readonly label: string; readonly text: string }): ReactNode {
  const { home, label, text } = props;
  const say = useSpeech(figureWords);
  return (
    <Link
      to="."
      search={(search) => ({ ...search, at: home })}
      resetScroll={false}
      className="figure"
      aria-label={say('open', { label, text })}
      title={label}
    >
      {text}
    </Link>
  );
}
