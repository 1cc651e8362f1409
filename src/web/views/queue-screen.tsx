import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { Answered } from '../parts/answered.tsx';
import { Refusals } from '../parts/consequence-view.tsx';
import { Failure } from '../parts/failure.tsx';
import { PairWeights } from '../parts/pair-weights.tsx';
import { QueueFilters } from '../parts/queue-filters.tsx';
import { RecordSides } from '../parts/record-sides.tsx';
import { MarkNotice, ReviewLines } from '../parts/review-lines.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardTrail } from '../parts/steward-trail.tsx';
import { VerdictBar } from '../parts/verdict-bar.tsx';
import { useSpeech } from '../state/language.tsx';
import { parseQueueSearch, type QueueSearch } from '../state/queue-search.ts';
import { lastDone, nextWaiting, type ReviewPair, underWay, type Verdict } from '../state/review-list.ts';
import { useAsk } from '../state/use-ask.ts';
import { type Review, useReview } from '../state/use-review.ts';
import { stewardWords } from '../words/steward-words.ts';
import { sureWords } from '../words/sure-words.ts';
import '../styles/notes.css';
import '../styles/steward.css';

/** Are these two one and the same? One pair at a time, with its reasons, until none is left. */
export function QueueScreen(): ReactNode {
  const search = parseQueueSearch(useSearch({ from: '/register/queue' }));
  return <Sitting key={JSON.stringify(search)} search={search} />;
}

function Sitting({ search }: { readonly search: QueueSearch }): ReactNode {
  const say = useSpeech(stewardWords);
  const speakSure = useSpeech(sureWords);
  const navigate = useNavigate();
  const review = useReview(search);
  const { list, answer } = review;
  const counts = answer.data?.counts;
  const number = (count: number): string => say.number(count, 0);
  const set = (key: keyof QueueSearch, value: string): void =>
    void navigate({
      to: '/register/queue',
      search: (old) => ({
        ...(old.asOf === undefined ? {} : { asOf: old.asOf }),
        ...parseQueueSearch({ ...search, [key]: value }),
      }),
    });
  return (
    <>
      <StewardTrail here={say('queue')} />
      <Screen
        question={say('queueAsks')}
        className="queue-screen"
        sentence={
          counts === undefined
            ? undefined
            : say('queueSentence', {
                left: number(counts.open),
                unsure: number(counts.unsure),
                settled: number(counts.same + counts.apart),
                mine: number(list.done.length),
              })
        }
        actions={
          <>
            <Link to="/register/sure">{speakSure('link')}</Link>
            <Link to="/register/decisions">{say('decisions')}</Link>
          </>
        }
      >
        <QueueFilters search={search} sources={answer.data?.sources ?? []} set={set} />
        <Answered of={answer}>{() => <Bench review={review} search={search} />}</Answered>
      </Screen>
    </>
  );
}

interface Choice {
  readonly pair: number | undefined;
  readonly keep?: string;
  readonly reason: string;
}

function Bench({ review, search }: { readonly review: Review; readonly search: QueueSearch }): ReactNode {
  const say = useSpeech(stewardWords);
  const { list } = review;
  const [choice, setChoice] = useState<Choice>({ pair: undefined, reason: '' });
  const pair = list.current === undefined ? undefined : list.known.get(list.current);
  const next = nextWaiting(list, list.current);
  useComparison(next === undefined ? undefined : list.known.get(next));
  const compared = useComparison(pair);
  const mine = choice.pair === list.current ? choice : { pair: list.current, reason: '' };
  const keep = mine.keep ?? compared.data?.keep ?? pair?.one.id ?? '';
  const mark = pair === undefined ? undefined : list.marks.get(pair.pair);
  const decide = (verdict: Verdict): void => {
    if (pair === undefined) return;
    const { reason } = mine;
    void review.decide(pair.pair, verdict, verdict === 'same' ? { keep, reason } : { reason });
  };
  const note = review.undone === undefined ? '' : say('undone', { event: review.undone });
  return (
    <div className="bench">
      <div className="bench-main">
        <p role="status" className={note === '' ? 'unseen' : 'notice'}>
          {note}
        </p>
        {review.problem === undefined ? null : <Failure error={review.problem} />}
        {pair === undefined ? <Nothing search={search} unsure={review.answer.data?.counts.unsure ?? 0} /> : null}
        {pair === undefined && list.done.length === 0 ? null : (
          <VerdictBar
            sides={pair ?? NOBODY}
            keep={keep}
            reason={mine.reason}
            isOpen={pair !== undefined && mark === undefined}
            isAside={pair?.state === 'unsure'}
            canUndo={lastDone(list) !== undefined || underWay(list) > 0}
            choose={(id) => setChoice({ ...mine, keep: id })}
            write={(reason) => setChoice({ ...mine, reason })}
            decide={decide}
            step={review.step}
            undo={() => void review.undoLast()}
          />
        )}
        {mark === undefined || pair === undefined ? null : (
          <>
            <MarkNotice mark={mark} />
            {mark.kind === 'refused' ? (
              <Button className="button" onPress={() => review.again(pair.pair)}>
                {say('open')}
              </Button>
            ) : null}
          </>
        )}
        {pair === undefined ? null : <PairReview pair={pair} isOpen={mark === undefined} compared={compared} />}
      </div>
      <ReviewLines list={list} look={review.look} />
    </div>
  );
}

const NOBODY = { one: { id: '1' }, other: { id: '2' } } as unknown as Pick<ReviewPair, 'one' | 'other'>;

/** The two records of a pair in full; that of the next pair is read ahead. */
const useComparison = (pair: ReviewPair | undefined) =>
  useAsk(
    'GET /register/compare',
    { query: { one: pair?.one.id ?? '', other: pair?.other.id ?? '' } },
    { isWanted: pair !== undefined, keepsLast: false },
  );

function Nothing({ search, unsure }: { readonly search: QueueSearch; readonly unsure: number }): ReactNode {
  const say = useSpeech(stewardWords);
  return (
    <>
      <p className="teach">{say('nothing')}</p>
      {unsure === 0 || search.state === 'unsure' ? null : (
        <p>
          <Link to="/register/queue" search={{ state: 'unsure' }}>
            {say('toAside')} ({say.number(unsure, 0)})
          </Link>
        </p>
      )}
    </>
  );
}

function PairReview(props: {
  readonly pair: ReviewPair;
  readonly isOpen: boolean;
  readonly compared: ReturnType<typeof useComparison>;
}): ReactNode {
  const { pair, isOpen, compared } = props;
  const say = useSpeech(stewardWords);
  return (
    <>
      {isOpen ? (
        <Answered of={compared}>
          {(comparison) => (
            <>
              <Refusals title={say('cannot')} refusals={comparison.refusals} />
              <RecordSides comparison={comparison} />
            </>
          )}
        </Answered>
      ) : null}
      <PairWeights pair={pair} name={`pair-${pair.pair}`} />
    </>
  );
}
