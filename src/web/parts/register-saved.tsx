import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useRegister } from '../state/use-register.ts';
import { registerSearchWords } from '../words/register-search-words.ts';
import { Answered } from './answered.tsx';
import { Failure } from './failure.tsx';

type Saved = AnswerOf<'GET /register/searches'>['searches'][number];

/** Searches that were kept: each leads to its search, tells what is new, and can be renamed or taken away. */
export function RegisterSaved(): ReactNode {
  const say = useSpeech(registerSearchWords);
  const answer = useAsk('GET /register/searches');
  const count = answer.data?.searches.length ?? 0;
  return (
    <details className="register-panel">
      <summary>
        {say('saved')} ({say.number(count, 0)})
      </summary>
      <SaveThis />
      <Answered of={answer}>
        {({ searches }) =>
          searches.length === 0 ? (
            <p className="quiet">{say('noneSaved')}</p>
          ) : (
            <ul className="plain register-saved">
              {searches.map((saved) => (
                <li key={saved.search}>
                  <SavedSearch saved={saved} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </details>
  );
}

/** Sends a change of kept searches, and reads the list anew. */
function useSavedChange<T>(send: (given: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['GET /register/searches'] }),
  });
}

function SaveThis(): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { search, day } = useRegister();
  const [name, setName] = useState('');
  const saving = useSavedChange((given: string) => {
    const { page: _, since: __, ...asked } = search;
    return ask('POST /register/searches', {
      body: { name: given, asked: { ...asked, ...(day === undefined ? {} : { on: day }) } },
    });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate(name, { onSuccess: () => setName('') });
  };
  return (
    <form className="register-save" onSubmit={submit}>
      <TextField value={name} onChange={setName}>
        <Label>{say('saveNew')}</Label>
        <Input placeholder={say('savedName')} />
      </TextField>
      <Button type="submit" className="button" isDisabled={name.trim() === '' || saving.isPending}>
        {say('save')}
      </Button>
      {saving.isError ? <Failure error={saving.error} /> : null}
    </form>
  );
}

function SavedSearch({ saved }: { readonly saved: Saved }): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { search, name, asked, added, changed, since, lookedAt } = saved;
  const [draft, setDraft] = useState<string>();
  const { on, ...parts } = asked;
  const address = { ...(on === undefined ? {} : { asOf: on }), ...parts };
  const looked = useSavedChange(() => ask('POST /register/searches/:search/looked', { params: { search } }));
  const renamed = useSavedChange((given: string) =>
    ask('PUT /register/searches/:search', { params: { search }, body: { name: given } }),
  );
  const removed = useSavedChange(() => ask('DELETE /register/searches/:search', { params: { search } }));
  const look = (): void => looked.mutate(undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft !== undefined) renamed.mutate(draft, { onSuccess: () => setDraft(undefined) });
  };
  const isNews = added + changed > 0;
  return (
    <>
      <Link to="/register" search={address} onClick={look}>
        {name}
      </Link>
      {isNews ? (
        <Link to="/register" search={{ ...address, since }} onClick={look} className="tag">
          {say('news', { added: say.number(added, 0), changed: say.number(changed, 0) })}
        </Link>
      ) : (
        <span className="quiet">{say('noNews')}</span>
      )}
      <span className="quiet">{say('lookedOn', { day: say.date(lookedAt.slice(0, 10)) })}</span>
      {draft === undefined ? (
        <Button className="tool" aria-label={say('renameOf', { name })} onPress={() => setDraft(name)}>
          {say('rename')}
        </Button>
      ) : (
        <form className="register-save" onSubmit={submit}>
          <TextField aria-label={say('renameOf', { name })} value={draft} onChange={setDraft}>
            <Input />
          </TextField>
          <Button type="submit" className="button">
            {say('save')}
          </Button>
        </form>
      )}
      <Button className="tool" aria-label={say('removeOf', { name })} onPress={() => removed.mutate(undefined)}>
        {say('remove')}
      </Button>
      {renamed.isError ? <Failure error={renamed.error} /> : null}
    </>
  );
}
