import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { namesIn } from '../state/names-in.ts';
import { keptDay } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskDutyWords } from '../words/task-duty-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { OpenedForm } from './opened-form.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: TaskPage;
  readonly search: TaskSearch;
}

interface Row {
  readonly step: string;
  readonly due: string;
  readonly person: string;
  readonly organisation: string;
}

/** The planning department gives a task to people, with the days by which its steps are due. */
export function AssignForm({ page, search }: Props): ReactNode {
  const say = useSpeech(taskDutyWords);
  const change = useTaskChange();
  const { task, workflow } = page;
  const [lead, setLead] = useState(task.lead ?? '');
  const [board, setBoard] = useState(task.board.join('; '));
  const [rows, setRows] = useState<readonly Row[]>(
    task.milestones.map(({ step, due, person, organisation }) => ({
      step,
      due: say.date(due),
      person: person ?? '',
      organisation: organisation ?? '',
    })),
  );
  const set = (place: number, part: Partial<Row>): void =>
    setRows(rows.map((row, each) => (each === place ? { ...row, ...part } : row)));
  const orNone = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const keep = (): Promise<boolean> =>
    change.run(async () => {
      const milestones = rows.map(({ step, due, person, organisation }) => ({
        step,
        due: keptDay(due),
        person: orNone(person),
        organisation: orNone(organisation),
      }));
      await ask('PUT /tasks/:id/assignment', {
        params: { id: task.id },
        query: actingQuery(search),
        body: { lead: orNone(lead), board: namesIn(board), milestones, revision: page.revision },
      });
      return say('assigned', { count: say.number(milestones.length, 0) });
    });
  return (
    <OpenedForm label={say('assign')} change={change} keep={keep}>
      <WordsField label={say('lead')} value={lead} write={setLead} />
      <WordsField label={say('board')} value={board} write={setBoard} />
      {rows.map((row, place) => (
        <MilestoneRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are only added at the end
          key={place}
          page={page}
          row={row}
          place={place}
          set={(part) => set(place, part)}
          drop={place < task.milestones.length ? undefined : () => setRows(rows.filter((_, each) => each !== place))}
        />
      ))}
      <Button
        className="button"
        onPress={() => setRows([...rows, { step: workflow.steps[0]?.id ?? '', due: '', person: '', organisation: '' }])}
      >
        {say('addMilestone')}
      </Button>
    </OpenedForm>
  );
}

function MilestoneRow(props: {
  readonly page: TaskPage;
  readonly row: Row;
  readonly place: number;
  readonly set: (part: Partial<Row>) => void;
  /** Undefined for a milestone that is kept already: that is taken back with a reason. */
  readonly drop: (() => void) | undefined;
}): ReactNode {
  const say = useSpeech(taskDutyWords);
  const { page, row, set, drop } = props;
  const place = say.number(props.place + 1, 0);
  return (
    <fieldset className="milestone-row">
      <legend>{say('milestone', { place })}</legend>
      <div className="form-row">
        <ChoiceField
          label={say('step')}
          value={row.step}
          choices={page.workflow.steps.map(({ id, title }) => ({ value: id, words: say.of(title) }))}
          choose={(step) => set({ step })}
        />
        <WordsField label={say('due')} value={row.due} write={(due) => set({ due })} />
        <WordsField label={say('person')} value={row.person} write={(person) => set({ person })} />
        <ChoiceField
          label={say('unit')}
          value={row.organisation}
          choices={[
            { value: '', words: say('ownUnit') },
            ...page.organisations.map(({ id, name }) => ({ value: id, words: say.of(name) })),
          ]}
          choose={(organisation) => set({ organisation })}
        />
      </div>
      {drop === undefined ? null : (
        <Button className="tool" onPress={drop}>
          {say('drop', { place })}
        </Button>
      )}
    </fieldset>
  );
}
