import { type ReactNode, useEffect, useState } from 'react';
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import type { UploadHook } from '../state/use-upload.ts';
import { dataWords } from '../words/data-words.ts';
import { Failure } from './failure.tsx';

const MB = 1024 * 1024;

/** Where a file is dropped or chosen, and what becomes of it until it lies open. */
export function ImportDrop({ hook }: { readonly hook: UploadHook<unknown> }): ReactNode {
  const say = useSpeech(dataWords);
  const [isWrong, setWrong] = useState(false);
  const { state, bring } = hook;
  const take = (file: File | undefined): void => {
    setWrong(file === undefined);
    if (file !== undefined) bring(file);
  };
  return (
    <>
      <DropZone
        className={`drop-zone${state.kind === 'open' ? ' drop-zone-small' : ''}`}
        aria-label={say('dropHere')}
        onDrop={async ({ items }) => {
          const dropped = items.find((item) => item.kind === 'file');
          take(dropped === undefined ? undefined : await dropped.getFile());
        }}
      >
        {({ isDropTarget }) => (
          <>
            <Text slot="label" className="drop-label">
              {say(isDropTarget ? 'dropNow' : 'dropHere')}
            </Text>
            <span className="quiet">{say('or')}</span>
            <FileTrigger acceptedFileTypes={['.csv', '.xlsx', '.txt', '.tsv']} onSelect={(files) => take(files?.[0])}>
              <Button className="button primary">{say(state.kind === 'open' ? 'chooseOther' : 'choose')}</Button>
            </FileTrigger>
            {state.kind === 'open' ? null : (
              <span className="drop-note">{say('dropNote', { most: say.number(hook.largestBytes / MB, 0) })}</span>
            )}
          </>
        )}
      </DropZone>
      {isWrong ? <p role="alert">{say('notFile')}</p> : null}
      {state.kind === 'sending' ? <Sending key={state.fileName} name={state.fileName} cancel={hook.drop} /> : null}
      {state.kind === 'failed' ? <Failure error={state.error} /> : null}
      {state.kind === 'too-large' ? (
        <p role="alert" className="failure">
          {say('tooLarge', {
            name: state.fileName,
            size: say.number(Math.ceil(state.bytes / MB), 0),
            most: say.number(hook.largestBytes / MB, 0),
          })}
        </p>
      ) : null}
    </>
  );
}

/** That a file is being read, for how long already, and the way out. */
function Sending({ name, cancel }: { readonly name: string; readonly cancel: () => void }): ReactNode {
  const say = useSpeech(dataWords);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(clock);
  }, []);
  return (
    <div className="import-sending">
      <p role="status">{say('reading', { name })}</p>
      <progress aria-label={say('reading', { name })} />
      <span className="quiet">{seconds < 2 ? null : say('readingFor', { seconds })}</span>
      <Button className="button" onPress={cancel}>
        {say('cancel')}
      </Button>
    </div>
  );
}
