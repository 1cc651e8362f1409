import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components';
import type { BookView } from '../../http/contract/reading-contract.ts';
import type { Language } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { type Lesson, lackingWords } from '../state/lesson-edits.ts';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { CodePicker, PickedCodes } from './code-picker.tsx';

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
  const facts = Object.values(book.facts).map((fact) => ({
    id: fact.id,
    words: say.of(fact.statement),
    note: `${fact.id} · ${say.of(fact.subject)}`,
  }));
  const set = (part: 'country' | (typeof PARTS)[number], language: Language, words: string): void =>
    setLesson({ ...lesson, [part]: { ...lesson[part], [language]: words } });
  return (
    <form
      className="claim-form lesson-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking.length === 0) keep(lesson);
      }}
    >
      <div className="lesson-pair">
        {LANGUAGES.map(([language, key]) => (
          <TextField
            key={language}
            value={lesson.country[language]}
            onChange={(words) => set('country', language, words)}
            autoFocus={language === 'vi'}
          >
            <Label>{say(key, { part: say('country') })}</Label>
            <Input lang={language} />
          </TextField>
        ))}
      </div>
      {PARTS.map((part) => (
        <div key={part} className="lesson-pair">
          {LANGUAGES.map(([language, key]) => (
            <TextField key={language} value={lesson[part][language]} onChange={(words) => set(part, language, words)}>
              <Label>{say(key, { part: say(part) })}</Label>
              <TextArea rows={4} lang={language} />
            </TextField>
          ))}
        </div>
      ))}
      <PickedCodes
        label={say('facts')}
        picked={lesson.facts.map((id) => ({ id, words: id, note: '' }))}
        dropWords={({ id }) => say('dropFact', { id })}
        drop={(id) => setLesson({ ...lesson, facts: lesson.facts.filter((fact) => fact !== id) })}
      />
      {facts.length === 0 ? null : (
        <CodePicker
          label={say('pickFact')}
          hint={say('pickFactHint')}
          choices={facts.filter(({ id }) => !lesson.facts.includes(id))}
          pick={(id) => setLesson({ ...lesson, facts: [...lesson.facts, id] })}
        />
      )}
      <p role="status" className="react-aria-FieldError">
        {lacking.length === 0 ? null : say('lacking', { parts: lacking.map((part) => say(part)).join(', ') })}
      </p>
      <div className="screen-actions">
        <Button type="submit" className="button primary" isDisabled={lacking.length > 0}>
          {say('keep')}
        </Button>
        <Button className="button" onPress={cancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
