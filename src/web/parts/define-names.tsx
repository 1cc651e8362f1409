import type { ReactNode } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { defineWords } from '../words/define-words.ts';

const FIELDS = [
  { part: 'title', language: 'vi', word: 'titleVi' },
  { part: 'title', language: 'en', word: 'titleEn' },
  { part: 'subtitle', language: 'vi', word: 'subtitleVi' },
  { part: 'subtitle', language: 'en', word: 'subtitleEn' },
] as const;

/** Title and subtitle in both languages. */
export function DefineNames({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe, change, isReadOnly } = editor;
  return (
    <section aria-labelledby="define-names">
      <h2 id="define-names">{say('names')}</h2>
      <div className="define-names">
        {FIELDS.map(({ part, language, word }) => (
          <TextField
            key={word}
            lang={language}
            value={recipe[part][language]}
            isReadOnly={isReadOnly}
            isInvalid={recipe[part][language] === ''}
            onChange={(text) => change((now) => ({ ...now, [part]: { ...now[part], [language]: text } }), word)}
          >
            <Label>{say(word)}</Label>
            <Input />
            <FieldError>{say('needsWords')}</FieldError>
          </TextField>
        ))}
      </div>
    </section>
  );
}
