import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { RevisionHead } from '../../http/contract/recipe-contract.ts';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import type { Sitting } from '../state/sittings.ts';
import { historyWords } from '../words/history-words.ts';
import { MomentText } from './moment-text.tsx';

interface LineProps {
  readonly id: string;
  readonly isNow: boolean;
  readonly restore?: (revision: number) => Promise<void>;
}

/** One sitting: its last state, and the saves that went before it when they are asked for. */
export function SittingLine({ sitting, ...line }: LineProps & { readonly sitting: Sitting }): ReactNode {
  const say = useSpeech(historyWords);
  const { newest, others } = sitting;
  return (
    <li className="sitting">
      <StateLine {...line} state={newest} />
      {others.length === 0 ? null : (
        <details>
          <summary className="quiet">{say('folded', { count: others.length })}</summary>
          <ol>
            {others.map((state) => (
              <li key={state.revision} className="sitting">
                <StateLine {...line} state={state} isNow={false} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function StateLine({ id, state, isNow, restore }: LineProps & { readonly state: RevisionHead }): ReactNode {
  const say = useSpeech(historyWords);
  const { revision, note, cause, recordedAt, author } = state;
  return (
    <div className="state-line">
      <p>
        <strong>{note === '' ? say('revision', { revision }) : note}</strong>
        {isNow ? <span className="now">{say('now')}</span> : null}
        <span className="quiet state-facts">
          <MomentText at={recordedAt} />
          {` · ${note === '' ? '' : `${say('revision', { revision })} · `}${say(cause)}${author === '' ? '' : ` · ${author}`}`}
        </span>
      </p>
      <div className="state-acts">
        <a className="tool" href={addressOf('/recipes/:id/file', { id }, { revision })} download>
          {say('download')}
        </a>
        {isNow || restore === undefined ? null : (
          <Button className="tool" onPress={() => void restore(revision)}>
            {say('restore')}
          </Button>
        )}
      </div>
    </div>
  );
}
