import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ReportPage, SectionView } from '../../http/contract/section-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { keptDay } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { sectionWords } from '../words/section-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { TaskForm } from './task-form.tsx';
import { WordsField } from './words-field.tsx';

const SECTION_STATES = ['planned', 'drafting', 'review', 'agreed'] as const;

/** Gives a section an owner, a day and a state, renames it, moves it or strikes it out. */
export function SectionArrange(props: {
  readonly task: string;
  readonly section: SectionView;
  readonly search: TaskSearch;
  readonly close: () => void;
}): ReactNode {
  const { task, section, search, close } = props;
  const say = useSpeech(sectionWords);
  const change = useTaskChange();
  const [draft, setDraft] = useState({
    vi: section.title.vi,
    en: section.title.en,
    owner: section.owner ?? '',
    due: section.due === null ? '' : say.date(section.due),
    state: section.state as string,
  });
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const send = (body: Readonly<Record<string, unknown>>): Promise<boolean> =>
    change.run(async () => {
      await ask('PUT /tasks/:id/report/sections/:part', {
        params: { id: task, part: section.part },
        query: actingQuery(search),
        body,
      });
      return say('saved');
    });
  const keep = async (): Promise<void> => {
    const { vi, en, owner, due, state } = draft;
    const title = { vi, en: en.trim() === '' ? vi : en };
    if (await send({ title, owner, due: keptDay(due), state: SECTION_STATES.find((each) => each === state) })) close();
  };
  return (
    <TaskForm change={change} keep={keep} close={close}>
      <WordsField label={say('titleVi')} value={draft.vi} write={(vi) => set({ vi })} />
      <WordsField label={say('titleEn')} value={draft.en} write={(en) => set({ en })} />
      <div className="form-row">
        <WordsField label={say('owner')} value={draft.owner} write={(owner) => set({ owner })} />
        <WordsField label={say('due')} value={draft.due} write={(due) => set({ due })} />
      </div>
      <ChoiceField
        label={say('state')}
        value={draft.state}
        choices={SECTION_STATES.map((state) => ({ value: state, words: say(`state-${state}`) }))}
        choose={(state) => set({ state })}
      />
      <PlaceTools isStruck={section.isStruck} send={(body) => void send(body)} />
      <p role="status">{change.done}</p>
    </TaskForm>
  );
}

function PlaceTools(props: {
  readonly isStruck: boolean;
  readonly send: (body: Readonly<Record<string, unknown>>) => void;
}): ReactNode {
  const { isStruck, send } = props;
  const say = useSpeech(sectionWords);
  const moves = isStruck ? [] : (['up', 'down'] as const);
  return (
    <div className="tool-row">
      {moves.map((move) => (
        <Button key={move} className="tool" onPress={() => send({ move })}>
          {say(move)}
        </Button>
      ))}
      <Button className="tool" onPress={() => send({ isStruck: !isStruck })}>
        {say(isStruck ? 'restore' : 'strike')}
      </Button>
    </div>
  );
}

/** Adds a section to the outline. */
export function AddSection({ page, search }: { readonly page: ReportPage; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(sectionWords);
  const change = useTaskChange();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const [draft, setDraft] = useState({ vi: '', en: '', level: '2', after: '' });
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  if (!isOpen)
    return (
      <Button ref={opener} className="button" onPress={() => setOpen(true)}>
        {say('addSection')}
      </Button>
    );
  const keep = async (): Promise<void> => {
    const { vi, en, level, after } = draft;
    const isKept = await change.run(async () => {
      await ask('POST /tasks/:id/report/sections', {
        params: { id: page.task },
        query: actingQuery(search),
        body: {
          title: { vi, en: en.trim() === '' ? vi : en },
          level: level === '1' ? 1 : 2,
          after: after === '' ? null : after,
        },
      });
      return say('saved');
    });
    if (!isKept) return;
    setDraft({ vi: '', en: '', level: '2', after: '' });
    setOpen(false);
  };
  return (
    <TaskForm change={change} keep={keep} close={() => setOpen(false)}>
      <WordsField label={say('titleVi')} value={draft.vi} write={(vi) => set({ vi })} />
      <WordsField label={say('titleEn')} value={draft.en} write={(en) => set({ en })} />
      <div className="form-row">
        <ChoiceField
          label={say('level')}
          value={draft.level}
          choices={(['1', '2'] as const).map((level) => ({ value: level, words: say(`level${level}`) }))}
          choose={(level) => set({ level })}
        />
        <ChoiceField
          label={say('after')}
          value={draft.after}
          choices={[
            { value: '', words: say('atEnd') },
            ...page.sections
              .filter(({ isStruck }) => !isStruck)
              .map(({ part, number, title }) => ({ value: part, words: `${number}. ${say.of(title)}` })),
          ]}
          choose={(after) => set({ after })}
        />
      </div>
    </TaskForm>
  );
}
