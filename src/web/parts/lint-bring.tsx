import { type ReactNode, useState } from 'react';
import { Button, DropZone, FileTrigger, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import type { LintHook } from '../state/use-lint.ts';
import { lintWords } from '../words/lint-words.ts';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';

/** Where a draft is dropped, chosen or pasted, and the day for which it speaks. */
export function LintBring({ hook }: { readonly hook: LintHook }): ReactNode {
  const say = useSpeech(lintWords);
  const { check, checking, error, day, isBadDay, setDay, view } = hook;
  const [pasted, setPasted] = useState('');
  return (
    <section className="lint-bring">
      <DropZone
        className={`drop-zone${view === undefined ? '' : ' drop-zone-small'}`}
        aria-label={say('drop')}
        onDrop={async ({ items }) => {
          const dropped = items.find((item) => item.kind === 'file');
          if (dropped !== undefined) await check(await dropped.getFile());
        }}
      >
        <Text slot="label" className="drop-label">
          {say('drop')}
        </Text>
        <FileTrigger
          acceptedFileTypes={['.docx', '.md', '.txt']}
          onSelect={(files) => files?.[0] && void check(files[0])}
        >
          <Button className="button primary">{say('choose')}</Button>
        </FileTrigger>
      </DropZone>
      <div className="lint-asked">
        <WordsField label={say('day')} value={day} write={setDay} help={say('dayHelp')} />
        {isBadDay ? (
          <p role="alert" className="failure">
            {say('badDay', { day })}
          </p>
        ) : null}
        <TextField value={pasted} onChange={setPasted}>
          <Label>{say('paste')}</Label>
          <TextArea rows={view === undefined ? 6 : 2} />
        </TextField>
        <div className="screen-actions">
          <Button
            className="button"
            isDisabled={pasted.trim() === '' || isBadDay || checking !== ''}
            onPress={() => void check(new File([pasted], say('pastedFile'), { type: 'text/markdown' }))}
          >
            {say('checkPasted')}
          </Button>
          {view === undefined ? null : (
            <Button className="button" isDisabled={isBadDay || checking !== ''} onPress={() => void hook.again()}>
              {say('again')}
            </Button>
          )}
        </div>
      </div>
      <p role="status">{checking === '' ? '' : say('checking', { file: checking })}</p>
      {error === undefined ? null : <Failure error={error} />}
    </section>
  );
}
