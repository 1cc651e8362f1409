import { type ReactNode, useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { profileWords } from '../words/profile-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { ProposalSheet, type SheetEnd } from './proposal-sheet.tsx';

type Form = AnswerOf<'GET /register/records/:id/profile'>['forms'][number];
type Values = Readonly<Record<string, string>>;

/** Tells one thing of a profile by its parts, as a proposal with evidence; nothing changes before somebody confirms. */
export function ProfileForm(props: SheetEnd & { readonly id: string; readonly forms: readonly Form[] }): ReactNode {
  const { id, forms, done, cancel } = props;
  const say = useSpeech(profileWords);
  const [field, setField] = useState(forms[0]?.field ?? '');
  const [values, setValues] = useState<Values>({});
  const form = forms.find((each) => each.field === field);
  return (
    <ProposalSheet id={id} heading={<h3>{say('tell')}</h3>} values={values} done={done} cancel={cancel}>
      <ChoiceField
        label={say('section')}
        value={field}
        choices={forms.map((each) => ({
          value: each.field,
          words: each.visibility === 'public' ? say.of(each.title) : `${say.of(each.title)} (${say(each.visibility)})`,
        }))}
        choose={(chosen) => {
          setField(chosen as Form['field']);
          setValues({});
        }}
      />
      {form?.inputs.map((input) => (
        <PartInput
          key={input.role}
          input={input}
          value={values[input.role] ?? ''}
          change={(value) => setValues((now) => ({ ...now, [input.role]: value }))}
        />
      ))}
    </ProposalSheet>
  );
}

function PartInput(props: {
  readonly input: Form['inputs'][number];
  readonly value: string;
  readonly change: (value: string) => void;
}): ReactNode {
  const { input, value, change } = props;
  const say = useSpeech(profileWords);
  const { title, example, choices } = input;
  if (choices.length > 0)
    return (
      <ChoiceField
        label={say.of(title)}
        value={value}
        choices={[
          { value: '', words: say('choose') },
          ...choices.map((each) => ({ ...each, words: say.of(each.words) })),
        ]}
        choose={change}
      />
    );
  return (
    <TextField value={value} onChange={change}>
      <Label>{say.of(title)}</Label>
      <Input />
      {example === null ? null : (
        <Text slot="description" className="field-help">
          {say('example', { example: say.of(example) })}
        </Text>
      )}
    </TextField>
  );
}
