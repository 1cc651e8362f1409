import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BookView, LessonView } from '../../http/contract/reading-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { EMPTY_LESSON, type Lesson, withLesson, withoutLesson } from '../state/lesson-edits.ts';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { FactMark } from './fact-mark.tsx';
import { LessonForm } from './lesson-form.tsx';

const PARTS = [
  ['worked', 'emptyWorked'],
  ['didNot', 'emptyDidNot'],
  ['condition', 'emptyCondition'],
] as const;

/** Lessons country by country: what worked, what did not, and the condition; written and edited in place. */
export function LessonCards(props: {
  readonly book: BookView;
  readonly dossier: string;
  readonly lessons: readonly LessonView[];
  readonly editor: RecipeEditor;
}): ReactNode {
  const { book, dossier, lessons, editor } = props;
  const say = useSpeech(elsewhereWords);
  const [editing, setEditing] = useState<number | 'new'>();
  const [removed, setRemoved] = useState<Bilingual>();
  const canEdit = !editor.isReadOnly && editor.recipe !== undefined;
  const keep = (lesson: Lesson): void => {
    const at = editing === 'new' ? undefined : editing;
    editor.change((recipe) => withLesson(recipe, at, lesson), `lesson ${at ?? 'new'}`);
    setEditing(undefined);
  };
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">{say('lessons')}</h2>
      <p className="quiet">{say(editor.isReadOnly ? 'readOnly' : 'lessonsNote')}</p>
      {lessons.length === 0 ? <p className="lesson-none">{say('noLessons')}</p> : null}
      <div className="lessons">
        {lessons.map((lesson, at) =>
          editing === at ? (
            <LessonForm
              key={lesson.country.en}
              lesson={lesson}
              book={book}
              keep={keep}
              cancel={() => setEditing(undefined)}
            />
          ) : (
            <Card
              // biome-ignore lint/suspicious/noArrayIndexKey: two lessons may be of one country.
              key={at}
              lesson={lesson}
              book={book}
              dossier={dossier}
              tools={
                canEdit ? (
                  <span className="claim-tools">
                    <Button
                      className="tool"
                      aria-label={say('editOf', { country: lesson.country })}
                      onPress={() => setEditing(at)}
                    >
                      {say('edit')}
                    </Button>
                    <Button
                      className="tool"
                      aria-label={say('removeOf', { country: lesson.country })}
                      onPress={() => {
                        setRemoved(lesson.country);
                        editor.change((recipe) => withoutLesson(recipe, at), `remove lesson ${lesson.country.en}`);
                      }}
                    >
                      {say('remove')}
                    </Button>
                  </span>
                ) : null
              }
            />
          ),
        )}
      </div>
      <p role="status" className="lesson-removed">
        {removed === undefined ? null : (
          <>
            {say('removed', { country: removed })}{' '}
            <Button
              className="tool"
              onPress={() => {
                editor.undo();
                setRemoved(undefined);
              }}
            >
              {say('undo')}
            </Button>
          </>
        )}
      </p>
      {editing === 'new' ? (
        <LessonForm lesson={EMPTY_LESSON} book={book} keep={keep} cancel={() => setEditing(undefined)} />
      ) : canEdit ? (
        <Button className="button" onPress={() => setEditing('new')}>
          {say('add')}
        </Button>
      ) : null}
    </section>
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
