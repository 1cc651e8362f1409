import { type ReactNode, useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { type ExpertDraft, expertOf } from '../state/expert-edits.ts';
import { useSpeech } from '../state/language.tsx';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { ladderWords } from '../words/ladder-words.ts';
import { FormActions } from './form-actions.tsx';

/** Records the opinion of a named expert in the recipe. */
export function ExpertForm({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const { recipe, isReadOnly, change } = useRecipe(view.id);
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  if (isReadOnly) return <p className="quiet">{say('readOnly')}</p>;
  if (!isOpen)
    return (
      <Button ref={opener} className="button" isDisabled={recipe === undefined} onPress={() => setOpen(true)}>
        {say('addExpert')}
      </Button>
    );
  return (
    <OpinionForm
      first={{ name: '', date: say.date(view.asOf), holds: true, vi: '', en: '' }}
      keep={(draft) => {
        const expert = expertOf(draft);
        if (expert === undefined) return;
        change((now) => ({ ...now, experts: [...now.experts, expert] }), `expert ${expert.name}`);
        setOpen(false);
      }}
      cancel={() => setOpen(false)}
    />
  );
}

function OpinionForm(props: {
  readonly first: ExpertDraft;
  readonly keep: (draft: ExpertDraft) => void;
  readonly cancel: () => void;
}): ReactNode {
  const { first, keep, cancel } = props;
  const say = useSpeech(ladderWords);
  const [draft, setDraft] = useState(first);
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<ExpertDraft>): void => setDraft({ ...draft, ...part });
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        keep(draft);
      }}
    >
      <TextField value={draft.name} onChange={(name) => set({ name })} autoFocus>
        <Label>{say('expertName')}</Label>
        <Input />
      </TextField>
      <TextField value={draft.date} onChange={(date) => set({ date })}>
        <Label>{say('expertDate')}</Label>
        <Input inputMode="numeric" />
      </TextField>
      <Holding holds={draft.holds} hold={(holds) => set({ holds })} />
      <TextField value={draft.vi} onChange={(vi) => set({ vi })}>
        <Label>{say('expertTextVi')}</Label>
        <TextArea rows={3} lang="vi" />
      </TextField>
      <TextField value={draft.en} onChange={(en) => set({ en })}>
        <Label>{say('expertTextEn')}</Label>
        <TextArea rows={3} lang="en" />
      </TextField>
      <p className="quiet">{say('expertNote')}</p>
      <p role="status" className="react-aria-FieldError">
        {isAsked && expertOf(draft) === undefined ? say('fillAll') : null}
      </p>
      <FormActions save={say('expertSave')} cancel={say('cancel')} onCancel={cancel} />
    </form>
  );
}

function Holding(props: { readonly holds: boolean; readonly hold: (holds: boolean) => void }): ReactNode {
  const { holds, hold } = props;
  const say = useSpeech(ladderWords);
  return (
    <RadioGroup className="radios" value={holds ? 'yes' : 'no'} onChange={(value) => hold(value === 'yes')}>
      <Label>{say('expertHolds')}</Label>
      <Radio value="yes" className="radio">
        {say('expertYes')}
      </Radio>
      <Radio value="no" className="radio">
        {say('expertNo')}
      </Radio>
    </RadioGroup>
  );
}
