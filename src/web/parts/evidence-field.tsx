import type { ReactNode } from 'react';
import { ask } from '../state/api-client.ts';
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

/** Sends the files first; gives their hashes. */
export async function sentEvidence(files: readonly File[]): Promise<string[]> {
  const taken = await Promise.all(
    files.map((file) => ask('POST /register/evidence/:name', { params: { name: file.name }, body: file })),
  );
  return taken.map(({ hash }) => hash);
}
