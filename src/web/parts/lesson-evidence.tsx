import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ExperienceView } from '../../http/contract/policy-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { experienceWords } from '../words/experience-words.ts';

const PARTS = ['worked', 'didNot', 'budget', 'years', 'condition'] as const;
const STRENGTHS = ['strong', 'medium', 'weak'] as const;

/** What bears out each part of a lesson: facts open where they are kept, works name their publisher and address. */
export function LessonEvidence({ lesson }: { readonly lesson: ExperienceView }): ReactNode {
  const say = useSpeech(experienceWords);
  const part = (id: string): string => {
    const known = PARTS.find((each) => each === id);
    return known === undefined ? id : say(known);
  };
  const strength = (id: string): string => {
    const known = STRENGTHS.find((each) => each === id);
    return known === undefined ? id : say(known);
  };
  return (
    <ul className="experience-evidence">
      {lesson.evidence.map((each) => (
        <li key={`${each.part} ${each.fact} ${each.said.en}`}>
          <span className="quiet">{say('grounds', { part: part(each.part), strength: strength(each.strength) })}</span>{' '}
          {each.fact === '' ? (
            <>
              {say.of(each.said)}
              {each.publisher === '' ? '' : ` (${each.publisher})`}
              {each.url === null ? null : <span className="experience-url">{each.url}</span>}
            </>
          ) : (
            <>
              <Link
                to="."
                search={(search) => ({ ...search, at: `/api/v1/facts/${each.fact}` })}
                resetScroll={false}
                className={`fact-mark strength-${each.strength}`}
              >
                {each.fact}
              </Link>{' '}
              {say.of(each.said)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
