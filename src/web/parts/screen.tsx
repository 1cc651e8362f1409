import { type ReactNode, useEffect } from 'react';

/**
 * One question, one screen, one sentence; then the picture, the table and where it came from.
 * The question becomes the title of the page.
 */
export function Screen(props: {
  readonly question: string;
  readonly sentence?: ReactNode;
  readonly actions?: ReactNode;
  readonly source?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { question, sentence, actions, source, className = '', children } = props;
  useEffect(() => {
    document.title = `${question} – Liên Kết`;
  }, [question]);
  return (
    <article className={`screen ${className}`}>
      <header className="screen-head">
        <h1>{question}</h1>
        {sentence === undefined ? null : <p className="screen-sentence">{sentence}</p>}
        {actions === undefined ? null : <div className="screen-actions">{actions}</div>}
      </header>
      {children}
      {source === undefined ? null : <footer className="screen-source">{source}</footer>}
    </article>
  );
}
