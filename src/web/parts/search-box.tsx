import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button, Modal, ModalOverlay } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { isTyping } from '../state/is-typing.ts';
import { useSpeech } from '../state/language.tsx';
import { useEarlyKeys } from '../state/use-early-keys.ts';
import { searchWords } from '../words/search-words.ts';
import '../styles/search.css';

const load = () => import('./search-dialog.tsx');
const SearchDialog = lazy(async () => ({ default: (await load()).SearchDialog }));

/** In the frame, wide on the first screen, or around other words. */
type SearchLook = 'bar' | 'large' | 'door';

const LOOKS: Readonly<Record<SearchLook, string>> = { bar: 'search-open', large: 'search-open large', door: 'door' };

/** Opens the search; in the frame also by `/` and Ctrl-K. What it opens is loaded when somebody comes near it. */
export function SearchBox(props: { readonly look?: SearchLook; readonly children?: ReactNode }): ReactNode {
  const { look = 'bar', children } = props;
  const say = useSpeech(searchWords);
  const [isOpen, setOpen] = useState(false);
  const early = useEarlyKeys(isOpen);
  useEffect(() => {
    if (look !== 'bar') return;
    const press = (event: KeyboardEvent): void => {
      const isSlash = event.key === '/' && !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isSlash && !isCommand) return;
      event.preventDefault();
      // At once, so that no letter typed after it is lost.
      flushSync(() => setOpen(true));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [look]);
  return (
    <>
      <Button
        className={LOOKS[look]}
        onPress={() => setOpen(true)}
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        {...(look === 'door' ? {} : { 'aria-label': say(look === 'large' ? 'label' : 'open') })}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
      >
        {children ?? (
          <>
            <Glass />
            <span className="search-open-words">{say(look === 'large' ? 'label' : 'short')}</span>
            <span className="search-key" aria-hidden="true">
              {say('key')}
            </span>
          </>
        )}
      </Button>
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="search-ground">
        <Modal className="search-modal">
          <Suspense fallback={null}>
            <SearchDialog close={() => setOpen(false)} early={early} />
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
