import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useFocusBack } from '../state/use-focus-back.ts';
import type { TaskChange } from '../state/use-task-change.ts';
import { TaskForm } from './task-form.tsx';

/** A form of a task behind its button: it opens, is kept or left, and gives the focus back. */
export function OpenedForm(props: {
  readonly label: string;
  readonly change: TaskChange;
  /** Keeps what was filled in; false leaves the form open. */
  readonly keep: () => Promise<boolean>;
  readonly children: ReactNode;
}): ReactNode {
  const { label, change, keep, children } = props;
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  if (isOpen)
    return (
      <TaskForm
        change={change}
        keep={async () => {
          if (await keep()) setOpen(false);
        }}
        close={() => {
          change.forget();
          setOpen(false);
        }}
      >
        {children}
      </TaskForm>
    );
  return (
    <>
      <Button ref={opener} className="button" onPress={() => setOpen(true)}>
        {label}
      </Button>
      <p role="status">{change.done}</p>
    </>
  );
}
