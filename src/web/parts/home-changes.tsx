import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useLastVisit } from '../state/use-last-visit.ts';
import { homeWords } from '../words/home-words.ts';

/** What has changed since the last visit; nothing is said on the first. */
export function HomeChanges(): ReactNode {
  const say = useSpeech(homeWords);
  const before = useLastVisit();
  const since = before ?? undefined;
  const answer = useAsk('GET /home', { query: { since } }, { isWanted: since !== undefined, keepsLast: false });
  if (since === undefined || answer.data === undefined) return null;
  const { changes } = answer.data;
  return (
    <section className="home-changes" aria-labelledby="changes">
      <h2 id="changes">{say('changes')}</h2>
      <p className="quiet">{say('changesSince', { day: say.date(since.slice(0, 10)) })}</p>
      {changes.length === 0 ? <p>{say('changesNone')}</p> : null}
      <ul>
        {changes.map(({ href, title, note }) => (
          <li key={href + note.en}>
            <Link to={href}>{say.of(title)}</Link>
            <span className="quiet url">{say.of(note)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
