import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { ReadingLine } from '../../http/contract/task-reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { Failure } from '../parts/failure.tsx';
import { Screen } from '../parts/screen.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { addressOf, ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { taskReadingWords } from '../words/task-reading-words.ts';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/tasks.css';

interface Props {
  readonly id: string;
  readonly search: TaskSearch;
}

/** Who is reading which state? */
export function TaskReadingsScreen(): ReactNode {
  const { id } = useParams({ from: '/tasks/$id/readings' });
  const search = parseTaskSearch(useSearch({ from: '/tasks/$id/readings' }));
  const answer = useAsk(
    'GET /tasks/:id/readings',
    { params: { id }, query: actingQuery(search) },
    { keepsLast: false },
  );
  const say = useSpeech(taskReadingWords);
  const role = useTaskRole();
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/tasks" search={role}>
          {say('tasks')}
        </Link>
        <Link to="/tasks/$id" params={{ id }} search={role}>
          {id}
        </Link>
        <span>{say('readings')}</span>
      </nav>
      <TaskRole search={search} />
      <Answered of={answer}>{({ readings }) => <Readings id={id} search={search} readings={readings} />}</Answered>
    </>
  );
}

function Readings({ id, search, readings }: Props & { readonly readings: readonly ReadingLine[] }): ReactNode {
  const say = useSpeech(taskReadingWords);
  const open = readings.filter(({ revokedAt }) => revokedAt === null).length;
  const address = addressOf('/tasks/:id/package', { id }, { ...actingQuery(search), lang: say.language });
  return (
    <Screen
      question={say('asks')}
      sentence={say('sentence', { sent: say.number(open, 0), revoked: say.number(readings.length - open, 0) })}
    >
      <p>{say('explain')}</p>
      <MakeReading id={id} search={search} />
      <p>
        <a className="button" href={address} download>
          {say('pack')}
        </a>
      </p>
      <p className="quiet">{say('packHelp')}</p>
      {readings.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      <ul className="plain">
        {readings.map((reading) => (
          <Sent key={reading.id} id={id} search={search} reading={reading} />
        ))}
      </ul>
    </Screen>
  );
}

function MakeReading({ id, search }: Props): ReactNode {
  const say = useSpeech(taskReadingWords);
  const change = useTaskChange();
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState<string>();
  const make = async (): Promise<void> => {
    const isMade = await change.run(async () => {
      const { secret } = await ask('POST /tasks/:id/readings', {
        params: { id },
        query: actingQuery(search),
        body: { label },
      });
      setAddress(`${location.origin}/readings/${secret}`);
      return say('done');
    });
    if (isMade) setLabel('');
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <WordsField label={say('label')} value={label} write={setLabel} />
      <Button type="submit" className="button primary" isDisabled={label.trim() === '' || change.isRunning}>
        {say('make')}
      </Button>
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
      {address === undefined ? null : (
        <div className="made-link">
          <TextField value={address} isReadOnly>
            <Label>{say('address')}</Label>
            <Input onFocus={(event) => event.currentTarget.select()} />
          </TextField>
          <Button className="tool" onPress={() => void navigator.clipboard.writeText(address)}>
            {say('copy')}
          </Button>
        </div>
      )}
    </form>
  );
}

function Sent({ id, search, reading }: Props & { readonly reading: ReadingLine }): ReactNode {
  const say = useSpeech(taskReadingWords);
  const change = useTaskChange();
  const { label, by, madeAt, revokedAt } = reading;
  const revoke = (): void =>
    void change.run(async () => {
      await ask('DELETE /tasks/:id/readings/:reading', {
        params: { id, reading: reading.id },
        query: actingQuery(search),
      });
      return say('taken');
    });
  return (
    <li>
      <strong>{label}</strong> <span className="quiet">{say('made', { by, at: say.date(madeAt.slice(0, 10)) })}</span>{' '}
      {revokedAt === null ? (
        <Button className="tool" aria-label={say('revoke', { label })} onPress={revoke}>
          {say('revokeShort')}
        </Button>
      ) : (
        <span className="quiet">{say('revoked', { at: say.date(revokedAt.slice(0, 10)) })}</span>
      )}
      {change.error === undefined ? null : <Failure error={change.error} />}
    </li>
  );
}
