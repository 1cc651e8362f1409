import { type ReactNode, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useSettled } from '../state/use-settled.ts';
import { stewardWords } from '../words/steward-words.ts';
import '../styles/steward.css';

const PAUSE_MS = 250;
const SHOWN = 8;

/** Finds a record by name, code or id, and chooses it. */
export function RecordPick(props: {
  readonly label: string;
  /** A record that is chosen already and is not offered. */
  readonly without?: string | undefined;
  readonly choose: (id: string) => void;
}): ReactNode {
  const { label, without, choose } = props;
  const say = useSpeech(stewardWords);
  const [typed, setTyped] = useState('');
  const q = useSettled(typed, PAUSE_MS).trim();
  const answer = useAsk(
    'GET /register/search',
    { query: { q, limit: SHOWN, facets: 'false' } },
    { isWanted: q !== '' },
  );
  const hits = q === '' ? [] : (answer.data?.hits ?? []).filter(({ id }) => id !== without);
  return (
    <div className="record-pick">
      <SearchField value={typed} onChange={setTyped}>
        <Label>{label}</Label>
        <Input />
      </SearchField>
      <p role="status" className={hits.length > 0 || q === '' || answer.isFetching ? 'unseen' : 'quiet'}>
        {hits.length === 0 && q !== '' && !answer.isFetching ? say('noHit') : ''}
      </p>
      <ul className="plain record-hits">
        {hits.map(({ id, name, level, code, address }) => (
          <li key={id}>
            <span>
              <strong>{name === '' ? id : name}</strong>
              <span className="side-under">
                {say(level)} · <code>{id}</code>
                {code === '' ? '' : ` · ${code}`}
                {address === '' ? '' : ` · ${address}`}
              </span>
            </span>
            <Button
              className="tool"
              aria-label={say('choose', { name: name === '' ? id : name })}
              onPress={() => choose(id)}
            >
              {say('choose', { name: '' }).trim()}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
