import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { figureWords } from '../words/figure-words.ts';

/** A number that leads home: pressing it opens its derivation beside the screen. */
export function FigureLink(props: { readonly figure: FigureView; readonly as?: 'text' | 'number' }): ReactNode {
  const { figure, as = 'text' } = props;
  const say = useSpeech(figureWords);
  const shown = say.of(as === 'number' ? figure.number : figure.text);
  const label = say('open', { label: figure.label, text: shown });
  return (
    <Link
      to="."
      search={(search) => ({ ...search, at: figure.home })}
      resetScroll={false}
      className={`figure figure-${figure.status}${figure.isStale ? ' figure-stale' : ''}`}
      aria-label={figure.isStale ? `${label} (${say('stale')})` : label}
      title={say.of(figure.label)}
      data-figure={figure.id}
    >
      {shown}
    </Link>
  );
}
