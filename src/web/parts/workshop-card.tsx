import { type ReactNode, useState } from 'react';
import { Button, FileTrigger, Label, TextArea, TextField } from 'react-aria-components';
import type { EventsPage } from '../../http/contract/event-contract.ts';
import { addressOf, ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { sendEvent } from '../state/send-event.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { eventWords } from '../words/event-words.ts';
import { Failure } from './failure.tsx';
import { SectionBlocks } from './section-blocks.tsx';
import { TaskForm } from './task-form.tsx';
import { WordsField } from './words-field.tsx';

export type Workshop = EventsPage['workshops'][number];

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

/** The workshop with some of it changed, as it is sent. */
const changed = ({ id: _, revision: __, task: ___, told: ____, ...rest }: Workshop, part: Partial<Workshop>) => ({
  ...rest,
  ...part,
});

const fileAddress = ({ page, search }: Pick<Props, 'page' | 'search'>, file: string): string =>
  addressOf('/tasks/:id/files/:file', { id: page.task, file }, actingQuery(search));

function Photographs(props: Props): ReactNode {
  const { page, search, workshop } = props;
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const [sent, setSent] = useState<File>();
  const [caption, setCaption] = useState('');
  const send = (photographs: Workshop['photographs']): Promise<void> =>
    sendEvent(
      {
        task: page.task,
        kind: 'workshop',
        id: workshop.id,
        revision: workshop.revision,
        thing: changed(workshop, { photographs }),
      },
      search,
    );
  const keep = async (): Promise<void> => {
    if (sent === undefined) return;
    const isKept = await change.run(async () => {
      const words = caption.trim();
      const { file, removed } = await ask('POST /tasks/:id/files', {
        params: { id: page.task },
        query: { ...actingQuery(search), fileName: sent.name, as: 'photograph' },
        body: sent,
      });
      await send([...workshop.photographs, { file, caption: { vi: words, en: words } }]);
      return removed.length === 0 ? say('saved') : say('removedFrom', { names: removed.join(', ') });
    });
    if (!isKept) return;
    setSent(undefined);
    setCaption('');
  };
  if (workshop.photographs.length === 0 && !page.may.edit) return null;
  return (
    <section>
      <h4>{say('photographs')}</h4>
      <div className="photographs">
        {workshop.photographs.map(({ file, caption: words }) => (
          <figure key={`${file} ${words.vi}`}>
            {file === null ? null : <img src={fileAddress(props, file)} alt={say.of(words)} loading="lazy" />}
            <figcaption>{say.of(words)}</figcaption>
            {page.may.edit ? (
              <Button
                className="tool"
                aria-label={say('removePhotograph', { name: say.of(words) })}
                onPress={() =>
                  void change.run(async () => {
                    await send(
                      workshop.photographs.filter((each) => each.file !== file || each.caption.vi !== words.vi),
                    );
                    return say('saved');
                  })
                }
              >
                ×
              </Button>
            ) : null}
          </figure>
        ))}
      </div>
      {!page.may.edit ? null : sent === undefined ? (
        <>
          <FileTrigger acceptedFileTypes={['image/jpeg', 'image/png']} onSelect={(files) => setSent(files?.[0])}>
            <Button className="button">{say('photographIn')}</Button>
          </FileTrigger>
          <p className="quiet">{say('photographHelp')}</p>
          <p role="status">{change.done}</p>
          {change.error === undefined ? null : <Failure error={change.error} />}
        </>
      ) : (
        <TaskForm change={change} keep={keep} close={() => setSent(undefined)}>
          <p>{sent.name}</p>
          <WordsField label={say('caption')} value={caption} write={setCaption} />
        </TaskForm>
      )}
    </section>
  );
}

function Papers(props: Props): ReactNode {
  const { page, search, workshop } = props;
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const bring = (given: File): void =>
    void change.run(async () => {
      const { file, fileName } = await ask('POST /tasks/:id/files', {
        params: { id: page.task },
        query: { ...actingQuery(search), fileName: given.name, as: 'paper' },
        body: given,
      });
      const thing = changed(workshop, { papers: [...workshop.papers, { title: fileName, file }] });
      await sendEvent(
        { task: page.task, kind: 'workshop', id: workshop.id, revision: workshop.revision, thing },
        search,
      );
      return say('saved');
    });
  if (workshop.papers.length === 0 && !page.may.edit) return null;
  return (
    <section>
      <h4>{say('papers')}</h4>
      <ul className="plain">
        {workshop.papers.map(({ title, file }) => (
          <li key={`${file} ${title}`}>
            {file === null ? (
              title
            ) : (
              <a href={fileAddress(props, file)} download>
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page.may.edit ? (
        <FileTrigger
          acceptedFileTypes={['.pdf', '.docx', '.xlsx', '.pptx', '.odt']}
          onSelect={(files) => files?.[0] && bring(files[0])}
        >
          <Button className="button">{say('paperIn')}</Button>
        </FileTrigger>
      ) : null}
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
    </section>
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
  const keep = async (): Promise<void> => {
    const thing = changed(workshop, { news: text?.trim() === '' ? null : (text ?? null) });
    const isKept = await change.run(async () => {
      await sendEvent(
        { task: page.task, kind: 'workshop', id: workshop.id, revision: workshop.revision, thing },
        search,
      );
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
