import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { ACTIONS, type Action } from '../../model/access/access-table.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { accountWords } from '../words/account-words.ts';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';

type Own = Answered<'GET /account'>;

/** Keys by which programs ask in one's name: each for some actions and some days. */
export function ApiKeys({ own, changed }: { readonly own: Own; readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const drop = (id: string): void => {
    void act.run(() => ask('DELETE /account/keys/:id', { params: { id } })).then(changed);
  };
  return (
    <section>
      <h2>{say('keysHead')}</h2>
      <p className="quiet">{say('keysHelp')}</p>
      {own.keys.length === 0 ? <p className="quiet">{say('keysNone')}</p> : null}
      <ul className="account-list">
        {own.keys.map(({ id, label, actions, endsAt, asked, refused }) => (
          <li key={id}>
            <div>
              <strong>{label}</strong>
              <div>{actions.map((action) => say.of(ACTIONS[action])).join(', ')}</div>
              <div className="quiet">
                {say('ends')} {say.date(endsAt.slice(0, 10))} ·{' '}
                {say('keyUse', { asked: say.number(asked, 0), refused: say.number(refused, 0) })}
              </div>
            </div>
            <Button
              className="tool"
              aria-label={`${say('remove')}: ${label}`}
              isDisabled={!own.isFresh}
              onPress={() => drop(id)}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {act.error === undefined ? null : <Failure error={act.error} />}
      {own.isFresh ? <MakeKey own={own} changed={changed} /> : null}
    </section>
  );
}

function MakeKey({ own, changed }: { readonly own: Own; readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const [actions, setActions] = useState<readonly Action[]>([]);
  const [key, setKey] = useState<string>();
  const make = async (): Promise<void> => {
    const made = await ask('POST /account/keys', { body: { label, actions: [...actions], days: Number(days) } });
    setKey(made.key);
    setLabel('');
    setActions([]);
    changed();
  };
  const turn = (action: Action, isOn: boolean): void =>
    setActions(isOn ? [...actions, action] : actions.filter((each) => each !== action));
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act.run(make);
      }}
    >
      <WordsField label={say('keyLabel')} value={label} write={setLabel} />
      <WordsField label={say('keyDays')} value={days} write={setDays} />
      <fieldset className="key-actions">
        <legend>{say('keyActions')}</legend>
        {own.actions.map((action) => (
          <label key={action}>
            <input
              type="checkbox"
              checked={actions.includes(action)}
              onChange={(event) => turn(action, event.target.checked)}
            />
            {say.of(ACTIONS[action])}
          </label>
        ))}
      </fieldset>
      <Button type="submit" className="button" isDisabled={act.isBusy || label.trim() === '' || actions.length === 0}>
        {say('keyMake')}
      </Button>
      <div role="status">
        {key === undefined ? null : (
          <p className="notice key-made">
            {say('keyOnce')} <code className="long-code">{key}</code>
          </p>
        )}
      </div>
      {act.error === undefined ? null : <Failure error={act.error} />}
    </form>
  );
}
