import type { ReactNode } from 'react';
import type { BoundaryView, ReadingView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { legalWords } from '../words/legal-words.ts';
import { AnswerBadge } from './answer-badge.tsx';
import { RunsText } from './runs-text.tsx';

const CONDITIONS: readonly string[] = ['linked-firms', 'ten-firms', 'support'];

/** The criteria of the rule within one boundary: the three conditions, then the four tests by contract. */
export function CriteriaList(props: { readonly view: ReadingView; readonly boundary: BoundaryView }): ReactNode {
  const { view, boundary } = props;
  const say = useSpeech(legalWords);
  const isCondition = ({ id }: BoundaryView['criteria'][number]): boolean => CONDITIONS.includes(id);
  return (
    <>
      <h4>{say('conditionsTitle')}</h4>
      <Criteria view={view} criteria={boundary.criteria.filter(isCondition)} />
      <h4>{say('contracts')}</h4>
      <Criteria view={view} criteria={boundary.criteria.filter((criterion) => !isCondition(criterion))} />
    </>
  );
}

function Criteria(props: { readonly view: ReadingView; readonly criteria: BoundaryView['criteria'] }): ReactNode {
  const { view, criteria } = props;
  const say = useSpeech(legalWords);
  return (
    <ul className="criteria">
      {criteria.map(({ id, title, answer, answerWords, reason, missing }) => (
        <li key={id}>
          <div className="criterion-head">
            <span>{say.of(title)}</span>
            <AnswerBadge answer={answer} words={answerWords} />
          </div>
          <p className="quiet">
            <RunsText runs={reason} grounds={view} />
          </p>
          {missing === null ? null : (
            <p className="quiet">
              <strong>{say('missing')}</strong>
              <RunsText runs={missing} grounds={view} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
