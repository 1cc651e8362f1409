import type { ReactNode } from 'react';
import { refusalLine } from '../../model/refusal.ts';
import { useSpeech } from '../state/language.tsx';
import type { Mark, ReviewList } from '../state/review-list.ts';
import { stewardWords } from '../words/steward-words.ts';
import { usePercent } from './pair-weights.tsx';

/** The pairs of a sitting with what became of each; any can be looked at again. */
export function ReviewLines(props: { readonly list: ReviewList; readonly look: (pair: number) => void }): ReactNode {
  const { list, look } = props;
  const say = useSpeech(stewardWords);
  const percent = usePercent();
  return (
    <nav aria-label={say('list')}>
      <ol className="review-lines">
        {list.order.map((number) => {
          const pair = list.known.get(number);
          const mark = list.marks.get(number);
          if (pair === undefined) return null;
          return (
            <li key={number} className={mark === undefined ? 'review-line' : `review-line review-${mark.kind}`}>
              <button
                type="button"
                className="review-look"
                aria-current={number === list.current ? 'true' : undefined}
                onClick={() => look(number)}
              >
                <span className="review-names">
                  {pair.one.name === '' ? pair.one.id : pair.one.name} ·{' '}
                  {pair.other.name === '' ? pair.other.id : pair.other.name}
                </span>
                <span className="side-under">
                  {say('pairLine', { pair: number, percent: percent(pair.probability) })}
                  {mark === undefined ? '' : ` – ${say(...markSaid(mark, say))}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const VERDICTS = { same: 'same', apart: 'apart', unsure: 'aside' } as const;

function markSaid(
  mark: Mark,
  say: (key: keyof typeof stewardWords) => string,
): readonly [keyof typeof stewardWords, Readonly<Record<string, string | number>>] {
  if (mark.kind === 'elsewhere') return ['elsewhere', {}];
  if (mark.kind === 'refused') return ['refused', {}];
  const verdict = say(VERDICTS[mark.verdict]).toLowerCase();
  return mark.kind === 'done' ? ['done', { verdict, event: mark.event }] : ['sending', { verdict }];
}

/** What became of the pair on screen, in full: written, refused and why, or settled by somebody else. */
export function MarkNotice({ mark }: { readonly mark: Mark }): ReactNode {
  const say = useSpeech(stewardWords);
  const faults = 'faults' in mark ? mark.faults : [];
  return (
    <div
      className={mark.kind === 'refused' ? 'failure' : 'notice'}
      role={mark.kind === 'refused' ? 'alert' : undefined}
    >
      <p className="failure-title">{say(...markSaid(mark, say))}</p>
      {faults.map((fault) => (
        <p key={fault.code}>{refusalLine({ ...fault, where: {} }, say.language)}</p>
      ))}
    </div>
  );
}
