import { type ReactNode, useState } from 'react';
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import { parseIsoDate } from '../../model/dates.ts';
import { withDay, withoutDay } from '../state/definition-edits.ts';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { today, useAsOf } from '../state/use-as-of.ts';
import { defineWords } from '../words/define-words.ts';

/** The days on which the dossier is read. */
export function DefineDays({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe, change, isReadOnly } = editor;
  return (
    <section aria-labelledby="define-days">
      <h2 id="define-days">{say('days')}</h2>
      <p className="quiet">{say('daysHelp')}</p>
      <ul className="chips">
        {recipe.asOf.map((each) => (
          <li key={each} className="pill">
            <time dateTime={each}>{say.date(each)}</time>
            {isReadOnly || recipe.asOf.length === 1 ? null : (
              <Button
                className="pill-remove"
                aria-label={say('removeDay', { day: say.date(each) })}
                onPress={() => change((now) => withoutDay(now, each), `day ${each}`)}
              >
                <span aria-hidden="true">×</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : <AddDay editor={editor} />}
    </section>
  );
}

/** A day typed, or one of those at hand. */
function AddDay({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe, change } = editor;
  const inView = useAsOf();
  const [text, setText] = useState('');
  const day = parseIsoDate(text);
  const add = (chosen: string): void => {
    change((now) => withDay(now, chosen), `day ${chosen}`);
    setText('');
  };
  const offered = [
    { day: today(), what: say('today') },
    { day: inView, what: say('thisDay') },
  ].filter(
    (each, i, all) => !recipe.asOf.includes(each.day) && all.findIndex(({ day: one }) => one === each.day) === i,
  );
  return (
    <form
      className="define-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== undefined) add(day);
      }}
    >
      <TextField value={text} onChange={setText} isInvalid={text.length >= 8 && day === undefined}>
        <Label>{say('day')}</Label>
        <Input inputMode="numeric" placeholder={say('dayForm')} />
        <FieldError>{say('dayFault')}</FieldError>
      </TextField>
      <Button type="submit" className="button" isDisabled={day === undefined}>
        {say('addDay')}
      </Button>
      {offered.map((each) => (
        <Button key={each.day} className="tool" onPress={() => add(each.day)}>
          {`+ ${each.what} (${say.date(each.day)})`}
        </Button>
      ))}
    </form>
  );
}
