import { type ReactNode, useState } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { BookView } from '../../http/contract/reading-contract.ts';
import type { Language } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { type Lesson, lackingWords } from '../state/lesson-edits.ts';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { CodePicker, PickedCodes } from './code-picker.tsx';
import { FormActions } from './form-actions.tsx';

const PARTS = ['worked', 'didNot', 'condition'] as const;
const LANGUAGES = [
  ['vi', 'inVi'],
  ['en', 'inEn'],
] as const;

/** The form of one lesson: words in both languages, with the facts that it rests on. */
export function LessonForm(props: {
  readonly lesson: Lesson;
  readonly book: BookView;
  readonly keep: (lesson: Lesson) => void;
  readonly cancel: () => void;
}): ReactNode {
  const { book, keep, cancel } = props;
  const say = useSpeech(elsewhereWords);
  const [lesson, setLesson] = useState(props.lesson);
  const lacking = lackingWords(lesson);
  const set: SetWords = (part, language, words) =>
    setLesson({ ...lesson, [part]: { ...lesson[part], [language]: words } });
  return (
    <form
      className="claim-form lesson-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking.length === 0) keep(lesson);
      }}
    >
      <Words part="country" lesson={lesson} set={set} />
      {PARTS.map((part) => (
        <Words key={part} part={part} lesson={lesson} set={set} />
      ))}
      <LessonFacts book={book} lesson={lesson} setFacts={(facts) => setLesson({ ...lesson, facts })} />
      <p role="status" className="react-aria-FieldError">
        {lacking.length === 0 ? null : say('lacking', { parts: lacking.map((part) => say(part)).join(', ') })}
      </p>
      <FormActions save={say('keep')} cancel={say('cancel')} isRefused={lacking.length > 0} onCancel={cancel} />
    </form>
  );
}

type Part = 'country' | (typeof PARTS)[number];
type SetWords = (part: Part, language: Language, words: string) => void;

/** One part of a lesson in both languages; the country is a name, the others are sentences. */
function Words(props: { readonly part: Part; readonly lesson: Lesson; readonly set: SetWords }): ReactNode {
  const { part, lesson, set } = props;
  const say = useSpeech(elsewhereWords);
  const isName = part === 'country';
  return (
    <div className="lesson-pair">
      {LANGUAGES.map(([language, key]) => (
        <TextField
          key={language}
          value={lesson[part][language]}
          onChange={(words) => set(part, language, words)}
          autoFocus={isName && language === 'vi'}
        >
          <Label>{say(key, { part: say(part) })}</Label>
          {isName ? <Input lang={language} /> : <TextArea rows={4} lang={language} />}
        </TextField>
      ))}
    </div>
  );
}

/** The facts that a lesson rests on, tied by picking. */
function LessonFacts(props: {
  readonly book: BookView;
  readonly lesson: Lesson;
  readonly setFacts: (facts: readonly string[]) => void;
}): ReactNode {
  const { book, lesson, setFacts } = props;
  const say = useSpeech(elsewhereWords);
  const facts = Object.values(book.facts).map((fact) => ({
    id: fact.id,
    words: say.of(fact.statement),
    note: `${fact.id} · ${say.of(fact.subject)}`,
  }));
  return (
    <>
      <PickedCodes
        label={say('facts')}
        picked={lesson.facts.map((id) => ({ id, words: id, note: '' }))}
        dropWords={({ id }) => say('dropFact', { id })}
        drop={(id) => setFacts(lesson.facts.filter((fact) => fact !== id))}
      />
      {facts.length === 0 ? null : (
        <CodePicker
          label={say('pickFact')}
          hint={say('pickFactHint')}
          choices={facts.filter(({ id }) => !lesson.facts.includes(id))}
          pick={(id) => setFacts([...lesson.facts, id])}
        />
      )}
    </>
  );
}
