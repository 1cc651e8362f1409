import { type ReactNode, useState } from 'react';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { namesIn, typedPoints } from '../state/names-in.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskDutyWords } from '../words/task-duty-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { OpenedForm } from './opened-form.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: TaskPage;
  readonly search: TaskSearch;
  readonly council: TaskPage['councils'][number];
}

const PARTS = ['logic', 'structure', 'rigour', 'literature'] as const;
type Typed = Readonly<Record<(typeof PARTS)[number] | 'note', string>>;

/** One member gives scores: the own ones, until the council has decided. */
export function ScoreForm({ page, search, council, member }: Props & { readonly member: string }): ReactNode {
  const say = useSpeech(taskDutyWords);
  const change = useTaskChange();
  const given = council.scores.find((each) => each.member === member);
  const [typed, setTyped] = useState<Typed>({
    logic: String(given?.logic ?? ''),
    structure: String(given?.structure ?? ''),
    rigour: String(given?.rigour ?? ''),
    literature: String(given?.literature ?? ''),
    note: given?.note ?? '',
  });
  const [isBad, setBad] = useState(false);
  const keep = async (): Promise<boolean> => {
    const [logic, structure, rigour, literature] = PARTS.map((part) => typedPoints(typed[part]));
    const isWhole = logic !== undefined && structure !== undefined && rigour !== undefined && literature !== undefined;
    setBad(!isWhole);
    if (!isWhole) return false;
    return change.run(async () => {
      await ask('PUT /tasks/:id/councils/:council/score', {
        params: { id: page.task.id, council: council.id },
        query: actingQuery(search),
        body: { member, logic, structure, rigour, literature, note: typed.note },
      });
      return say('scored', { member });
    });
  };
  return (
    <OpenedForm label={say('scoreAs', { member })} change={change} keep={keep}>
      <p className={isBad ? 'task-late' : 'field-help'} role={isBad ? 'alert' : undefined}>
        {say('points')}
      </p>
      <div className="form-row">
        {PARTS.map((part) => (
          <WordsField
            key={part}
            label={say(part)}
            value={typed[part]}
            write={(value) => setTyped({ ...typed, [part]: value })}
          />
        ))}
      </div>
      <WordsField label={say('remark')} value={typed.note} write={(note) => setTyped({ ...typed, note })} />
    </OpenedForm>
  );
}

const DECISIONS = ['passed', 'passed-with-changes', 'failed'] as const;

/** The chair writes down what the council decided. */
export function DecisionForm({ page, search, council }: Props): ReactNode {
  const say = useSpeech(taskDutyWords);
  const change = useTaskChange();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>('passed');
  const [conditions, setConditions] = useState('');
  const keep = (): Promise<boolean> =>
    change.run(async () => {
      await ask('PUT /tasks/:id/councils/:council/decision', {
        params: { id: page.task.id, council: council.id },
        query: actingQuery(search),
        body: { decision, conditions: namesIn(conditions) },
      });
      return say('decided');
    });
  return (
    <OpenedForm label={say('decide')} change={change} keep={keep}>
      <ChoiceField
        label={say('decision')}
        value={decision}
        choices={DECISIONS.map((each) => ({ value: each, words: say(each) }))}
        choose={(chosen) => setDecision(DECISIONS.find((each) => each === chosen) ?? 'passed')}
        help={say('final')}
      />
      <WordsField label={say('conditions')} value={conditions} write={setConditions} />
    </OpenedForm>
  );
}
