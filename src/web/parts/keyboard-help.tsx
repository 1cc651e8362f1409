import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { isTyping } from '../state/is-typing.ts';
import { useSpeech } from '../state/language.tsx';
import { frameWords } from '../words/frame-words.ts';
import { keyWords } from '../words/key-words.ts';

const GOES = { h: '/', e: '/explore', d: '/dossiers', s: '/data', p: '/packs', m: '/methods', l: '/law' } as const;

const KEYS = [
  ['?', 'help'],
  ['/', 'search'],
  ['g h', 'goHome'],
  ['g e', 'goExplore'],
  ['g d', 'goDossiers'],
  ['g s', 'goData'],
  ['g p', 'goPacks'],
  ['g m', 'goMethods'],
  ['g l', 'goLaw'],
  ['Esc', 'close'],
  ['Tab', 'tab'],
] as const;

/** The keyboard map (`?`) and the keys that go to the main parts (`g` and a letter). */
export function KeyboardHelp(): ReactNode {
  const say = useSpeech({ ...frameWords, ...keyWords });
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    let isGoing = false;
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = isGoing ? GOES[event.key as keyof typeof GOES] : undefined;
      isGoing = event.key === 'g' && !isGoing;
      if (to !== undefined) void navigate({ to });
      else if (event.key === '?') setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate]);
  return (
    <>
      <Button className="tool" aria-label={say('keys')} onPress={() => setOpen(true)}>
        <span aria-hidden="true">?</span>
      </Button>
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="dialog-ground">
        <Modal className="dialog">
          <Dialog>
            <Heading slot="title">{say('keys')}</Heading>
            <dl className="keys">
              {KEYS.map(([keys, what]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{say(what)}</dd>
                </div>
              ))}
            </dl>
            <Button slot="close" className="button">
              {say('close')}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
