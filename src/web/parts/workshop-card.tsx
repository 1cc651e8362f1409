import { type ReactNode, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { EventsPage } from '../../http/contract/event-contract.ts';
import { addressOf, ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { useWorkshopSending } from '../state/use-workshop-sending.ts';
import { eventWords } from '../words/event-words.ts';
import { Failure } from './failure.tsx';
import { SectionBlocks } from './section-blocks.tsx';
import { TaskForm } from './task-form.tsx';
import { Papers, Photographs } from './workshop-files.tsx';

type Workshop = EventsPage['workshops'][number];

interface Props {
  readonly page: EventsPage;
  readonly search: TaskSearch;
  readonly workshop: Workshop;
}

/** A workshop: when, where and who, its agenda and minutes, photographs, papers and news. */
export function WorkshopCard({ page, search, workshop }: Props): ReactNode {
  const say = useSpeech(eventWords);
  const bodyOf = (id: string): string => {
    const found = page.organisations.find((each) => each.id === id);
    return found === undefined ? id : say.of(found.name);
  };
  const minutes = addressOf(
    '/tasks/:id/workshops/:workshop/minutes',
    { id: page.task, workshop: workshop.id },
    { ...actingQuery(search), format: 'docx', lang: say.language },
  );
  return (
    <>
      <h3>{say.of(workshop.title)}</h3>
      <p className="quiet">
        {[
          say(`type-${workshop.type}`),
          workshop.date === null ? workshop.printed : say.date(workshop.date),
          workshop.place,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <ul className="plain">
        {workshop.seats.map(({ role, person, organisation }) => (
          <li key={`${role} ${person} ${organisation}`}>
            {[
              say(`role-${role}`),
              [person, organisation === null ? null : bodyOf(organisation)].filter((part) => part !== null).join(', '),
            ]
              .filter((part) => part !== '')
              .join(': ')}
          </li>
        ))}
      </ul>
      <Said workshop={workshop} />
      {page.may.export ? (
        <p>
          <a className="button" href={minutes} download>
            {say('minutesOut')}
          </a>
        </p>
      ) : null}
      <Photographs page={page} search={search} workshop={workshop} />
      <Papers page={page} search={search} workshop={workshop} />
      <News page={page} search={search} workshop={workshop} />
    </>
  );
}

/** The agenda and the minutes. */
function Said({ workshop }: { readonly workshop: Workshop }): ReactNode {
  const say = useSpeech(eventWords);
  return (
    <>
      {workshop.agenda.length === 0 ? null : (
        <ol>
          {workshop.agenda.map((line) => (
            <li key={line.vi}>{say.of(line)}</li>
          ))}
        </ol>
      )}
      {workshop.minutes === null ? null : (
        <SectionBlocks
          blocks={workshop.minutes
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((words) => ({ kind: 'paragraph' as const, runs: [{ words }] }))}
          mentions={[]}
        />
      )}
    </>
  );
}

function News({ page, search, workshop }: Props): ReactNode {
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const [text, setText] = useState<string>();
  const draft = (): void =>
    void change.run(async () => {
      const params = { id: page.task, workshop: workshop.id };
      const drafted = await ask('GET /tasks/:id/workshops/:workshop/news', { params, query: actingQuery(search) });
      setText(drafted.text);
      return '';
    });
  const send = useWorkshopSending({ page, search, workshop });
  const keep = async (): Promise<void> => {
    const isKept = await change.run(async () => {
      await send({ news: text?.trim() === '' ? null : (text ?? null) });
      return say('saved');
    });
    if (isKept) setText(undefined);
  };
  if (workshop.news === null && !page.may.edit) return null;
  return (
    <section>
      <h4>{say('news')}</h4>
      {text === undefined ? (
        <>
          {workshop.news === null ? null : <p className="comment-text">{workshop.news}</p>}
          {page.may.edit ? (
            <div className="tool-row">
              <Button className="tool" onPress={draft}>
                {say('newsDraft')}
              </Button>
              {workshop.news === null ? null : (
                <Button className="tool" onPress={() => setText(workshop.news ?? '')}>
                  {say('edit')}
                </Button>
              )}
            </div>
          ) : null}
          <p role="status">{change.done}</p>
          {change.error === undefined ? null : <Failure error={change.error} />}
        </>
      ) : (
        <TaskForm change={change} keep={keep} close={() => setText(undefined)}>
          <TextField value={text} onChange={setText} autoFocus>
            <Label>{say('news')}</Label>
            <TextArea rows={12} />
          </TextField>
        </TaskForm>
      )}
    </section>
  );
}
