import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BookView } from '../../http/contract/reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { DocumentHeadForm } from '../parts/document-head-form.tsx';
import { DossierCompleteness } from '../parts/dossier-completeness.tsx';
import { ReportBody } from '../parts/report-body.tsx';
import { ReportFiles } from '../parts/report-files.tsx';
import { ReportRuns } from '../parts/report-runs.tsx';
import { ReportVerify } from '../parts/report-verify.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { reportWords } from '../words/report-words.ts';
import { screenWords } from '../words/screen-words.ts';
import '../styles/report.css';

/** Could it be sent today? What is left to do, the files, computing it again, and the report itself. */
export function ReportScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id/report' });
  const say = useSpeech({ ...screenWords, ...reportWords });
  const book = useAsk('GET /dossiers/:id/book', { params: { id } });
  const report = useAsk('GET /dossiers/:id/report', { params: { id } });
  const editor = useRecipe(id);
  return (
    <Answered of={book}>
      {(value) => (
        <Screen
          question={say('reportAsks')}
          sentence={<RunsText runs={value.ledger.todoSentence} grounds={value} />}
          source={<SourceLine releases={value.releases} />}
          actions={
            <>
              <Link className="button" to="/dossiers/$id/brief" params={{ id }}>
                {say('onePage')}
              </Link>
              <Link className="button" to="/dossiers/$id/history" params={{ id }}>
                {say('compare')}
              </Link>
            </>
          }
        >
          <div className="report-tools">
            <ToDo book={value} id={id} />
            <ReportFiles dossier={id} flush={editor.flush} />
            <ReportVerify dossier={id} />
          </div>
          <ReportRuns editor={editor} />
          <DocumentHeadForm editor={editor} />
          <DossierCompleteness id={id} />
          <Answered of={report}>{(whole) => <ReportBody report={whole} grounds={value} />}</Answered>
        </Screen>
      )}
    </Answered>
  );
}

function ToDo({ book, id }: { readonly book: BookView; readonly id: string }): ReactNode {
  const say = useSpeech(reportWords);
  const { todo } = book.ledger;
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">{say('todo')}</h2>
      {todo.length === 0 ? (
        <p>{say('todoNone')}</p>
      ) : (
        <ul>
          {todo.map((runs, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is in the order in which it is to be done.
            <li key={place}>
              <RunsText runs={runs} grounds={book} />
            </li>
          ))}
        </ul>
      )}
      <div className="report-files">
        <Link className="button" to="/data" search={{ dossier: id }}>
          {say('todoData')}
        </Link>
        <Link className="button" to="/dossiers/$id/ladder" params={{ id }}>
          {say('todoLadder')}
        </Link>
        <Link className="button" to="/dossiers/$id/ledger" params={{ id }}>
          {say('todoLedger')}
        </Link>
      </div>
    </section>
  );
}
