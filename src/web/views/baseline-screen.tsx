import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BaselineComparison, BaselineView } from '../../http/contract/baseline-contract.ts';
import { AnsweredScreen } from '../parts/answered-screen.tsx';
import { BaselineGroup } from '../parts/baseline-group.tsx';
import { ComparedFigures } from '../parts/compared-figures.tsx';
import { Gate } from '../parts/gate.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { baselineWords } from '../words/baseline-words.ts';
import '../styles/charts.css';
import '../styles/explore.css';
import '../styles/notes.css';
import '../styles/tasks.css';

/** What did the measure change? */
export function BaselineScreen(): ReactNode {
  return (
    <Gate action="task.read" question={useSpeech(baselineWords)('oneAsks')}>
      <OneBaseline />
    </Gate>
  );
}

const FROM = '/tasks/$id/baselines/$baseline';

function OneBaseline(): ReactNode {
  const say = useSpeech(baselineWords);
  const params = useParams({ from: FROM });
  const search = actingQuery(parseTaskSearch(useSearch({ from: FROM })));
  const given = { params, query: search };
  const answer = useAsk('GET /tasks/:id/baselines/:baseline', given);
  const compared = useAsk('GET /tasks/:id/baselines/:baseline/comparison', given);
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/tasks/$id" params={{ id: params.id }} search={search}>
          {params.id}
        </Link>
        <Link to="/tasks/$id/baselines" params={{ id: params.id }} search={search}>
          {say('baselines')}
        </Link>
        <span>{params.baseline}</span>
      </nav>
      <AnsweredScreen of={answer} question={say('oneAsks')}>
        {(view) => (
          <AnsweredScreen of={compared} question={say('oneAsks')}>
            {(comparison) => <One view={view} comparison={comparison} />}
          </AnsweredScreen>
        )}
      </AnsweredScreen>
    </>
  );
}

function One(props: { readonly view: BaselineView; readonly comparison: BaselineComparison }): ReactNode {
  const say = useSpeech(baselineWords);
  const { view, comparison } = props;
  const { baseline, hash, again } = view;
  const { title, starts, frozenOn, daysLate, release } = baseline;
  const names = (list: BaselineComparison['treated']): string => list.map((each) => say.of(each)).join(', ');
  return (
    <Screen
      question={say('oneAsks')}
      sentence={say('oneSentence', {
        title,
        starts: say.date(starts),
        frozen: say.date(frozenOn),
        late: daysLate === 0 ? say('onDay') : say('late', { days: say.number(daysLate, 0) }),
        treated: names(comparison.treated),
        group: names(comparison.group),
      })}
      source={`${say('release')}: ${release.name}@${release.version}, ${release.hash}`}
    >
      {comparison.warnings.length === 0 ? null : (
        <div className="notice">
          <p>{say('beware')}</p>
          <ul>
            {comparison.warnings.map((each) => (
              <li key={each.en}>{say.of(each)}</li>
            ))}
          </ul>
        </div>
      )}
      {comparison.indicators.map((indicator) => (
        <ComparedFigures key={indicator.id} indicator={indicator} starts={starts} />
      ))}
      <BaselineGroup baseline={baseline} />
      <h2>{say('again')}</h2>
      <p>{say(`again-${again}`)}</p>
      <p className="quiet seal">{`${say('seal')}: ${hash}`}</p>
    </Screen>
  );
}
