import { type ReactNode, useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { accountWords } from '../words/account-words.ts';
import '../styles/fields.css';

/** A labelled password, unseen unless its writer wants to see it; what a password keeper puts in is taken. */
export function SecretField(props: {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
  readonly kind: 'current-password' | 'new-password';
  readonly help?: string;
}): ReactNode {
  const { label, value, write, kind, help } = props;
  const say = useSpeech(accountWords);
  const [isSeen, setSeen] = useState(false);
  return (
    <TextField
      value={value}
      onChange={write}
      type={isSeen ? 'text' : 'password'}
      autoComplete={kind}
      className="react-aria-TextField secret-field"
    >
      <Label>{label}</Label>
      <div className="secret-line">
        <Input />
        <Button
          className="tool"
          aria-pressed={isSeen}
          aria-label={say('showPassword')}
          onPress={() => setSeen(!isSeen)}
        >
          <span aria-hidden="true">{isSeen ? '◉' : '◎'}</span>
        </Button>
      </div>
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </TextField>
  );
}
