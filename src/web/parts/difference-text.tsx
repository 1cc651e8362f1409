import type { ReactNode } from 'react';
import type { SectionDifference } from '../../http/contract/section-contract.ts';
import { keyed } from '../state/keyed.ts';
import { useSpeech } from '../state/language.tsx';
import { sectionWords } from '../words/section-words.ts';
import '../styles/task-report.css';

/** Two texts as one: what was taken out struck through, what was put in underlined; long stretches that both have are cut short. */
export function DifferenceText({ pieces }: { readonly pieces: SectionDifference['pieces'] }): ReactNode {
  const say = useSpeech(sectionWords);
  return (
    <p className="difference">
      {keyed(pieces).map(({ each, key }) => {
        const { kind, text } = each;
        if (kind === 'added')
          return (
            <ins key={key}>
              <span className="unseen">{`[${say('added')}] `}</span>
              {text}
            </ins>
          );
        if (kind === 'removed')
          return (
            <del key={key}>
              <span className="unseen">{`[${say('removed')}] `}</span>
              {text}
            </del>
          );
        return <span key={key}>{shortened(text, each === pieces[0], each === pieces.at(-1))}</span>;
      })}
    </p>
  );
}

const SHOWN = 160;

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= SHOWN * 2) return text;
  if (isFirst) return `… ${text.slice(-SHOWN)}`;
  return isLast ? `${text.slice(0, SHOWN)} …` : `${text.slice(0, SHOWN)} … ${text.slice(-SHOWN)}`;
}
