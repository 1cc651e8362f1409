import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useDecision } from '../state/use-decision.ts';
import { stewardWords } from '../words/steward-words.ts';
import { Answered } from './answered.tsx';
import { ConsequenceView, Refusals } from './consequence-view.tsx';
import { Failure } from './failure.tsx';

type Undoing = AnswerOf<'GET /register/events/:event'>;

/** What undoing a decision would do, and the button that does it. */
export function UndoDialog(props: { readonly event: number; readonly close: () => void }): ReactNode {
  const { event, close } = props;
  const say = useSpeech(stewardWords);
  const answer = useAsk('GET /register/events/:event', { params: { event } }, { keepsLast: false });
  return (
    <ModalOverlay isOpen onOpenChange={close} isDismissable className="dialog-ground">
      <Modal className="dialog undo-dialog">
        <Dialog>
          <Heading slot="title">{say('undoAsks', { event })}</Heading>
          <Answered of={answer}>{(undoing) => <Undo undoing={undoing} close={close} />}</Answered>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Undo({ undoing, close }: { readonly undoing: Undoing; readonly close: () => void }): ReactNode {
  const say = useSpeech(stewardWords);
  const { decide, problem, isBusy } = useDecision();
  const { decision, consequence } = undoing;
  const { event, kind } = decision;
  const moves = kind === 'merged' || kind === 'split' || kind === 'joined';
  return (
    <>
      <Refusals title={say('undoCannot')} refusals={consequence.refusals} />
      {consequence.refusals.length > 0 ? null : moves ? (
        <ConsequenceView consequence={consequence} title={say('ifUndone')} />
      ) : (
        <p>{say(kind === 'tied' ? 'tieGoes' : 'pairWaits')}</p>
      )}
      {problem === undefined ? null : <Failure error={problem} />}
      <div className="screen-actions">
        <Button
          className="button primary"
          isDisabled={isBusy || consequence.refusals.length > 0}
          onPress={() =>
            void decide('POST /register/events/:event/undo', { params: { event }, body: {} }).then((isMade) => {
              if (isMade) close();
            })
          }
        >
          {say('confirmUndo')}
        </Button>
        <Button className="button" onPress={close}>
          {say('leave')}
        </Button>
      </div>
    </>
  );
}
