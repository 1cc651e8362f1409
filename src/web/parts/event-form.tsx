import { type ReactNode, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { EventsPage } from '../../http/contract/event-contract.ts';
import type { FormField, TypedRow } from '../state/event-form.ts';
import { typedThing } from '../state/event-form.ts';
import { useSpeech } from '../state/language.tsx';
import type { TaskChange } from '../state/use-task-change.ts';
import { eventWords } from '../words/event-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { TaskForm } from './task-form.tsx';
import { WordsField } from './words-field.tsx';

type Key = keyof typeof eventWords;

interface RowProps {
  readonly page: EventsPage;
  readonly fields: readonly FormField[];
  readonly row: TypedRow;
  readonly write: (row: TypedRow) => void;
}

/** A form for something that happens around a task, by the list of its fields. */
export function EventForm(props: {
  readonly page: EventsPage;
  readonly fields: readonly FormField[];
  readonly thing: Readonly<Record<string, unknown>> | undefined;
  readonly change: TaskChange;
  readonly keep: (row: TypedRow) => Promise<void>;
  readonly close: () => void;
}): ReactNode {
  const { page, fields, thing, change, keep, close } = props;
  const say = useSpeech(eventWords);
  const [row, setRow] = useState<TypedRow>(() => typedThing(fields, thing, say.date));
  return (
    <div className="section-editor">
      <TaskForm change={change} keep={() => keep(row)} close={close}>
        <FormRow page={page} fields={fields} row={row} write={setRow} />
      </TaskForm>
    </div>
  );
}

function FormRow({ page, fields, row, write }: RowProps): ReactNode {
  return fields.map((field) => (
    <OneField key={field.name} page={page} field={field} row={row} write={(part) => write({ ...row, ...part })} />
  ));
}

function OneField(props: {
  readonly page: EventsPage;
  readonly field: FormField;
  readonly row: TypedRow;
  readonly write: (part: TypedRow) => void;
}): ReactNode {
  const { page, field, row, write } = props;
  const say = useSpeech(eventWords);
  const { name, kind } = field;
  const label = say(name as Key);
  const text = (key: string): string => (typeof row[key] === 'string' ? row[key] : '');
  const line = (key: string, words: string): ReactNode => (
    <WordsField label={words} value={text(key)} write={(value) => write({ [key]: value })} />
  );
  if (kind === 'rows')
    return (
      <Rows
        page={page}
        field={field}
        rows={(row[name] ?? []) as readonly TypedRow[]}
        write={(rows) => write({ [name]: rows })}
      />
    );
  if (kind === 'words')
    return (
      <>
        {line(`${name}.vi`, label)}
        {line(`${name}.en`, say('en', { name: label }))}
      </>
    );
  if (kind === 'bodies')
    return (
      <Bodies
        page={page}
        label={label}
        chosen={(row[name] ?? []) as readonly string[]}
        write={(list) => write({ [name]: list })}
      />
    );
  if (kind === 'choice' || kind === 'body' || kind === 'step') {
    const choices = choicesOf(field, page, say);
    return (
      <ChoiceField
        label={label}
        value={text(name) || (choices[0]?.value ?? '')}
        choices={choices}
        choose={(value) => write({ [name]: value })}
      />
    );
  }
  if (kind === 'long' || kind === 'lines')
    return <LongField page={page} name={name} label={label} value={text(name)} write={write} />;
  return line(name, label);
}

function LongField(props: {
  readonly page: EventsPage;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly write: (part: TypedRow) => void;
}): ReactNode {
  const { page, name, label, value, write } = props;
  const say = useSpeech(eventWords);
  return (
    <>
      <TextField value={value} onChange={(typed) => write({ [name]: typed })}>
        <Label>{label}</Label>
        <TextArea rows={6} />
      </TextField>
      {name === 'agenda' ? (
        <Button
          className="tool"
          onPress={() => write({ agenda: page.agenda.map(({ vi, en }) => `${vi} | ${en}`).join('\n') })}
        >
          {say('usualAgenda')}
        </Button>
      ) : null}
    </>
  );
}

function choicesOf(field: FormField, page: EventsPage, say: ReturnType<typeof useSpeech<typeof eventWords>>) {
  if (field.kind === 'body')
    return [
      { value: '', words: say('nobody') },
      ...page.organisations.map(({ id, name }) => ({ value: id, words: say.of(name) })),
    ];
  if (field.kind === 'step') return page.steps.map(({ id, title }) => ({ value: id, words: say.of(title) }));
  if (field.kind !== 'choice') return [];
  return field.of.map((value) => ({ value, words: say(`${field.name}-${value}` as Key) }));
}

function Bodies(props: {
  readonly page: EventsPage;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly write: (list: readonly string[]) => void;
}): ReactNode {
  const { page, label, chosen, write } = props;
  const say = useSpeech(eventWords);
  return (
    <fieldset>
      <legend className="react-aria-Label">{label}</legend>
      {page.organisations.map(({ id, name }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => write(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
          {say.of(name)}
        </label>
      ))}
    </fieldset>
  );
}

function Rows(props: {
  readonly page: EventsPage;
  readonly field: FormField & { readonly kind: 'rows' };
  readonly rows: readonly TypedRow[];
  readonly write: (rows: readonly TypedRow[]) => void;
}): ReactNode {
  const { page, field, rows, write } = props;
  const say = useSpeech(eventWords);
  const label = say(field.name as Key);
  const keys = rows.map((_, at) => `${field.name}-${at}`);
  return (
    <fieldset className="form-rows">
      <legend className="react-aria-Label">{label}</legend>
      {keys.map((key, at) => (
        <fieldset key={key}>
          <legend className="unseen">{say('row', { number: at + 1 })}</legend>
          <div className="form-row">
            <FormRow
              page={page}
              fields={field.of}
              row={rows[at] ?? {}}
              write={(row) => write(rows.map((each, place) => (place === at ? row : each)))}
            />
          </div>
          <Button className="tool" onPress={() => write(rows.filter((_, place) => place !== at))}>
            {say('removeRow', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button className="tool" onPress={() => write([...rows, typedThing(field.of, undefined, (day): string => day)])}>
        {say('addRow', { name: label })}
      </Button>
    </fieldset>
  );
}
