import { type ReactNode, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { legalWords } from '../words/legal-words.ts';

const SHOWN = 20;

/** Picks a cited fact of the fact base by its words or its id; gives its id, or nothing. */
export function FactPick(props: { readonly label: string; readonly pick: (fact: string) => void }): ReactNode {
  const { label, pick } = props;
  const say = useSpeech(legalWords);
  const [typed, setTyped] = useState('');
  const found = useAsk('GET /search', { query: { q: typed, kinds: 'fact', limit: SHOWN } }, { isWanted: typed !== '' });
  const items = typed === '' ? [] : (found.data?.hits ?? []);
  return (
    <ComboBox
      items={items}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        if (text === '') pick('');
      }}
      onSelectionChange={(key) => {
        if (key === null) return;
        pick(String(key));
        setTyped(String(key));
      }}
      allowsEmptyCollection
      allowsCustomValue
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input />
        <Button className="tool" aria-label={label}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Text slot="description" className="quiet">
        {say('factHint')}
      </Text>
      <Popover className="popover fact-choices">
        <ListBox className="menu" renderEmptyState={() => <p className="quiet">{say('factNone')}</p>}>
          {(hit: (typeof items)[number]) => (
            <ListBoxItem id={hit.id} textValue={hit.id} className="menu-item">
              <span>{say.of(hit.title)}</span> <span className="quiet">{say.of(hit.note)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
