import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { RequestView } from '../../http/contract/duty-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { dutyWords } from '../words/duty-words.ts';
import { Failure } from './failure.tsx';

/** A request of a person about data on them, with its day and a place for the answer. */
export function RequestCard(props: { readonly request: RequestView; readonly answered: () => void }): ReactNode {
  const { request, answered } = props;
  const say = useSpeech(dutyWords);
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>();
  const head = `request-${request.request}`;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setError(undefined);
    ask('POST /register/requests/:request/answer', { params: { request: request.request }, body: { text } }).then(
      answered,
      setError,
    );
  };
  return (
    <section className="card" aria-labelledby={head}>
      <h3 id={head}>{`${say(`request-${request.kind}`)} – ${say('due', { day: say.date(request.due) })}`}</h3>
      {request.isLate ? <p className="notice">{say('late')}</p> : null}
      <p>{request.about}</p>
      {request.id === null ? null : (
        <p>
          <Link to="/register/$id" params={{ id: request.id }}>
            {request.id}
          </Link>
        </p>
      )}
      <form className="edit-form" onSubmit={send}>
        <TextField value={text} onChange={setText}>
          <Label>{say('answer')}</Label>
          <Input />
        </TextField>
        {error === undefined ? null : <Failure error={error} />}
        <div className="screen-actions">
          <Button type="submit" className="button primary">
            {say('send')}
          </Button>
        </div>
      </form>
    </section>
  );
}
