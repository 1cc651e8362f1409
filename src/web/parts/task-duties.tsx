import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskDutyWords } from '../words/task-duty-words.ts';
import { AssignForm } from './assign-form.tsx';
import { DecisionForm, ScoreForm } from './council-forms.tsx';
import { FollowForms } from './follow-forms.tsx';
import { OpenedForm } from './opened-form.tsx';

interface Props {
  readonly page: TaskPage;
  readonly search: TaskSearch;
}

/** What a role does on a task besides writing it: it is assigned, its minutes are written, it is scored and decided on. */
export function TaskDuties({ page, search }: Props): ReactNode {
  const say = useSpeech(taskDutyWords);
  const { may, workshops, councils } = page;
  const scoring = councils.filter(({ own }) => own.length > 0);
  const deciding = may.decide ? councils.filter(({ decision }) => decision === null) : [];
  return (
    <>
      {page.standing === null ? null : (
        <p>
          <Link to="/tasks/$id/baselines" params={{ id: page.task.id }} search={actingQuery(search)} className="button">
            {say('toBaselines')}
          </Link>
        </p>
      )}
      {may.assign ? (
        <section aria-label={say('assign')}>
          <AssignForm page={page} search={search} />
        </section>
      ) : null}
      <FollowForms page={page} search={search} />
      {may.minutes && workshops.length > 0 ? (
        <section aria-labelledby="minutes">
          <h2 id="minutes">{say('minutes')}</h2>
          {workshops.map((workshop) => (
            <MinutesForm key={workshop.id} page={page} search={search} workshop={workshop} />
          ))}
        </section>
      ) : null}
      {scoring.length + deciding.length === 0 ? null : (
        <section aria-labelledby="scores">
          <h2 id="scores">{say('score')}</h2>
          {scoring.flatMap((council) =>
            council.own.map((member) => (
              <ScoreForm
                key={`${council.id} ${member}`}
                page={page}
                search={search}
                council={council}
                member={member}
              />
            )),
          )}
          {deciding.map((council) => (
            <DecisionForm key={council.id} page={page} search={search} council={council} />
          ))}
        </section>
      )}
    </>
  );
}

function MinutesForm({
  page,
  search,
  workshop,
}: Props & { readonly workshop: TaskPage['workshops'][number] }): ReactNode {
  const say = useSpeech(taskDutyWords);
  const change = useTaskChange();
  const [minutes, setMinutes] = useState(workshop.minutes ?? '');
  const keep = (): Promise<boolean> =>
    change.run(async () => {
      await ask('PUT /tasks/:id/workshops/:workshop/minutes', {
        params: { id: page.task.id, workshop: workshop.id },
        query: actingQuery(search),
        body: { minutes },
      });
      return say('minutesKept');
    });
  return (
    <OpenedForm label={say('writeMinutes', { workshop: say.of(workshop.title) })} change={change} keep={keep}>
      <TextField value={minutes} onChange={setMinutes}>
        <Label>{say('minutesText')}</Label>
        <TextArea rows={8} />
      </TextField>
    </OpenedForm>
  );
}
