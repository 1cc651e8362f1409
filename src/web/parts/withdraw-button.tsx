import { type ReactNode, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { WithdrawnLine } from '../../http/contract/withdrawal-contract.ts';
import { ask, ProblemError } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { withdrawalWords } from '../words/withdrawal-words.ts';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly task: string;
  readonly search: TaskSearch;
  readonly kind: WithdrawnLine['kind'];
  readonly id: string;
  readonly name: string;
}

/** The button that takes something back which was entered, with the dialog that asks why. */
export function WithdrawButton(props: Props): ReactNode {
  const say = useSpeech(withdrawalWords);
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  return (
    <>
      <Button
        ref={opener}
        className="tool"
        aria-label={say('withdrawThis', { name: props.name })}
        onPress={() => setOpen(true)}
      >
        {say('withdraw')}
      </Button>
      {isOpen ? (
        <ModalOverlay isOpen onOpenChange={setOpen} isDismissable className="dialog-ground">
          <Modal className="dialog withdraw-dialog">
            <Dialog>
              <Heading slot="title">{say('asks', { name: props.name })}</Heading>
              <p>{say('explains')}</p>
              <Reason {...props} close={() => setOpen(false)} />
            </Dialog>
          </Modal>
        </ModalOverlay>
      ) : null}
    </>
  );
}

function Reason({ task, search, kind, id, close }: Props & { readonly close: () => void }): ReactNode {
  const say = useSpeech(withdrawalWords);
  const change = useTaskChange();
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const [isTogether, setTogether] = useState(false);
  const hangs = change.error instanceof ProblemError && isHanging(change.error);
  const send = async (): Promise<void> => {
    setLacking(reason.trim() === '');
    if (reason.trim() === '') return;
    const isDone = await change.run(async () => {
      const given = { params: { id: task }, query: actingQuery(search), body: { kind, id, reason, isTogether } };
      await ask('POST /tasks/:id/withdrawn', given);
      return '';
    });
    if (isDone) close();
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <WordsField label={say('reason')} value={reason} write={setReason} />
      {isLacking ? (
        <p className="task-late" role="alert">
          {say('reasonNeeded')}
        </p>
      ) : null}
      {change.error === undefined ? null : <Failure error={change.error} />}
      {hangs || isTogether ? (
        <label className="choice">
          <input type="checkbox" checked={isTogether} onChange={({ target }) => setTogether(target.checked)} />
          {say('together')}
        </label>
      ) : null}
      <div className="screen-actions">
        <Button type="submit" className="button primary" isDisabled={change.isRunning}>
          {say('withdraw')}
        </Button>
        <Button className="button" onPress={close}>
          {say('leave')}
        </Button>
      </div>
    </form>
  );
}

/** Whether others hang on the thing, which may leave together with it. */
const isHanging = ({ problem }: ProblemError): boolean => problem.faults?.some(({ code }) => code === 'hangs') ?? false;
