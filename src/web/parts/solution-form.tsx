import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PolicyPage, SolutionView } from '../../http/contract/policy-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import {
  type DraftSolution,
  EMPTY_SOLUTION,
  NEW_GROUND,
  NEW_MILESTONE,
  NEW_RESOURCE,
  solutionDraft,
  solutionThing,
  withLine,
} from '../state/solution-draft.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import type { TaskChange } from '../state/use-task-change.ts';
import { policyWords } from '../words/policy-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { LessonPicks } from './lesson-picks.tsx';
import { TaskForm } from './task-form.tsx';
import { WordsField } from './words-field.tsx';

const GROUNDS = ['fact', 'figure', 'act', 'source'] as const;

interface PartProps {
  readonly draft: DraftSolution;
  readonly set: (part: Partial<DraftSolution>) => void;
}

/** The form of a solution: who owns it, by what instrument, with what, by when and on what ground. */
export function SolutionForm(props: {
  readonly page: PolicyPage;
  readonly search: TaskSearch;
  /** The solution that is edited; a new one if absent. */
  readonly solution?: SolutionView;
  readonly change: TaskChange;
  readonly close: () => void;
}): ReactNode {
  const { page, search, solution, change, close } = props;
  const say = useSpeech(policyWords);
  const [draft, setDraft] = useState(solution === undefined ? EMPTY_SOLUTION : solutionDraft(solution));
  const set = (part: Partial<DraftSolution>): void => setDraft({ ...draft, ...part });
  const keep = async (): Promise<void> => {
    const body = { thing: solutionThing(draft, solution?.id), revision: solution?.revision ?? null };
    const params = { id: page.task, kind: 'solution' } as const;
    const isKept = await change.run(async () => {
      await ask('PUT /tasks/:id/policy/:kind', { params, query: actingQuery(search), body });
      return say('saved');
    });
    if (isKept) close();
  };
  const none = { value: '', words: say('notChosen') };
  return (
    <TaskForm change={change} keep={keep} close={close}>
      <WordsField label={say('titleVi')} value={draft.titleVi} write={(titleVi) => set({ titleVi })} />
      <WordsField label={say('titleEn')} value={draft.titleEn} write={(titleEn) => set({ titleEn })} />
      <ChoiceField
        label={say('organisation')}
        value={draft.organisation}
        choices={[none, ...page.organisations.map(({ id, name }) => ({ value: id, words: say.of(name) }))]}
        choose={(organisation) => set({ organisation })}
      />
      <WordsField label={say('person')} value={draft.person} write={(person) => set({ person })} />
      <ChoiceField
        label={say('instrument')}
        value={draft.instrument}
        choices={[none, ...page.instruments.map(({ id, name }) => ({ value: id, words: say.of(name) }))]}
        choose={(instrument) => set({ instrument })}
      />
      <Resources draft={draft} set={set} />
      <Milestones draft={draft} set={set} />
      <Grounds draft={draft} set={set} />
      <LessonPicks page={page} picked={draft.lessons} pick={(lessons) => set({ lessons })} />
    </TaskForm>
  );
}

function Group(props: { readonly title: string; readonly add: () => void; readonly children: ReactNode }): ReactNode {
  const say = useSpeech(policyWords);
  return (
    <fieldset className="policy-group">
      <legend>{props.title}</legend>
      {props.children}
      <Button className="tool" onPress={props.add} aria-label={`${say('more')}: ${props.title}`}>
        {say('more')}
      </Button>
    </fieldset>
  );
}

function Resources({ draft, set }: PartProps): ReactNode {
  const say = useSpeech(policyWords);
  const { resources } = draft;
  return (
    <Group title={say('resources')} add={() => set({ resources: [...resources, NEW_RESOURCE] })}>
      {resources.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place.
        <div key={at} className="policy-line">
          <WordsField
            label={say('amount', { number: at + 1 })}
            value={line.amount}
            write={(amount) => set({ resources: withLine(resources, at, { ...line, amount }) })}
          />
          <WordsField
            label={say('source', { number: at + 1 })}
            value={line.source}
            write={(source) => set({ resources: withLine(resources, at, { ...line, source }) })}
          />
        </div>
      ))}
    </Group>
  );
}

const MILESTONE_FIELDS = [
  ['vi', 'milestoneVi'],
  ['en', 'milestoneEn'],
  ['due', 'dueDay'],
  ['done', 'doneDay'],
] as const;

function Milestones({ draft, set }: PartProps): ReactNode {
  const say = useSpeech(policyWords);
  const { milestones } = draft;
  return (
    <Group title={say('milestones')} add={() => set({ milestones: [...milestones, NEW_MILESTONE] })}>
      {milestones.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place.
        <div key={at} className="policy-line">
          {MILESTONE_FIELDS.map(([field, label]) => (
            <WordsField
              key={field}
              label={say(label, { number: at + 1 })}
              value={line[field]}
              write={(value) => set({ milestones: withLine(milestones, at, { ...line, [field]: value }) })}
            />
          ))}
        </div>
      ))}
    </Group>
  );
}

function Grounds({ draft, set }: PartProps): ReactNode {
  const say = useSpeech(policyWords);
  const { evidence } = draft;
  return (
    <Group title={say('evidence')} add={() => set({ evidence: [...evidence, NEW_GROUND] })}>
      {evidence.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place.
        <div key={at} className="policy-line">
          <ChoiceField
            label={say('groundKind', { number: at + 1 })}
            value={line.kind}
            choices={GROUNDS.map((value) => ({ value, words: say(`ground-${value}`) }))}
            choose={(kind) => set({ evidence: withLine(evidence, at, { ...line, kind }) })}
          />
          <WordsField
            label={say('groundRef', { number: at + 1 })}
            value={line.ref}
            write={(ref) => set({ evidence: withLine(evidence, at, { ...line, ref }) })}
          />
        </div>
      ))}
    </Group>
  );
}
