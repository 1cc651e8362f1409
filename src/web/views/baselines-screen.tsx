import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answered } from '../../http/contract/api.ts';
import { AnsweredScreen } from '../parts/answered-screen.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { FreezeForm } from '../parts/freeze-form.tsx';
import { Gate } from '../parts/gate.tsx';
import { Screen } from '../parts/screen.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { baselineWords } from '../words/baseline-words.ts';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/tasks.css';

/** How did things stand before the measures of a task? */
export function BaselinesScreen(): ReactNode {
  return (
    <Gate action="task.read" question={useSpeech(baselineWords)('asks')}>
      <Baselines />
    </Gate>
  );
}

function Baselines(): ReactNode {
  const say = useSpeech(baselineWords);
  const { id } = useParams({ from: '/tasks/$id/baselines' });
  const search = parseTaskSearch(useSearch({ from: '/tasks/$id/baselines' }));
  const answer = useAsk('GET /tasks/:id/baselines', { params: { id }, query: actingQuery(search) });
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/tasks" search={actingQuery(search)}>
          {say('tasks')}
        </Link>
        <Link to="/tasks/$id" params={{ id }} search={actingQuery(search)}>
          {id}
        </Link>
        <span>{say('baselines')}</span>
      </nav>
      <TaskRole search={search} task={id} />
      <AnsweredScreen of={answer} question={say('asks')}>
        {(list) => <List list={list} task={id} search={search} />}
      </AnsweredScreen>
    </>
  );
}

function List(props: {
  readonly list: Answered<'GET /tasks/:id/baselines'>;
  readonly task: string;
  readonly search: TaskSearch;
}): ReactNode {
  const say = useSpeech(baselineWords);
  const { list, task, search } = props;
  const { baselines, mayFreeze } = list;
  const count = say.number(baselines.length, 0);
  return (
    <Screen question={say('asks')} sentence={baselines.length === 0 ? say('none') : say('listSentence', { count })}>
      {mayFreeze ? <FreezeForm task={task} search={search} /> : null}
      {baselines.length === 0 ? null : (
        <>
          <h2>{say('baselines')}</h2>
          <DataTable
            title={say('baselines')}
            isTitleHidden
            fileName={`baselines-${task}`}
            rows={baselines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                title: say('title'),
                isHead: true,
                value: ({ title }) => title,
                show: ({ id, title }) => (
                  <Link
                    to="/tasks/$id/baselines/$baseline"
                    params={{ id: task, baseline: id }}
                    search={actingQuery(search)}
                  >
                    {title}
                  </Link>
                ),
              },
              {
                key: 'starts',
                title: say('starts'),
                value: ({ starts }) => starts,
                show: (row) => say.date(row.starts),
              },
              {
                key: 'frozen',
                title: say('frozen'),
                value: ({ frozenOn }) => frozenOn,
                show: ({ frozenOn, daysLate }) =>
                  `${say.date(frozenOn)} (${daysLate === 0 ? say('onDay') : say('late', { days: say.number(daysLate, 0) })})`,
              },
              { key: 'seal', title: say('seal'), value: ({ hash }) => hash.slice(0, 16) },
            ]}
          />
        </>
      )}
    </Screen>
  );
}
