import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { FactHome, FigureHome } from '../../http/contract/figure-home-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useAddress } from '../state/use-ask.ts';
import { figureWords } from '../words/figure-words.ts';
import { frameWords } from '../words/frame-words.ts';
import { Answered } from './answered.tsx';
import { FactDetails } from './fact-details.tsx';
import { FigureDetails } from './figure-details.tsx';

/** The derivation of the number that the address names, beside the screen; the screen stays as it was. */
export function DerivationPanel(): ReactNode {
  const { at } = useSearch({ strict: false });
  const navigate = useNavigate();
  const say = useSpeech({ ...frameWords, ...figureWords });
  const answer = useAddress<FigureHome | FactHome>(at);
  const close = (): void =>
    void navigate({ to: '.', search: ({ at: _, ...search }) => search, resetScroll: false, replace: true });
  const isFact = at?.includes('/facts/') === true;
  return (
    <ModalOverlay
      isOpen={at !== undefined}
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
      isDismissable
      className="panel-ground"
    >
      <Modal className="panel">
        <Dialog className="panel-dialog">
          <div className="panel-head">
            <Heading slot="title">{say(isFact ? 'fact' : 'derivation')}</Heading>
            <Button className="tool" onPress={close}>
              {say('close')}
            </Button>
          </div>
          <Answered of={answer}>
            {(home) => (home.kind === 'figure' ? <FigureDetails home={home} /> : <FactDetails home={home} />)}
          </Answered>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
