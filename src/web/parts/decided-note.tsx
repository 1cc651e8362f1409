import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { stewardWords } from '../words/steward-words.ts';
import { UndoDialog } from './undo-dialog.tsx';

/** What a decision did, where it leads, and how it is taken back. */
export function DecidedNote(props: {
  readonly said: string;
  readonly event: number;
  readonly records: readonly string[];
}): ReactNode {
  const { said, event, records } = props;
  const say = useSpeech(stewardWords);
  const [isUndoing, setUndoing] = useState(false);
  return (
    <div className="notice" role="status">
      <p>{said}</p>
      <div className="screen-actions">
        {records.map((id) => (
          <Link key={id} className="button" to="/register/$id" params={{ id }}>
            {say('openRecord', { id })}
          </Link>
        ))}
        <Button className="button" onPress={() => setUndoing(true)}>
          {say('undo')}
        </Button>
      </div>
      {isUndoing ? <UndoDialog event={event} close={() => setUndoing(false)} /> : null}
    </div>
  );
}
