import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { figureWords } from '../words/figure-words.ts';

/** A part of a picture that leads to the derivation of its figure; plain where it has none. */
export function FigureArea(props: {
  readonly figure?: FigureView | undefined;
  /** What the part shows in words; the label of the figure where it shows none. */
  readonly shown?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { figure, shown, children } = props;
  const say = useSpeech(figureWords);
  if (figure === undefined) return <g>{children}</g>;
  const label = say('open', { label: shown ?? figure.label, text: say.of(figure.text) });
  return (
    <Link
      to="."
      search={(search) => ({ ...search, at: figure.home })}
      resetScroll={false}
      className="figure-area"
      aria-label={figure.isStale ? `${label} (${say('stale')})` : label}
      data-figure={figure.id}
    >
      <title>{`${say.of(figure.label)}: ${say.of(figure.text)}`}</title>
      {children}
    </Link>
  );
}
