import { type ReactNode, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { CountriesView } from '../../http/contract/country-contract.ts';
import type { ExperienceView, LibraryView } from '../../http/contract/policy-contract.ts';
import { ask } from '../state/api-client.ts';
import { type DraftLesson, EMPTY_DRAFT, lessonDraft, lessonThing, TEXT_PARTS } from '../state/experience-draft.ts';
import { useSpeech } from '../state/language.tsx';
import type { Act } from '../state/use-act.ts';
import { experienceWords } from '../words/experience-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import { WordsField } from './words-field.tsx';

const LANGUAGES = [
  ['vi', 'inVi'],
  ['en', 'inEn'],
] as const;
const STRENGTHS = ['strong', 'medium', 'weak'] as const;

/** The form of a lesson: both sides with their evidence, in both languages. */
export function ExperienceForm(props: {
  /** The lesson that is edited; a new one if absent. */
  readonly lesson?: ExperienceView;
  readonly library: LibraryView;
  readonly countries: CountriesView;
  readonly act: Act;
  readonly kept: () => void;
  readonly close: () => void;
}): ReactNode {
  const { lesson, library, countries, act, kept, close } = props;
  const say = useSpeech(experienceWords);
  const [draft, setDraft] = useState<DraftLesson>(lesson === undefined ? EMPTY_DRAFT : lessonDraft(lesson));
  const set = (part: Partial<DraftLesson>): void => setDraft({ ...draft, ...part });
  const keep = async (): Promise<void> => {
    const { id, thing } = lessonThing(draft, lesson?.id);
    const body = { thing, revision: lesson?.revision ?? null };
    if (await act.run(() => ask('PUT /experience/:id', { params: { id }, body }))) kept();
  };
  return (
    <form
      className="edit-form experience-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p className="quiet">{say('addNote')}</p>
      <ChoiceField
        label={say('country')}
        value={draft.country}
        choices={countries.countries.map(({ iso3, name }) => ({ value: iso3, words: say.of(name) }))}
        choose={(country) => set({ country })}
      />
      <ChoiceField
        label={say('instrument')}
        value={draft.instrument}
        choices={library.instruments.map(({ id, name }) => ({ value: id, words: say.of(name) }))}
        choose={(instrument) => set({ instrument })}
      />
      <WordsField label={say('from')} value={draft.from} write={(from) => set({ from })} />
      <WordsField label={say('to')} value={draft.to} write={(to) => set({ to })} />
      <Sentences draft={draft} set={set} />
      <Grounds draft={draft} set={set} />
      {act.error === undefined ? null : <Failure error={act.error} />}
      <FormActions save={say('save')} cancel={say('cancel')} isRefused={act.isBusy} onCancel={close} />
    </form>
  );
}

interface PartProps {
  readonly draft: DraftLesson;
  readonly set: (part: Partial<DraftLesson>) => void;
}

/** Every part that is written in both languages. */
function Sentences({ draft, set }: PartProps): ReactNode {
  const say = useSpeech(experienceWords);
  return TEXT_PARTS.map((part) => (
    <div key={part} className="lesson-pair">
      {LANGUAGES.map(([language, key]) => (
        <TextField
          key={language}
          value={draft.words[part][language]}
          onChange={(text) => set({ words: { ...draft.words, [part]: { ...draft.words[part], [language]: text } } })}
        >
          <Label>{say(key, { part: say(part) })}</Label>
          <TextArea rows={part === 'title' || part === 'body' ? 1 : 3} lang={language} />
        </TextField>
      ))}
    </div>
  ));
}

/** What bears out each of the two sides. */
function Grounds({ draft, set }: PartProps): ReactNode {
  const say = useSpeech(experienceWords);
  return (['worked', 'didNot'] as const).map((part) => (
    <div key={part} className="lesson-pair">
      <WordsField
        label={say(`${part}Fact`)}
        help={say('evidenceHelp')}
        value={draft.grounds[part].said}
        write={(said) => set({ grounds: { ...draft.grounds, [part]: { ...draft.grounds[part], said } } })}
      />
      <ChoiceField
        label={say('strengthOf')}
        value={draft.grounds[part].strength}
        choices={STRENGTHS.map((value) => ({ value, words: say(value) }))}
        choose={(strength) => set({ grounds: { ...draft.grounds, [part]: { ...draft.grounds[part], strength } } })}
      />
    </div>
  ));
}
