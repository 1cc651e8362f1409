import { type ReactNode, useState } from 'react';
import type { SectionView } from '../../http/contract/section-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { sectionWords } from '../words/section-words.ts';
import { Answered } from './answered.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DifferenceText } from './difference-text.tsx';

/** Every state that a section had, and any two of them held against each other. */
export function SectionHistory(props: {
  readonly task: string;
  readonly section: SectionView;
  readonly search: TaskSearch;
}): ReactNode {
  const { task, section, search } = props;
  const say = useSpeech(sectionWords);
  const params = { id: task, part: section.part };
  const [from, setFrom] = useState(Math.max(1, section.revision - 1));
  const [to, setTo] = useState(section.revision);
  const revisions = useAsk('GET /tasks/:id/report/sections/:part/revisions', { params, query: actingQuery(search) });
  const compared = useAsk('GET /tasks/:id/report/sections/:part/difference', {
    params,
    query: { ...actingQuery(search), from, to },
  });
  return (
    <Answered of={revisions}>
      {({ revisions: list }) => {
        const choices = list.map(({ revision, by, at, words }) => ({
          value: String(revision),
          words: say('revision', { revision, by, at: say.date(at.slice(0, 10)), words: say.number(words, 0) }),
        }));
        return (
          <div className="section-editor">
            <div className="form-row">
              <ChoiceField
                label={say('from')}
                value={String(from)}
                choices={choices}
                choose={(value) => setFrom(Number(value))}
              />
              <ChoiceField
                label={say('to')}
                value={String(to)}
                choices={choices}
                choose={(value) => setTo(Number(value))}
              />
            </div>
            <Answered of={compared}>
              {({ kind, pieces }) =>
                kind === 'same' ? <p className="quiet">{say('nothingDiffers')}</p> : <DifferenceText pieces={pieces} />
              }
            </Answered>
          </div>
        );
      }}
    </Answered>
  );
}
