import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { searchWords } from '../words/search-words.ts';
import '../styles/search.css';

const load = () => import('./search-dialog.tsx');
const SearchDialog = lazy(async () => ({ default: (await load()).SearchDialog }));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the search; in the frame also by `/` and Ctrl-K. What it opens is loaded when somebody comes near it. */
export function SearchBox({ isLarge = false }: { readonly isLarge?: boolean }): ReactNode {
  const say = useSpeech(searchWords);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isLarge) return;
    const press = (event: KeyboardEvent): void => {
      const isSlash = event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isSlash && !isCommand) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isLarge]);
  return (
    <>
      <Button
        className={isLarge ? 'search-open large' : 'search-open'}
        onPress={() => setOpen(true)}
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        aria-label={say(isLarge ? 'label' : 'open')}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
      >
        <Glass />
        <span className="search-open-words">{say(isLarge ? 'label' : 'short')}</span>
        <span className="search-key" aria-hidden="true">
          {say('key')}
        </span>
      </Button>
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="search-ground">
        <Modal className="search-modal">
          <Suspense fallback={null}>
            <SearchDialog close={() => setOpen(false)} />
          </Suspense>
        </Modal>
      </ModalOverlay>
    </>
  );
}

/** A magnifying glass. */
function Glass(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className="search-glass">
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="M12.8 12.8 17 17" />
    </svg>
  );
}
