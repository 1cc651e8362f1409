import { type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { type FirmDraft, isGrounded } from '../state/firm-edits.ts';
import { firmPlaces } from '../state/firm-places.ts';
import { useSpeech } from '../state/language.tsx';
import { legalWords } from '../words/legal-words.ts';
import { FactPick } from './fact-pick.tsx';
import { FormActions } from './form-actions.tsx';
import { PickOne } from './pick-one.tsx';

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
      <PickOne
        label={say('firmPlace')}
        choices={firmPlaces(view).map(({ id, name }) => ({ id, words: say.of(name), note: id }))}
        chosen={draft.place === '' ? undefined : draft.place}
        choose={(place) => setDraft({ ...draft, place })}
      />
      <FactPick label={say('firmFact')} pick={(fact) => setDraft({ ...draft, fact })} />
      <FactPick label={say('firmLink')} pick={(link) => setDraft({ ...draft, link })} />
      <p className="quiet">{say('factsOnly')}</p>
      <p role="status" className="react-aria-FieldError">
        {isAsked && !isGood ? say('fill') : null}
      </p>
      <FormActions save={say('save')} cancel={say('cancel')} onCancel={cancel} />
    </form>
  );
}
