import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import type { ReviewPair, Verdict } from '../state/review-list.ts';
import { usePlainKeys } from '../state/use-plain-keys.ts';
import { stewardWords } from '../words/steward-words.ts';
import { KeepChoice } from './keep-choice.tsx';

export interface VerdictBarProps {
  readonly sides: Pick<ReviewPair, 'one' | 'other'>;
  readonly keep: string;
  readonly reason: string;
  /** The pair on screen waits for a verdict. */
  readonly isOpen: boolean;
  readonly canUndo: boolean;
  /** Pairs that are set aside already are not set aside again. */
  readonly isAside: boolean;
  choose(keep: string): void;
  write(reason: string): void;
  decide(verdict: Verdict): void;
  step(steps: number): void;
  undo(): void;
}

/** Yes, no, unsure, back and undo: as buttons, as keys, and by touch. */
export function VerdictBar(props: VerdictBarProps): ReactNode {
  const { sides, keep, reason, isOpen, canUndo, isAside, choose, write, decide, step, undo } = props;
  const say = useSpeech(stewardWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const swapped = keep === sides.one.id ? sides.other.id : sides.one.id;
  usePlainKeys({
    y: () => isOpen && decide('same'),
    n: () => isOpen && decide('apart'),
    u: () => isOpen && !isAside && decide('unsure'),
    b: () => step(-1),
    f: () => step(1),
    z: () => canUndo && undo(),
    k: () => choose(swapped),
    r: () => field.current?.focus(),
  });
  return (
    <div className="verdict">
      <div className="verdict-buttons">
        <KeyButton sign="y" words={say('same')} isPrimary isDisabled={!isOpen} press={() => decide('same')} />
        <KeyButton sign="n" words={say('apart')} isDisabled={!isOpen} press={() => decide('apart')} />
        <KeyButton sign="u" words={say('aside')} isDisabled={!isOpen || isAside} press={() => decide('unsure')} />
        <KeyButton sign="b" words={say('back')} press={() => step(-1)} />
        <KeyButton sign="f" words={say('ahead')} press={() => step(1)} />
        <KeyButton sign="z" words={say('undoLast')} isDisabled={!canUndo} press={undo} />
      </div>
      <KeepChoice
        sides={[sides.one, sides.other]}
        keep={keep}
        reason={reason}
        choose={choose}
        write={write}
        isDisabled={!isOpen}
        hasKeys
        field={field}
      />
    </div>
  );
}

function KeyButton(props: {
  readonly sign: string;
  readonly words: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly press: () => void;
}): ReactNode {
  const { sign, words, isPrimary = false, isDisabled = false, press } = props;
  return (
    <Button
      className={isPrimary ? 'button primary' : 'button'}
      isDisabled={isDisabled}
      onPress={press}
      aria-keyshortcuts={sign}
    >
      {words} <kbd>{sign}</kbd>
    </Button>
  );
}
