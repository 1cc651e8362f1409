import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import type { SectionView, Written } from '../../http/contract/section-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { sectionWords } from '../words/section-words.ts';
import { DifferenceText } from './difference-text.tsx';
import { MomentText } from './moment-text.tsx';
import { QuoteFigure } from './quote-figure.tsx';
import { TaskForm } from './task-form.tsx';
import '../styles/task-report.css';

type Overtaken = Extract<Written, { readonly kind: 'overtaken' }>;

/** Writes a section. Who is late sees what the other made of it, and loses nothing. */
export function SectionEditor(props: {
  readonly task: string;
  readonly section: SectionView;
  readonly search: TaskSearch;
  readonly close: () => void;
}): ReactNode {
  const { task, section, search, close } = props;
  const say = useSpeech(sectionWords);
  const change = useTaskChange();
  const [text, setText] = useState(section.text);
  const [base, setBase] = useState(section.revision);
  const [late, setLate] = useState<Overtaken>();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const keepOver = async (revision: number): Promise<void> => {
    let outcome: Written | undefined;
    const isSent = await change.run(async () => {
      outcome = await ask('PUT /tasks/:id/report/sections/:part/text', {
        params: { id: task, part: section.part },
        query: actingQuery(search),
        body: { text, base: revision },
      });
      return outcome.kind === 'kept' ? say('saved') : '';
    });
    if (!isSent || outcome === undefined) return;
    if (outcome.kind === 'kept') close();
    else setLate(outcome);
  };
  const insert = (quoted: string): void => {
    const at = field.current?.selectionStart ?? text.length;
    setText(`${text.slice(0, at)}${quoted}${text.slice(field.current?.selectionEnd ?? at)}`);
  };
  const take = (words: string, revision: number, told: string): void => {
    setText(words);
    setBase(revision);
    setLate(undefined);
    setSaid(told);
  };
  return (
    <div className="section-editor">
      {late === undefined ? null : (
        <Late
          late={late}
          keepMine={() => void keepOver(late.revision)}
          takeTheirs={() => take(late.text, late.revision, '')}
          takeMerged={(merged) => take(merged, late.revision, say('mergedIn'))}
        />
      )}
      <TaskForm change={change} keep={() => keepOver(base)} close={close}>
        <TextOf title={say.of(section.title)} text={text} write={setText} field={field} />
        <p role="status">{said}</p>
        <QuoteFigure insert={insert} />
        <Aside section={section} use={(words) => take(words, base, '')} />
      </TaskForm>
    </div>
  );
}

function TextOf(props: {
  readonly title: string;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}): ReactNode {
  const { title, text, write, field } = props;
  const say = useSpeech(sectionWords);
  return (
    <TextField value={text} onChange={write} autoFocus>
      <Label>{`${say('text')}: ${title}`}</Label>
      <TextArea ref={field} rows={16} />
      <Text slot="description" className="field-help">
        {say('textHelp', { mark: '{figure:…}' })}
      </Text>
    </TextField>
  );
}

function Late(props: {
  readonly late: Overtaken;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly takeMerged: (merged: string) => void;
}): ReactNode {
  const { late, keepMine, takeTheirs, takeMerged } = props;
  const say = useSpeech(sectionWords);
  const { merged } = late;
  return (
    <section className="notice" role="alert">
      <p>{say('overtaken', { by: late.by, at: say.date(late.at.slice(0, 10)) })}</p>
      <DifferenceText pieces={late.difference} />
      <div className="screen-actions">
        {merged === null ? null : (
          <Button className="button primary" onPress={() => takeMerged(merged)}>
            {say('takeMerged')}
          </Button>
        )}
        <Button className="button" onPress={keepMine}>
          {say('keepMine')}
        </Button>
        <Button className="button" onPress={takeTheirs}>
          {say('takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

function Aside(props: { readonly section: SectionView; readonly use: (text: string) => void }): ReactNode {
  const { section, use } = props;
  const say = useSpeech(sectionWords);
  if (section.aside.length === 0) return null;
  return (
    <details>
      <summary>{say('aside')}</summary>
      {section.aside.map(({ id, by, at, text }) => (
        <div key={id}>
          <p className="quiet">
            {`${by}, `}
            <MomentText at={at} />
          </p>
          <p className="difference">{text}</p>
          <Button className="tool" onPress={() => use(text)}>
            {say('useAside')}
          </Button>
        </div>
      ))}
    </details>
  );
}
