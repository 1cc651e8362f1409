import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { type DossierChange, numberRuns } from '../state/rung-changes.ts';
import type { ReleaseEvents } from '../state/use-release-event.ts';
import { dataWords } from '../words/data-words.ts';

const SAID = { added: 'addedEvent', removed: 'removedEvent', back: 'backEvent' } as const;

/** A release that came or went, the way back, and what each dossier answers now. */
export function RungReport({ events }: { readonly events: ReleaseEvents }): ReactNode {
  const say = useSpeech(dataWords);
  const { event } = events;
  const head = useRef<HTMLParagraphElement>(null);
  const what = event === undefined ? undefined : `${event.kind} ${event.release.name} ${event.release.version}`;
  useEffect(() => {
    if (what === undefined) return;
    head.current?.scrollIntoView({ block: 'center' });
    head.current?.focus({ preventScroll: true });
  }, [what]);
  if (event === undefined) return <div role="status" />;
  const { kind, release, changes } = event;
  const name = `${release.name}@${release.version}`;
  return (
    <section className="rung-report" role="status">
      <p className="rung-report-head" ref={head} tabIndex={-1}>
        <strong>{say(SAID[kind], { name })}</strong>{' '}
        <Button
          className="tool"
          onPress={() => (kind === 'removed' ? events.bringBack(release) : events.putAside(release))}
        >
          {say('undo')}
        </Button>
      </p>
      {changes === undefined ? <p>{say('comparing')}</p> : null}
      {changes === null ? <p>{say('notCompared')}</p> : null}
      {changes?.length === 0 ? <p>{say('noDossier')}</p> : null}
      {changes?.map((change) => (
        <Dossier key={change.id} change={change} />
      ))}
    </section>
  );
}

function Dossier({ change }: { readonly change: DossierChange }): ReactNode {
  const say = useSpeech(dataWords);
  const { id, title, asOf, changes, nowAnswer, nowSilent, usesIt } = change;
  const told = [...nowAnswer, ...nowSilent];
  const others = changes.map(({ number }) => number).filter((number) => !told.includes(number));
  return (
    <div className="rung-report-dossier">
      <h2>{say.of(title)}</h2>
      <p>
        {nowAnswer.length > 0 ? `${say('nowAnswer', { rungs: numberRuns(nowAnswer) })} ` : ''}
        {nowSilent.length > 0 ? `${say('nowSilent', { rungs: numberRuns(nowSilent) })} ` : ''}
        {others.length > 0 ? `${say('otherChange', { rungs: numberRuns(others) })} ` : ''}
        {changes.length === 0 ? `${say(usesIt ? 'sameButUsed' : 'notUsed')} ` : ''}
        <Link to="/dossiers/$id/ladder" params={{ id }} search={{ asOf }}>
          {say('openLadder')}
        </Link>
      </p>
      {changes.length === 0 ? null : (
        <ul>
          {changes.map(({ rung, title: called, before, after, answer }) => (
            <li key={rung} className={`answer-${answer}`}>
              {say('rungLine', { title: called, before, after })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
