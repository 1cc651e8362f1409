import { type ReactNode, useState } from 'react';
import {
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextField,
} from 'react-aria-components';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { type FirmDraft, isGrounded } from '../state/firm-edits.ts';
import { firmPlaces } from '../state/firm-places.ts';
import { useSpeech } from '../state/language.tsx';
import { legalWords } from '../words/legal-words.ts';
import { FactPick } from './fact-pick.tsx';

/** A firm that a source names, or the evidence that one deals with others of the cluster. */
export function FirmForm(props: {
  readonly view: ReadingView;
  readonly draft: FirmDraft;
  readonly keep: (draft: FirmDraft) => void;
  readonly cancel: () => void;
}): ReactNode {
  const { view, keep, cancel } = props;
  const say = useSpeech(legalWords);
  const [draft, setDraft] = useState(props.draft);
  const [isAsked, setAsked] = useState(false);
  const isGood = isGrounded(draft);
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isGood) keep(draft);
      }}
    >
      <TextField value={draft.name} onChange={(name) => setDraft({ ...draft, name })} autoFocus={draft.name === ''}>
        <Label>{say('firmName')}</Label>
        <Input />
      </TextField>
      <PlaceSelect view={view} chosen={draft.place} choose={(place) => setDraft({ ...draft, place })} />
      <FactPick label={say('firmFact')} pick={(fact) => setDraft({ ...draft, fact })} />
      <FactPick label={say('firmLink')} pick={(link) => setDraft({ ...draft, link })} />
      <p className="quiet">{say('factsOnly')}</p>
      <p role="status" className="react-aria-FieldError">
        {isAsked && !isGood ? say('fill') : null}
      </p>
      <div className="screen-actions">
        <Button type="submit" className="button primary">
          {say('save')}
        </Button>
        <Button className="button" onPress={cancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

function PlaceSelect(props: {
  readonly view: ReadingView;
  readonly chosen: string;
  readonly choose: (place: string) => void;
}): ReactNode {
  const { view, chosen, choose } = props;
  const say = useSpeech(legalWords);
  return (
    <Select value={chosen === '' ? null : chosen} onChange={(key) => choose(String(key ?? ''))}>
      <Label>{say('firmPlace')}</Label>
      <Button className="select">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={firmPlaces(view)}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={say.of(name)} className="menu-item">
              {`${say.of(name)} `}
              <span className="quiet">{id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
