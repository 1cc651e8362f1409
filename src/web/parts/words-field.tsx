import type { ReactNode } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import '../styles/fields.css';

/** A labelled line of text with a hint under it. */
export function WordsField(props: {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
  readonly help?: string;
  readonly isReadOnly?: boolean;
  /** What the browser may fill in. */
  readonly autoComplete?: string;
}): ReactNode {
  const { label, value, write, help, isReadOnly = false, autoComplete } = props;
  return (
    <TextField
      value={value}
      onChange={write}
      isReadOnly={isReadOnly}
      {...(autoComplete === undefined ? {} : { autoComplete })}
    >
      <Label>{label}</Label>
      <Input />
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </TextField>
  );
}
