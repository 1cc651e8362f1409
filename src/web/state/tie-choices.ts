import type { Answered } from '../../http/contract/api.ts';

type Tie = Answered<'GET /register/records/:id/story'>['ties'][number];
type Level = Tie['level'];

/** How a record may be tied to another: the words of the tie, and which of both it begins at. */
export interface TieChoice {
  readonly words:
    | 'parentFrom'
    | 'parentTo'
    | 'groupFrom'
    | 'predecessorFrom'
    | 'predecessorTo'
    | 'dependentFrom'
    | 'dependentTo'
    | 'operatesFrom'
    | 'operatesTo';
  readonly kind: Tie['kind'];
  readonly direction: 'from' | 'to';
}

const choice = (kind: Tie['kind'], direction: 'from' | 'to'): TieChoice => ({
  words: `${kind}${direction === 'from' || kind === 'group' ? 'From' : 'To'}` as TieChoice['words'],
  kind,
  direction,
});

const OF_LEVEL: Readonly<Record<Level, readonly TieChoice[]>> = {
  unit: [
    choice('parent', 'from'),
    choice('parent', 'to'),
    choice('group', 'from'),
    choice('predecessor', 'from'),
    choice('predecessor', 'to'),
    choice('dependent', 'to'),
    choice('operates', 'from'),
  ],
  dependent: [
    choice('dependent', 'from'),
    choice('predecessor', 'from'),
    choice('predecessor', 'to'),
    choice('operates', 'from'),
  ],
  site: [choice('operates', 'to'), choice('predecessor', 'from'), choice('predecessor', 'to')],
};

/** The ties that a record of a level may have. */
export const tieChoices = (level: Level): readonly TieChoice[] => OF_LEVEL[level];

/** The words of a tie as it is seen from one of its ends. */
export const tieWords = ({ kind, direction }: Pick<Tie, 'kind' | 'direction'>): TieChoice['words'] =>
  choice(kind, direction).words;
