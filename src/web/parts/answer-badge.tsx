import type { ReactNode } from 'react';
import type { Answer } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useLanguage } from '../state/language.tsx';

const SIGNS: Readonly<Record<Answer, string>> = { yes: '●', no: '○', 'cannot-tell': '?', 'not-applicable': '–' };

/** How a rung or a criterion answers: in words, with a sign that does not rest on colour. */
export function AnswerBadge({ answer, words }: { readonly answer: Answer; readonly words: Bilingual }): ReactNode {
  return (
    <span className={`answer answer-${answer}`}>
      <span aria-hidden="true" className="answer-sign">
        {SIGNS[answer]}
      </span>
      {words[useLanguage()]}
    </span>
  );
}
