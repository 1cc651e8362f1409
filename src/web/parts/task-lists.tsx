import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListView, ProgrammeView, TaskLine, TaskTree } from '../../http/contract/task-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useTaskRole } from '../state/use-task-search.ts';
import { taskWords } from '../words/task-words.ts';
import { TaskClock } from './task-clock.tsx';

/** Documents, the lists that they set, and the tasks on them: what was entered against what is stated. */
export function TaskLists({ tree }: { readonly tree: TaskTree }): ReactNode {
  const say = useSpeech(taskWords);
  const top = tree.lists.filter(({ under }) => under === null || !tree.lists.some(({ id }) => id === under));
  const listed = new Set(tree.lists.flatMap(({ entered }) => entered));
  const others = tree.tasks.filter(({ id, programme }) => !listed.has(id) && programme === null);
  return (
    <section aria-label={say('documents')} className="task-documents">
      {top.map((list) => (
        <article key={list.id} className="card">
          <h3>
            <Link to="/law/$act" params={{ act: list.act.id }}>
              {[list.act.number, say.of(list.act.issuer)].filter((part) => part !== '').join(' · ')}
            </Link>
          </h3>
          <ListBranch list={list} tree={tree} />
        </article>
      ))}
      {tree.programmes.map((programme) => (
        <ProgrammeCard key={programme.id} programme={programme} tasks={tree.tasks} />
      ))}
      {others.length === 0 ? null : (
        <>
          <h3>{say('others')}</h3>
          <ul className="task-leaves">
            {others.map((task) => (
              <TaskLeaf key={task.id} task={task} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ListBranch({ list, tree }: { readonly list: ListView; readonly tree: TaskTree }): ReactNode {
  const say = useSpeech(taskWords);
  const under = tree.lists.filter((each) => each.under === list.id);
  const deeper = new Set(under.flatMap(({ entered }) => entered));
  const own = tree.tasks.filter(({ id }) => list.entered.includes(id) && !deeper.has(id));
  const [entered, missing] = [say.number(list.entered.length, 0), say.number(list.missing ?? 0, 0)];
  const by = say.of(list.assignedBy.name);
  return (
    <div className="task-branch">
      <p>
        <strong>{say.of(list.title)}</strong>
        <span className="quiet">
          {list.assignedTo === null
            ? ` (${say('assignedBy', { by })})`
            : ` (${say('assigned', { by, to: say.of(list.assignedTo.name) })})`}
        </span>
      </p>
      <p className="task-audit">
        {list.stated === null
          ? say('auditNone', { entered })
          : say('audit', { entered, stated: say.number(list.stated, 0), missing })}
      </p>
      {list.faults.map((fault) => (
        <p key={fault.en} className="task-late">
          {say.of(fault)}
        </p>
      ))}
      {under.map((each) => (
        <ListBranch key={each.id} list={each} tree={tree} />
      ))}
      <ul className="task-leaves">
        {own.map((task) => (
          <TaskLeaf key={task.id} task={task} />
        ))}
      </ul>
    </div>
  );
}

function TaskLeaf({ task }: { readonly task: TaskLine }): ReactNode {
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  return (
    <li>
      <Link to="/tasks/$id" params={{ id: task.id }} search={role}>
        {say.of(task.title)}
      </Link>
      <p className="quiet">
        {[
          ...task.counts.map(({ words }) => say('is', { count: say.of(words) })),
          task.isAccepted ? say('accepted') : task.step === null ? say('notBegun') : say.of(task.step),
        ].join(' · ')}
        {task.clock === null || task.isAccepted ? null : ' · '}
        {task.isAccepted ? null : <TaskClock clock={task.clock} />}
      </p>
    </li>
  );
}

function ProgrammeCard(props: { readonly programme: ProgrammeView; readonly tasks: readonly TaskLine[] }): ReactNode {
  const { programme, tasks } = props;
  const say = useSpeech(taskWords);
  const own = tasks.filter((task) => task.programme === programme.id);
  return (
    <article className="card">
      <h3>{say.of(programme.title)}</h3>
      <p className="quiet">
        {programme.acts.map((act, place) => (
          <span key={act.id}>
            {place === 0 ? null : ' · '}
            <Link to="/law/$act" params={{ act: act.id }}>
              {act.number}
            </Link>
          </span>
        ))}
      </p>
      {programme.sides.length < 2 ? null : (
        <p>
          {`${say('sides')}: `}
          {programme.sides
            .map(({ organisation, leader }) => `${say.of(organisation.name)}: ${leader ?? say('unnamed')}`)
            .join('; ')}
        </p>
      )}
      {programme.contents.length === 0 ? null : (
        <details>
          <summary>{say('contents')}</summary>
          <ol>
            {programme.contents.map((each) => (
              <li key={each.en}>{say.of(each)}</li>
            ))}
          </ol>
        </details>
      )}
      {programme.bundles.length === 0 ? null : (
        <p>{`${say('bundles')}: ${programme.bundles.map(({ title }) => say.of(title)).join('; ')}`}</p>
      )}
      <ul className="task-leaves">
        {own.map((task) => (
          <TaskLeaf key={task.id} task={task} />
        ))}
      </ul>
    </article>
  );
}
