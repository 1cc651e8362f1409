import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReadingView, RungView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { legalWords } from '../words/legal-words.ts';
import { AnswerBadge } from './answer-badge.tsx';

const STATISTICS: readonly RungView['rung'][] = ['presence', 'concentration', 'one-plant', 'borders', 'linkage'];

/** What statistics, the law and experts answer, side by side: they may properly disagree. */
export function TwoTests({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(legalWords);
  const of = (...wanted: readonly RungView['rung'][]): readonly RungView[] =>
    view.ladder.rungs.filter(({ rung }) => wanted.includes(rung));
  return (
    <section aria-labelledby="two-tests">
      <h2 id="two-tests">{say('twoTests')}</h2>
      <p>{say('twoTestsWhy')}</p>
      <div className="tests">
        <Answers id={view.id} title={say('statistics')} rungs={of(...STATISTICS)} />
        <Answers id={view.id} title={say('law')} rungs={of('legal-test')} />
        <Answers id={view.id} title={say('expert')} rungs={of('expert')} />
      </div>
    </section>
  );
}

function Answers(props: {
  readonly id: string;
  readonly title: string;
  readonly rungs: readonly RungView[];
}): ReactNode {
  const { id, title, rungs } = props;
  const say = useSpeech(legalWords);
  return (
    <div className="card">
      <h3>{title}</h3>
      <ul className="test-answers">
        {rungs.map(({ rung, title: name, answer, answerWords }) => (
          <li key={rung}>
            <Link to="/dossiers/$id/ladder" params={{ id }} hash={`rung-${rung}`}>
              {say.of(name)}
            </Link>
            <AnswerBadge answer={answer} words={answerWords} />
          </li>
        ))}
      </ul>
    </div>
  );
}
