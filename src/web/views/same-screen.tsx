import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { ConsequenceView, Refusals } from '../parts/consequence-view.tsx';
import { DecidedNote } from '../parts/decided-note.tsx';
import { Failure } from '../parts/failure.tsx';
import { KeepChoice } from '../parts/keep-choice.tsx';
import { PairWeights } from '../parts/pair-weights.tsx';
import { RecordPick } from '../parts/record-pick.tsx';
import { RecordSides } from '../parts/record-sides.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardTrail } from '../parts/steward-trail.tsx';
import { useSpeech } from '../state/language.tsx';
import { parsePairSearch } from '../state/pair-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useDecision } from '../state/use-decision.ts';
import { stewardWords } from '../words/steward-words.ts';
import '../styles/notes.css';

type Comparison = AnswerOf<'GET /register/compare'>;

/** Which record is this one too? Two are chosen, looked at side by side, and merged. */
export function SameScreen(): ReactNode {
  const say = useSpeech(stewardWords);
  const navigate = useNavigate();
  const { one, other } = parsePairSearch(useSearch({ from: '/register/same' }));
  const { decide, made, problem, isBusy, clear } = useDecision();
  const go = (ids: { one?: string | undefined; other?: string | undefined }): void => {
    clear();
    void navigate({ to: '/register/same', search: parsePairSearch(ids) });
  };
  const body = (): ReactNode => {
    if (made !== undefined)
      return (
        <DecidedNote
          said={say('merged', { gone: made.other, kept: made.kept, event: made.event })}
          event={made.event}
          records={[made.kept]}
        />
      );
    if (one === undefined) return <RecordPick label={say('pickOne')} choose={(id) => go({ one: id })} />;
    if (other === undefined)
      return <RecordPick label={say('pickOther')} without={one} choose={(id) => go({ one, other: id })} />;
    return (
      <Compared
        ids={{ one, other }}
        isBusy={isBusy}
        change={() => go({ one })}
        merge={(keep, reason) =>
          void decide('POST /register/merges', { body: { keep, gone: keep === one ? other : one, reason } })
        }
      />
    );
  };
  return (
    <>
      <StewardTrail here={say('sameAsAsks')} record={one} />
      <Screen question={say('sameAsAsks')} sentence={say('sameAsSentence')}>
        {problem === undefined ? null : <Failure error={problem} />}
        {body()}
      </Screen>
    </>
  );
}

interface ComparedProps {
  readonly ids: { readonly one: string; readonly other: string };
  readonly isBusy: boolean;
  readonly change: () => void;
  readonly merge: (keep: string, reason: string) => void;
}

function Compared(props: ComparedProps): ReactNode {
  const { ids, change } = props;
  const say = useSpeech(stewardWords);
  const answer = useAsk('GET /register/compare', { query: ids }, { keepsLast: false });
  return (
    <>
      <p>
        <Button className="tool" onPress={change}>
          {say('chooseOther')}
        </Button>
      </p>
      <Answered of={answer}>{(comparison) => <Merge {...props} comparison={comparison} />}</Answered>
    </>
  );
}

function Merge(props: ComparedProps & { readonly comparison: Comparison }): ReactNode {
  const { comparison, isBusy, merge } = props;
  const say = useSpeech(stewardWords);
  const [keep, setKeep] = useState(comparison.keep);
  const [reason, setReason] = useState('');
  const { before, refusals, pair } = comparison;
  const isBarred = refusals.length > 0;
  return (
    <>
      <Refusals title={say('cannot')} refusals={refusals} />
      {pair?.state === 'apart' ? <p className="notice">{say('wasApart')}</p> : null}
      <RecordSides comparison={comparison} />
      {pair === null ? null : <PairWeights pair={pair} name={`pair-${pair.pair}`} />}
      {isBarred ? null : (
        <>
          <ConsequenceView consequence={comparison} isOnlyAfter />
          <KeepChoice
            sides={before.map(({ id, name }) => ({ id: id ?? '', name }))}
            keep={keep}
            reason={reason}
            choose={setKeep}
            write={setReason}
          />
          <Button className="button primary" isDisabled={isBusy} onPress={() => merge(keep, reason)}>
            {say('confirmMerge')}
          </Button>
        </>
      )}
    </>
  );
}
