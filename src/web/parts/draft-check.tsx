import { type ReactNode, useId, useState } from 'react';
import type { DraftCompleteness } from '../../http/contract/policy-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { policyWords } from '../words/policy-words.ts';
import { CompletenessView } from './completeness-view.tsx';
import { Failure } from './failure.tsx';

/** Checks how complete a file is that somebody wrote; it is read and not kept. */
export function DraftCheck(): ReactNode {
  const say = useSpeech(policyWords);
  const act = useAct();
  const id = useId();
  const [read, setRead] = useState<DraftCompleteness>();
  const check = async (file: File): Promise<void> => {
    setRead(undefined);
    await act.run(async () => {
      setRead(await ask('POST /complete', { query: { fileName: file.name }, body: file }));
    });
  };
  return (
    <section aria-labelledby="check-draft">
      <h2 id="check-draft">{say('checkDraft')}</h2>
      <p className="quiet">{say('checkDraftNote')}</p>
      <label htmlFor={id}>{say('chooseDraft')}</label>{' '}
      <input
        id={id}
        className="policy-file"
        type="file"
        accept=".docx,.md,.txt"
        disabled={act.isBusy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void check(file);
        }}
      />
      <p role="status">
        {read === undefined
          ? null
          : say('draftResult', {
              file: read.file,
              paragraphs: say.number(read.paragraphs, 0),
              lacks: say.number(read.completeness.lacks.length, 0),
            })}
      </p>
      {act.error === undefined ? null : <Failure error={act.error} />}
      {read === undefined ? null : (
        <CompletenessView of={read.completeness} fileName="draft" at={{ file: read.file }} />
      )}
    </section>
  );
}
