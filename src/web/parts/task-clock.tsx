import type { ReactNode } from 'react';
import type { TaskLine } from '../../http/contract/task-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { taskWords } from '../words/task-words.ts';

/** When something is due, and how far that is. */
export function TaskClock({ clock }: { readonly clock: TaskLine['clock'] }): ReactNode {
  const say = useSpeech(taskWords);
  if (clock === null) return null;
  const words =
    clock.left < 0
      ? say('daysLate', { days: say.number(-clock.left, 0) })
      : say('daysLeft', { days: say.number(clock.left, 0) });
  return (
    <span
      className={
        clock.left >= 0 && !clock.isReminding
          ? undefined
          : clock.left < 0 && !clock.isUnsure
            ? 'task-late'
            : 'task-soon'
      }
    >
      {`${say.date(clock.due)}, ${words}${clock.isUnsure ? ` (${say('byDefault')})` : ''}`}
    </span>
  );
}
