import type { ReactNode } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

/** A labelled code that is typed once. */
export function CodeField(props: {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
}): ReactNode {
  const { label, value, write } = props;
  return (
    <TextField value={value} onChange={write} autoComplete="one-time-code" className="react-aria-TextField code-field">
      <Label>{label}</Label>
      <Input spellCheck="false" autoCapitalize="none" />
    </TextField>
  );
}
