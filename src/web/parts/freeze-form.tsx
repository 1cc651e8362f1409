import { type ReactNode, useState } from 'react';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { namesIn } from '../state/names-in.ts';
import { keptDay } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { baselineWords } from '../words/baseline-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { OpenedForm } from './opened-form.tsx';
import { WordsField } from './words-field.tsx';

const PACKS = ['world-indicators', 'vn-statistics', 'us-states', 'us-counties'] as const;
const KINDS = ['policy', 'solution', 'programme'] as const;
const RULES = ['nearest', 'named'] as const;
const EMPTY = {
  id: '',
  title: '',
  measure: 'policy',
  starts: '',
  pack: 'world-indicators',
  indicators: '',
  industries: '',
  treated: '',
  rule: 'nearest',
  nearest: '5',
  named: '',
  reason: '',
};
type Draft = typeof EMPTY;

/** Freezes the state of things before a measure, with those it is compared with. */
export function FreezeForm({ task, search }: { readonly task: string; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(baselineWords);
  const change = useTaskChange();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const keep = async (): Promise<boolean> => {
    const isKept = await change.run(async () => {
      const made = await ask('POST /tasks/:id/baselines', {
        params: { id: task },
        query: actingQuery(search),
        body: bodyOf(draft),
      });
      return say('done', { id: made.baseline.id });
    });
    if (isKept) setDraft(EMPTY);
    return isKept;
  };
  return (
    <OpenedForm label={say('freeze')} change={change} keep={keep}>
      <FreezeFields draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
    </OpenedForm>
  );
}

function bodyOf(draft: Draft) {
  const { id, title, starts, pack, reason } = draft;
  return {
    id: id.trim(),
    title,
    measure: KINDS.find((each) => each === draft.measure) ?? 'policy',
    starts: keptDay(starts),
    pack,
    indicators: namesIn(draft.indicators),
    industries: namesIn(draft.industries),
    treated: namesIn(draft.treated),
    ...(draft.rule === 'named'
      ? { named: namesIn(draft.named), reason }
      : { nearest: Math.round(Number(draft.nearest)) || 0 }),
  };
}

function FreezeFields(props: { readonly draft: Draft; readonly set: (part: Partial<Draft>) => void }): ReactNode {
  const { draft, set } = props;
  const say = useSpeech(baselineWords);
  const line = (key: keyof Draft, label: string, help?: string): ReactNode => (
    <WordsField
      key={key}
      label={label}
      value={draft[key]}
      write={(value) => set({ [key]: value })}
      {...(help === undefined ? {} : { help })}
    />
  );
  return (
    <>
      <p className="field-help">{say('once')}</p>
      <div className="form-row">
        {line('id', say('id'))}
        {line('title', say('title'))}
        <ChoiceField
          label={say('kind')}
          value={draft.measure}
          choices={KINDS.map((each) => ({ value: each, words: say(each) }))}
          choose={(measure) => set({ measure })}
        />
        {line('starts', say('startsDay'))}
      </div>
      <div className="form-row">
        <ChoiceField
          label={say('pack')}
          value={draft.pack}
          choices={PACKS.map((each) => ({ value: each, words: each }))}
          choose={(pack) => set({ pack })}
        />
        {line('industries', say('industries'))}
      </div>
      {line('indicators', say('indicators'), say('indicatorsHelp'))}
      {line('treated', say('treated'))}
      <ChoiceField
        label={say('rule')}
        value={draft.rule}
        choices={RULES.map((each) => ({ value: each, words: say(`rule-${each}`) }))}
        choose={(rule) => set({ rule })}
      />
      {draft.rule === 'named'
        ? [line('named', say('named')), line('reason', say('reason'))]
        : line('nearest', say('nearest'))}
    </>
  );
}
