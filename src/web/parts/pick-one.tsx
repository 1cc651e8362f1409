import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export interface PickChoice {
  readonly id: string;
  readonly words: string;
  readonly note?: string;
}

/** A choice of one from a list, with its label. */
export function PickOne(props: {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly PickChoice[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}): ReactNode {
  const { label, hint, choices, chosen, choose } = props;
  return (
    <Select
      value={chosen ?? null}
      onChange={(key) => (key === null ? undefined : choose(String(key)))}
      {...(hint === undefined ? {} : { placeholder: hint })}
    >
      <Label>{label}</Label>
      <Button className="select">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={choices}>
          {({ id, words, note }) => (
            <ListBoxItem id={id} textValue={words} className="menu-item">
              {words}
              {note === undefined ? null : <span className="quiet">{` ${note}`}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
