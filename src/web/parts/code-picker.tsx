import { type ReactNode, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';

/** Something that can be picked by its words. */
export interface PickChoice {
  readonly id: string;
  readonly words: string;
  readonly note: string;
}

const SHOWN = 80;

/** A box that finds things by typing and gives back what was picked. */
export function CodePicker(props: {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly PickChoice[];
  readonly pick: (id: string) => void;
}): ReactNode {
  const { label, hint, choices, pick } = props;
  const [typed, setTyped] = useState('');
  const wanted = foldVietnamese(typed).split(' ');
  const items = choices
    .filter(({ words, note, id }) => {
      const text = foldVietnamese(`${words} ${note} ${id}`);
      return wanted.every((word) => text.includes(word));
    })
    .slice(0, SHOWN);
  return (
    <ComboBox
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      allowsEmptyCollection
      menuTrigger="focus"
      onSelectionChange={(key) => {
        if (key === null) return;
        pick(String(key));
        setTyped('');
      }}
      className="react-aria-ComboBox code-picker"
    >
      <Label>{label}</Label>
      <Input placeholder={hint} />
      <Popover className="popover">
        <ListBox<PickChoice> className="menu node-choices">
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.words} className="menu-item">
              <span>{choice.words}</span> <span className="quiet">{choice.note}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What was picked, each with a button that drops it again. */
export function PickedCodes(props: {
  readonly label: string;
  readonly picked: readonly PickChoice[];
  readonly dropWords: (choice: PickChoice) => string;
  readonly drop: (id: string) => void;
}): ReactNode {
  const { label, picked, dropWords, drop } = props;
  return (
    <ul className="picked" aria-label={label}>
      {picked.map((choice) => (
        <li key={choice.id} className="picked-code">
          <span>{choice.words}</span>
          <Button className="picked-drop" aria-label={dropWords(choice)} onPress={() => drop(choice.id)}>
            <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
