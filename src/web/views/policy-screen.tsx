import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { CompletenessView } from '../parts/completeness-view.tsx';
import { DraftCheck } from '../parts/draft-check.tsx';
import { FitBoard } from '../parts/fit-board.tsx';
import { Screen } from '../parts/screen.tsx';
import { SolutionRegister } from '../parts/solution-register.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { WithdrawnList } from '../parts/withdrawn-list.tsx';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { policyWords } from '../words/policy-words.ts';
import { taskWords } from '../words/task-words.ts';
import '../styles/cards.css';
import '../styles/elsewhere.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/policy.css';
import '../styles/tasks.css';

/** Are the solutions whole, and what is missing? */
export function PolicyScreen(): ReactNode {
  const { id } = useParams({ from: '/tasks/$id/policy' });
  const search = parseTaskSearch(useSearch({ from: '/tasks/$id/policy' }));
  const answer = useAsk('GET /tasks/:id/policy', { params: { id }, query: actingQuery(search) }, { keepsLast: false });
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/tasks" search={role}>
          {say('tasks')}
        </Link>
        <Link to="/tasks/$id" params={{ id }} search={role}>
          {id}
        </Link>
      </nav>
      <TaskRole search={search} />
      <Answered of={answer}>{(page) => <Policy page={page} search={search} />}</Answered>
    </>
  );
}

function Policy({ page, search }: { readonly page: PolicyPage; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(policyWords);
  const { audit, completeness, task } = page;
  const n = (value: number): string => say.number(value, 0);
  const address = (format: 'docx' | 'xlsx' | 'csv'): string =>
    addressOf('/tasks/:id/policy/table', { id: task }, { ...actingQuery(search), format, lang: say.language });
  return (
    <Screen
      question={say('policyAsks')}
      sentence={say('sentence', {
        stated: audit.stated === null ? say('notStated') : n(audit.stated),
        entered: n(audit.entered),
        owned: n(audit.owned),
        covered: n(completeness.classes.filter(({ by }) => by.length > 0).length),
        lacks: n(completeness.lacks.length),
      })}
      actions={
        page.may.export
          ? (['docx', 'xlsx', 'csv'] as const).map((format) => (
              <a key={format} className="button" href={address(format)} download>
                {say('files', { format: `.${format}` })}
              </a>
            ))
          : undefined
      }
    >
      <p className="task-title">{say.of(page.title)}</p>
      <SolutionRegister page={page} search={search} />
      <section aria-labelledby="complete">
        <h2 id="complete">{say('complete')}</h2>
        <p className="quiet">{say('completeNote')}</p>
        <CompletenessView of={completeness} fileName={task} at={{ task, search: actingQuery(search) }} />
      </section>
      <FitBoard page={page} search={search} />
      <WithdrawnList task={task} search={search} kinds={['solution', 'tally', 'fit']} />
      <DraftCheck />
    </Screen>
  );
}
