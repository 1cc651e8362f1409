import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import type { TaskChange } from '../state/use-task-change.ts';
import { taskWords } from '../words/task-words.ts';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';

/** A form that changes tasks: its fields, why it was refused, and the way out. */
export function TaskForm(props: {
  readonly change: TaskChange;
  readonly keep: () => Promise<void>;
  readonly close: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { change, keep, close, children } = props;
  const say = useSpeech(taskWords);
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {children}
      {change.error === undefined ? null : <Failure error={change.error} />}
      <FormActions save={say('save')} cancel={say('cancel')} isRefused={change.isRunning} onCancel={close} />
    </form>
  );
}
