import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { dutyWords } from '../words/duty-words.ts';

/** Files that show what is proposed. */
export function EvidenceField({ setFiles }: { readonly setFiles: (files: readonly File[]) => void }): ReactNode {
  const say = useSpeech(dutyWords);
  return (
    <label className="choice-field">
      <span className="react-aria-Label">{say('addEvidence')}</span>
      <input
        type="file"
        multiple
        accept="application/pdf,image/png,image/jpeg"
        onChange={(event) => setFiles([...(event.target.files ?? [])])}
      />
    </label>
  );
}
