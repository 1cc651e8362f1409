import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ReportPage } from '../../http/contract/section-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { Failure } from '../parts/failure.tsx';
import { ReportFigures } from '../parts/report-figures.tsx';
import { ReportSection } from '../parts/report-section.tsx';
import { ReportVersions } from '../parts/report-versions.tsx';
import { ReportWord } from '../parts/report-word.tsx';
import { Screen } from '../parts/screen.tsx';
import { AddSection } from '../parts/section-arrange.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { parseReportSearch, type ReportSearch } from '../state/report-search.ts';
import { actingQuery } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { sectionWords } from '../words/section-words.ts';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/tasks.css';
import '../styles/task-report.css';

interface Props {
  readonly page: ReportPage;
  readonly search: ReportSearch;
}

/** How far is the report written? */
export function TaskReportScreen(): ReactNode {
  const { id } = useParams({ from: '/tasks/$id/report' });
  const search = parseReportSearch(useSearch({ from: '/tasks/$id/report' }));
  const answer = useAsk('GET /tasks/:id/report', { params: { id }, query: actingQuery(search) }, { keepsLast: false });
  const say = useSpeech(sectionWords);
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
        <span>{say('report')}</span>
      </nav>
      <TaskRole search={search} />
      <Answered of={answer}>{(page) => <Report page={page} search={search} />}</Answered>
    </>
  );
}

function Report({ page, search }: Props): ReactNode {
  const say = useSpeech(sectionWords);
  const { sums, sections, mentions } = page;
  const n = (value: number): string => say.number(value, 0);
  if (sections.length === 0) return <Start page={page} search={search} />;
  const struck = sections.filter(({ isStruck }) => isStruck);
  return (
    <Screen
      question={say('asks')}
      sentence={say('sentence', {
        sections: n(sums.sections),
        written: n(sums.written),
        agreed: n(sums.agreed),
        late: n(sums.late),
        unowned: n(sums.unowned),
        figures: n(sums.figures),
        old: n(sums.old),
      })}
    >
      <p className="task-title">{say.of(page.title)}</p>
      <ReportWord page={page} search={search} />
      {sections
        .filter(({ isStruck }) => !isStruck)
        .map((section) => (
          <ReportSection key={section.part} page={page} section={section} search={search} />
        ))}
      {page.may.arrange ? <AddSection page={page} search={search} /> : null}
      <ReportFigures mentions={mentions} />
      <ReportVersions page={page} search={search} />
      {struck.length === 0 ? null : (
        <details>
          <summary>{say('struck')}</summary>
          {struck.map((section) => (
            <ReportSection key={section.part} page={page} section={section} search={search} />
          ))}
        </details>
      )}
    </Screen>
  );
}

function Start({ page, search }: Props): ReactNode {
  const say = useSpeech(sectionWords);
  const change = useTaskChange();
  const start = (): void =>
    void change.run(async () => {
      await ask('POST /tasks/:id/report', { params: { id: page.task }, query: actingQuery(search) });
      return say('saved');
    });
  return (
    <Screen question={say('asks')} sentence={say('emptySentence')}>
      <p className="task-title">{say.of(page.title)}</p>
      <p>{say('empty')}</p>
      {page.may.arrange ? (
        <Button className="button primary" isDisabled={change.isRunning} onPress={start}>
          {say('start')}
        </Button>
      ) : null}
      {change.error === undefined ? null : <Failure error={change.error} />}
    </Screen>
  );
}
