import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Bilingual } from '../../model/bilingual.ts';
import { refusalLine } from '../../model/refusal.ts';
import { ProblemError } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { frameWords } from '../words/frame-words.ts';

/** What happened, what is safe, what to do. */
export function Failure(props: {
  readonly error: unknown;
  readonly again?: () => void;
  /** Puts what the server said into the words of the screen's own controls. */
  readonly inWords?: (said: Bilingual) => Bilingual;
}): ReactNode {
  const { error, again, inWords = (said) => said } = props;
  const say = useSpeech(frameWords);
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{problem === undefined ? say('failed') : say.of(problem.titles)}</p>
      <p>{problem === undefined ? say('offline') : say.of(inWords(problem.details))}</p>
      {problem?.faults === undefined || problem.faults.length === 0 ? null : (
        <ul>
          {problem.faults.slice(0, 50).map((fault) => {
            const line = refusalLine({ ...fault, said: inWords(fault.said) }, say.language);
            return <li key={line}>{line}</li>;
          })}
        </ul>
      )}
      <p className="quiet">{say('failedSafe')}</p>
      {problem?.status === 401 && problem.type.endsWith('login-needed') ? (
        <p>
          <a href="/login">{say('logIn')}</a>
        </p>
      ) : null}
      {again === undefined ? null : (
        <Button className="button" onPress={again}>
          {say('tryAgain')}
        </Button>
      )}
    </div>
  );
}
