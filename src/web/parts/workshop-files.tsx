import { type ReactNode, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { EventsPage } from '../../http/contract/event-contract.ts';
import { addressOf, ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { useWorkshopSending } from '../state/use-workshop-sending.ts';
import { eventWords } from '../words/event-words.ts';
import { Failure } from './failure.tsx';
import { TaskForm } from './task-form.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: EventsPage;
  readonly search: TaskSearch;
  readonly workshop: EventsPage['workshops'][number];
}

const fileAddress = ({ page, search }: Pick<Props, 'page' | 'search'>, file: string): string =>
  addressOf('/tasks/:id/files/:file', { id: page.task, file }, actingQuery(search));

/** Photographs of a workshop with their captions. */
export function Photographs(props: Props): ReactNode {
  const { page, workshop } = props;
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const send = useWorkshopSending(props);
  const { photographs } = workshop;
  if (photographs.length === 0 && !page.may.edit) return null;
  const leaveOut = (left: (typeof photographs)[number]): void =>
    void change.run(async () => {
      await send({ photographs: photographs.filter((each) => each !== left) });
      return say('saved');
    });
  return (
    <section>
      <h4>{say('photographs')}</h4>
      <div className="photographs">
        {photographs.map((photograph) => (
          <figure key={`${photograph.file} ${photograph.caption.vi}`}>
            {photograph.file === null ? null : (
              <img src={fileAddress(props, photograph.file)} alt={say.of(photograph.caption)} loading="lazy" />
            )}
            <figcaption>{say.of(photograph.caption)}</figcaption>
            {page.may.edit ? (
              <Button
                className="tool"
                aria-label={say('removePhotograph', { name: say.of(photograph.caption) })}
                onPress={() => leaveOut(photograph)}
              >
                ×
              </Button>
            ) : null}
          </figure>
        ))}
      </div>
      {change.error === undefined ? null : <Failure error={change.error} />}
      {page.may.edit ? <AddPhotograph {...props} /> : null}
    </section>
  );
}

function AddPhotograph(props: Props): ReactNode {
  const { page, search, workshop } = props;
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const send = useWorkshopSending(props);
  const [sent, setSent] = useState<File>();
  const [caption, setCaption] = useState('');
  if (sent === undefined)
    return (
      <>
        <FileTrigger acceptedFileTypes={['image/jpeg', 'image/png']} onSelect={(files) => setSent(files?.[0])}>
          <Button className="button">{say('photographIn')}</Button>
        </FileTrigger>
        <p className="quiet">{say('photographHelp')}</p>
        <p role="status">{change.done}</p>
      </>
    );
  const keep = async (): Promise<void> => {
    const words = caption.trim();
    const isKept = await change.run(async () => {
      const { file, removed } = await ask('POST /tasks/:id/files', {
        params: { id: page.task },
        query: { ...actingQuery(search), fileName: sent.name, as: 'photograph' },
        body: sent,
      });
      await send({ photographs: [...workshop.photographs, { file, caption: { vi: words, en: words } }] });
      return removed.length === 0 ? say('saved') : say('removedFrom', { names: removed.join(', ') });
    });
    if (!isKept) return;
    setSent(undefined);
    setCaption('');
  };
  return (
    <TaskForm change={change} keep={keep} close={() => setSent(undefined)}>
      <p>{sent.name}</p>
      <WordsField label={say('caption')} value={caption} write={setCaption} />
    </TaskForm>
  );
}

/** Papers of a workshop. */
export function Papers(props: Props): ReactNode {
  const { page, search, workshop } = props;
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const send = useWorkshopSending(props);
  const bring = (given: File): void =>
    void change.run(async () => {
      const { file, fileName } = await ask('POST /tasks/:id/files', {
        params: { id: page.task },
        query: { ...actingQuery(search), fileName: given.name, as: 'paper' },
        body: given,
      });
      await send({ papers: [...workshop.papers, { title: fileName, file }] });
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
