import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { TaskReading } from '../../http/contract/task-reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { Failure } from '../parts/failure.tsx';
import { FormActions } from '../parts/form-actions.tsx';
import { ReportFigures } from '../parts/report-figures.tsx';
import { Screen } from '../parts/screen.tsx';
import { SectionBlocks } from '../parts/section-blocks.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { addressOf, ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { type TaskChange, useTaskChange } from '../state/use-task-change.ts';
import { taskReadingWords } from '../words/task-reading-words.ts';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/tasks.css';
import '../styles/task-report.css';

/** Does this draft hold? What a close reader is sent: to be read, every number made again, comments taken. */
export function TaskReadingScreen(): ReactNode {
  const { secret } = useParams({ from: '/readings/$secret' });
  const answer = useAsk('GET /readings/:secret', { params: { secret } }, { keepsLast: false });
  return <Answered of={answer}>{(reading) => <Reading reading={reading} secret={secret} />}</Answered>;
}

function Reading({ reading, secret }: { readonly reading: TaskReading; readonly secret: string }): ReactNode {
  const say = useSpeech(taskReadingWords);
  const [name, setName] = useState('');
  const { sections, mentions, dossiers, label, madeAt, organisation } = reading;
  return (
    <Screen
      question={say('readAsks')}
      sentence={say('readSentence', {
        organisation,
        at: say.date(madeAt.slice(0, 10)),
        sections: say.number(sections.length, 0),
        figures: say.number(mentions.length, 0),
      })}
    >
      <p className="task-title">{say.of(reading.title)}</p>
      <p className="notice">{say('readOnly', { label })}</p>
      <p>
        <a className="button" href={addressOf('/readings/:secret/package', { secret })} download>
          {say('toPackage')}
        </a>
      </p>
      {sections.map(({ part, number, level, title, blocks }) => {
        const heading = `${number}. ${say.of(title)}`;
        return (
          <section key={part} id={part} className="report-part" aria-labelledby={`title-${part}`}>
            {level === 1 ? <h2 id={`title-${part}`}>{heading}</h2> : <h3 id={`title-${part}`}>{heading}</h3>}
            <SectionBlocks blocks={blocks} mentions={mentions} />
            <Comment secret={secret} part={part} heading={heading} name={name} setName={setName} />
          </section>
        );
      })}
      <ReportFigures mentions={mentions} />
      {dossiers.length === 0 ? null : (
        <section aria-labelledby="reading-dossiers">
          <h2 id="reading-dossiers">{say('dossiers')}</h2>
          <ul>
            {dossiers.map(({ id, title }) => (
              <li key={id}>
                <Link to="/dossiers/$id/report" params={{ id }}>
                  {say.of(title)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}

function Comment(props: {
  readonly secret: string;
  readonly part: string;
  readonly heading: string;
  readonly name: string;
  readonly setName: (name: string) => void;
}): ReactNode {
  const { secret, part, heading, name, setName } = props;
  const say = useSpeech(taskReadingWords);
  const change = useTaskChange();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const [draft, setDraft] = useState({ text: '', quote: '' });
  const send = async (): Promise<void> => {
    const isSent = await change.run(async () => {
      const quote = draft.quote.trim();
      const { number } = await ask('POST /readings/:secret/comments', {
        params: { secret },
        body: { name, text: draft.text, part, ...(quote === '' ? {} : { quote }) },
      });
      return say('sent', { number });
    });
    if (!isSent) return;
    setDraft({ text: '', quote: '' });
    setOpen(false);
  };
  if (!isOpen)
    return (
      <>
        <Button
          ref={opener}
          className="tool"
          aria-label={say('comment', { name: heading })}
          onPress={() => setOpen(true)}
        >
          {say('commentShort')}
        </Button>
        <p role="status">{change.done}</p>
      </>
    );
  return (
    <CommentForm
      draft={{ ...draft, name }}
      write={({ name: typed, ...rest }) => {
        setName(typed);
        setDraft(rest);
      }}
      change={change}
      send={send}
      close={() => setOpen(false)}
    />
  );
}

interface Draft {
  readonly name: string;
  readonly quote: string;
  readonly text: string;
}

function CommentForm(props: {
  readonly draft: Draft;
  readonly write: (draft: Draft) => void;
  readonly change: TaskChange;
  readonly send: () => Promise<void>;
  readonly close: () => void;
}): ReactNode {
  const { draft, write, change, send, close } = props;
  const say = useSpeech(taskReadingWords);
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <WordsField
        label={say('name')}
        value={draft.name}
        write={(name) => write({ ...draft, name })}
        autoComplete="name"
      />
      <WordsField label={say('quote')} value={draft.quote} write={(quote) => write({ ...draft, quote })} />
      <TextField value={draft.text} onChange={(text) => write({ ...draft, text })}>
        <Label>{say('text')}</Label>
        <TextArea rows={4} />
      </TextField>
      {change.error === undefined ? null : <Failure error={change.error} />}
      <FormActions
        save={say('send')}
        cancel={say('cancel')}
        isRefused={change.isRunning || draft.name.trim() === '' || draft.text.trim() === ''}
        onCancel={close}
      />
    </form>
  );
}
