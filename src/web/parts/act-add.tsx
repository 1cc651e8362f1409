import { type ReactNode, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { type ActDraft, actFile, EMPTY_ACT, FORM_GRADES, FORM_KINDS, FORM_RELATIONS } from '../state/act-draft.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useChange } from '../state/use-change.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useMay } from '../state/use-session.ts';
import { lawWords } from '../words/law-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import { WordsField } from './words-field.tsx';

/** Adds acts of one's own to the register: written here, or from a file. */
export function ActAdd(): ReactNode {
  const say = useSpeech(lawWords);
  const change = useChange(/\/law/u);
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  if (!useMay('law.write')) return null;
  const send = (body: Blob, fileName: string): Promise<boolean> =>
    change.run(async () => {
      const { added, changed, same } = await ask('POST /law/acts', { query: { fileName }, body });
      const n = (value: number): string => say.number(value, 0);
      return say('actsAdded', { added: n(added), changed: n(changed), same: n(same) });
    });
  return (
    <section aria-label={say('addAct')}>
      <div className="screen-actions">
        <Button ref={opener} className="button" isDisabled={isOpen} onPress={() => setOpen(true)}>
          {say('addAct')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.json', '.csv', '.xlsx']}
          onSelect={(files) => files?.[0] && void send(files[0], files[0].name)}
        >
          <Button className="button" isDisabled={change.isBusy}>
            {say('addActFile')}
          </Button>
        </FileTrigger>
      </div>
      <p role="status">{change.done}</p>
      {isOpen ? <ActForm send={send} isBusy={change.isBusy} close={() => setOpen(false)} /> : null}
      {change.error === undefined ? null : <Failure error={change.error} />}
    </section>
  );
}

const LINES = [
  ['number', 'issuer_vi'],
  ['issued', 'in_force_from', 'in_force_to'],
  ['title_vi', 'title_en'],
  ['source', 'source_url'],
] as const;

function ActForm(props: {
  readonly send: (body: Blob, fileName: string) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly close: () => void;
}): ReactNode {
  const { send, isBusy, close } = props;
  const say = useSpeech(lawWords);
  const [draft, setDraft] = useState(EMPTY_ACT);
  const set = (part: Partial<ActDraft>): void => setDraft({ ...draft, ...part });
  const keep = async (): Promise<void> => {
    if (await send(actFile(draft), say('formFile'))) close();
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className="form-row">
        <ChoiceField
          label={say('kind')}
          value={draft.type_vi}
          choices={FORM_KINDS.map((value) => ({ value, words: value }))}
          choose={(type) => set({ type_vi: type })}
        />
        <ChoiceField
          label={say('sure')}
          value={draft.how_sure}
          choices={FORM_GRADES.map((value) => ({ value, words: say(`grade${value}`) }))}
          choose={(grade) => set({ how_sure: grade })}
        />
      </div>
      {LINES.map((line) => (
        <div key={line[0]} className="form-row">
          {line.map((key) => (
            <WordsField
              key={key}
              label={say(`col-${key}`)}
              value={draft[key]}
              write={(value) => set({ [key]: value })}
            />
          ))}
        </div>
      ))}
      <RelationFields draft={draft} set={set} />
      <FormActions save={say('save')} cancel={say('cancel')} isRefused={isBusy} onCancel={close} />
    </form>
  );
}

/** What the act does to an earlier one. */
function RelationFields(props: {
  readonly draft: ActDraft;
  readonly set: (part: Partial<ActDraft>) => void;
}): ReactNode {
  const { draft, set } = props;
  const say = useSpeech(lawWords);
  return (
    <div className="form-row">
      <ChoiceField
        label={say('does')}
        value={draft.relation}
        choices={[{ value: '', words: '–' }, ...FORM_RELATIONS.map((value) => ({ value, words: say(value) }))]}
        choose={(relation) => set({ relation })}
      />
      <WordsField
        label={say('earlier')}
        value={draft.other}
        write={(other) => set({ other })}
        help={say('earlierHelp')}
      />
    </div>
  );
}
