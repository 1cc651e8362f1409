import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { ConsequenceView, Refusals } from '../parts/consequence-view.tsx';
import { DecidedNote } from '../parts/decided-note.tsx';
import { Failure } from '../parts/failure.tsx';
import { ReasonField } from '../parts/keep-choice.tsx';
import { SaidRow } from '../parts/said-row.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardTrail } from '../parts/steward-trail.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useDecision } from '../state/use-decision.ts';
import { stewardWords } from '../words/steward-words.ts';
import '../styles/notes.css';
import '../styles/steward.css';

type Story = AnswerOf<'GET /register/records/:id/story'>;

/** Which rows belong to another record? They are chosen, both results are seen, and then they are split off. */
export function SplitScreen(): ReactNode {
  const say = useSpeech(stewardWords);
  const { id } = useParams({ from: '/register/$id/split' });
  const answer = useAsk('GET /register/records/:id/story', { params: { id } });
  return (
    <>
      <StewardTrail here={say('splitAsks')} record={id} />
      <Answered of={answer}>{(story) => <SplitBench key={story.id} story={story} />}</Answered>
    </>
  );
}

function SplitBench({ story }: { readonly story: Story }): ReactNode {
  const say = useSpeech(stewardWords);
  const [taken, setTaken] = useState<readonly number[]>([]);
  const [reason, setReason] = useState('');
  const { decide, made, problem, isBusy } = useDecision();
  const turn = (row: number): void =>
    setTaken(taken.includes(row) ? taken.filter((each) => each !== row) : [...taken, row].toSorted((a, b) => a - b));
  const name =
    story.rows.flatMap(({ fields }) => fields.filter((field) => field.name === 'name'))[0]?.shown ?? story.id;
  if (made !== undefined)
    return (
      <Screen question={say('splitAsks')}>
        <DecidedNote
          said={say('split', { id: made.other, event: made.event })}
          event={made.event}
          records={[made.kept, made.other]}
        />
      </Screen>
    );
  return (
    <Screen question={say('splitAsks')} sentence={say('splitSentence', { name })}>
      {problem === undefined ? null : <Failure error={problem} />}
      {story.rows.length < 2 ? <p className="teach">{say('splitOne')}</p> : null}
      <ul className="plain said-rows">
        {story.rows.map((row) => (
          <li key={row.row} className={taken.includes(row.row) ? 'card said-row said-taken' : 'card said-row'}>
            <label className="said-pick">
              <input
                type="checkbox"
                checked={taken.includes(row.row)}
                disabled={story.rows.length < 2}
                onChange={() => turn(row.row)}
              />
              {say('takeRow', { row: row.row })}
            </label>
            <SaidRow row={row} />
          </li>
        ))}
      </ul>
      {taken.length === 0 ? null : (
        <Splitting id={story.id} rows={taken}>
          <ReasonField reason={reason} write={setReason} />
          <Button
            className="button primary"
            isDisabled={isBusy}
            onPress={() => void decide('POST /register/splits', { body: { id: story.id, rows: [...taken], reason } })}
          >
            {say('confirmSplit', { count: taken.length })}
          </Button>
        </Splitting>
      )}
    </Screen>
  );
}

/** Both records that would be, and below them the confirmation where nothing stands against it. */
function Splitting(props: {
  readonly id: string;
  readonly rows: readonly number[];
  readonly children: ReactNode;
}): ReactNode {
  const { id, rows, children } = props;
  const say = useSpeech(stewardWords);
  const answer = useAsk('GET /register/records/:id/splitting', { params: { id }, query: { rows: rows.join(',') } });
  return (
    <Answered of={answer}>
      {(consequence) =>
        consequence.refusals.length > 0 ? (
          <Refusals title={say('refused')} refusals={consequence.refusals} />
        ) : (
          <>
            <ConsequenceView consequence={consequence} isOnlyAfter />
            {children}
          </>
        )
      }
    </Answered>
  );
}
