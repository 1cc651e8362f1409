import { type ReactNode, useState } from 'react';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { keptDay } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskDutyWords } from '../words/task-duty-words.ts';
import { OpenedForm } from './opened-form.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: TaskPage;
  readonly search: TaskSearch;
}

/** What became of the result: the reminder to ask, the uses, the lessons of a year. */
export function FollowForms({ page, search }: Props): ReactNode {
  const say = useSpeech(taskDutyWords);
  const { reminder, may } = page;
  if (reminder === null && !may.edit) return null;
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{say('follow')}</h2>
      {reminder === null ? null : (
        <p className="notice">
          {say('reminder', { accepted: say.date(reminder.accepted), days: say.number(reminder.days, 0) })}
        </p>
      )}
      {may.edit ? (
        <>
          <UseForm page={page} search={search} />
          <LessonForm page={page} search={search} />
        </>
      ) : null}
    </section>
  );
}

function UseForm({ page, search }: Props): ReactNode {
  const say = useSpeech(taskDutyWords);
  const change = useTaskChange();
  const [on, setOn] = useState('');
  const [document, setDocument] = useState('');
  const [how, setHow] = useState('');
  const keep = (): Promise<boolean> =>
    change.run(async () => {
      await ask('POST /tasks/:id/uses', {
        params: { id: page.task.id },
        query: actingQuery(search),
        body: { on: keptDay(on), document, how },
      });
      return say('useKept');
    });
  return (
    <OpenedForm label={say('addUse')} change={change} keep={keep}>
      <WordsField label={say('useDay')} value={on} write={setOn} />
      <WordsField label={say('useDocument')} value={document} write={setDocument} />
      <WordsField label={say('useHow')} value={how} write={setHow} />
    </OpenedForm>
  );
}

function LessonForm({ page, search }: Props): ReactNode {
  const say = useSpeech(taskDutyWords);
  const change = useTaskChange();
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [text, setText] = useState('');
  const keep = (): Promise<boolean> =>
    change.run(async () => {
      await ask('POST /tasks/:id/lessons', {
        params: { id: page.task.id },
        query: actingQuery(search),
        body: { year: Math.round(Number(year)) || 0, text },
      });
      return say('lessonKept');
    });
  return (
    <OpenedForm label={say('addLesson')} change={change} keep={keep}>
      <WordsField label={say('lessonYear')} value={year} write={setYear} />
      <WordsField label={say('lessonText')} value={text} write={setText} />
    </OpenedForm>
  );
}
