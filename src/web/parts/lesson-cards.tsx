import { Fragment, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BookView, LessonView } from '../../http/contract/reading-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { EMPTY_LESSON, type Lesson, withLesson, withoutLesson } from '../state/lesson-edits.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { FactMark } from './fact-mark.tsx';
import { LessonForm } from './lesson-form.tsx';

const PARTS = [
  ['worked', 'emptyWorked'],
  ['didNot', 'emptyDidNot'],
  ['condition', 'emptyCondition'],
] as const;

interface LessonsProps {
  readonly book: BookView;
  readonly dossier: string;
  readonly lessons: readonly LessonView[];
  readonly editor: RecipeEditor;
  /** Told when a lesson was taken away: what is kept lesson by lesson moves up. */
  readonly dropped: (at: number) => void;
}

/** Lessons country by country: what worked, what did not, and the condition; written and edited in place. */
export function LessonCards(props: LessonsProps): ReactNode {
  const { book, dossier, lessons, editor, dropped } = props;
  const say = useSpeech(elsewhereWords);
  const [editing, setEditing] = useState<number | 'new'>();
  const [removed, setRemoved] = useState<Bilingual>();
  const opener = useFocusBack(editing !== undefined);
  const canEdit = !editor.isReadOnly && editor.recipe !== undefined;
  const keep = (lesson: Lesson): void => {
    const at = editing === 'new' ? undefined : editing;
    editor.change((recipe) => withLesson(recipe, at, lesson), `lesson ${at ?? 'new'}`);
    setEditing(undefined);
  };
  const remove = (at: number, country: Bilingual): void => {
    setRemoved(country);
    editor.change((recipe) => withoutLesson(recipe, at), `remove lesson ${country.en}`);
    dropped(at);
  };
  const form = (lesson: Lesson): ReactNode => (
    <LessonForm lesson={lesson} book={book} keep={keep} cancel={() => setEditing(undefined)} />
  );
  const tools = (at: number, country: Bilingual): ReactNode =>
    canEdit ? <CardTools country={country} edit={() => setEditing(at)} remove={() => remove(at, country)} /> : null;
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">{say('lessons')}</h2>
      <p className="quiet">{say(editor.isReadOnly ? 'readOnly' : 'lessonsNote')}</p>
      {lessons.length === 0 ? <p className="lesson-none">{say('noLessons')}</p> : null}
      <div className="lessons">
        {lessons.map((lesson, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lessons may be of one country.
          <Fragment key={at}>
            {editing === at ? (
              form(lesson)
            ) : (
              <Card lesson={lesson} book={book} dossier={dossier} tools={tools(at, lesson.country)} />
            )}
          </Fragment>
        ))}
      </div>
      <Removed country={removed} undo={editor.undo} forget={() => setRemoved(undefined)} />
      {editing === 'new' ? form(EMPTY_LESSON) : null}
      {editing !== 'new' && canEdit ? (
        <Button ref={opener} className="button" onPress={() => setEditing('new')}>
          {say('add')}
        </Button>
      ) : null}
    </section>
  );
}

function CardTools(props: {
  readonly country: Bilingual;
  readonly edit: () => void;
  readonly remove: () => void;
}): ReactNode {
  const { country, edit, remove } = props;
  const say = useSpeech(elsewhereWords);
  return (
    <span className="claim-tools">
      <Button className="tool" aria-label={say('editOf', { country })} onPress={edit}>
        {say('edit')}
      </Button>
      <Button className="tool" aria-label={say('removeOf', { country })} onPress={remove}>
        {say('remove')}
      </Button>
    </span>
  );
}

/** That a lesson was taken away, and the way back. */
function Removed(props: {
  readonly country: Bilingual | undefined;
  readonly undo: () => void;
  readonly forget: () => void;
}): ReactNode {
  const { country, undo, forget } = props;
  const say = useSpeech(elsewhereWords);
  return (
    <p role="status" className="lesson-removed">
      {country === undefined ? null : (
        <>
          {say('removed', { country })}{' '}
          <Button
            className="tool"
            onPress={() => {
              undo();
              forget();
            }}
          >
            {say('undo')}
          </Button>
        </>
      )}
    </p>
  );
}

function Card(props: {
  readonly lesson: LessonView;
  readonly book: BookView;
  readonly dossier: string;
  readonly tools: ReactNode;
}): ReactNode {
  const { lesson, book, dossier, tools } = props;
  const say = useSpeech(elsewhereWords);
  return (
    <article className="lesson">
      <header className="lesson-head">
        <h3>{say.of(lesson.country)}</h3>
        {tools}
      </header>
      <dl className="lesson-parts">
        {PARTS.map(([part, empty]) => {
          const words = say.of(lesson[part]).trim();
          return (
            <div key={part} className={`lesson-part lesson-${part}`}>
              <dt>{say(part)}</dt>
              <dd>{words === '' ? <span className="quiet">{say(empty)}</span> : words}</dd>
            </div>
          );
        })}
      </dl>
      <p className="lesson-facts">
        {say('facts')}: {lesson.facts.length === 0 ? <span className="quiet">{say('noFacts')}</span> : null}
        {lesson.facts.map((id) => {
          const fact = book.facts[id];
          return fact === undefined ? <code key={id}>{id}</code> : <FactMark key={id} fact={fact} dossier={dossier} />;
        })}
      </p>
    </article>
  );
}
