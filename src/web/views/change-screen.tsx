import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import '../styles/cards.css';
import '../styles/change.css';
import '../styles/forms.css';
import type { ChangeView, ReadingView } from '../../http/contract/reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { BehindBars, ChangeEvents } from '../parts/change-events.tsx';
import { ChangeFigure } from '../parts/change-figure.tsx';
import { FollowForm } from '../parts/follow-form.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsOf, useChooseAsOf } from '../state/use-as-of.ts';
import { useReading } from '../state/use-reading.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { changeWords } from '../words/change-words.ts';
import { screenWords } from '../words/screen-words.ts';

/** What moved, and why? Each followed series as a waterfall, the events behind it, and a form to follow another. */
export function ChangeScreen(): ReactNode {
  const say = useSpeech({ ...changeWords, ...screenWords });
  return (
    <Answered of={useReading()}>
      {(view) => (
        <Screen
          question={say('changeAsks')}
          sentence={<RunsText runs={view.changes.sentence} grounds={view} />}
          source={<SourceLine releases={view.releases} />}
          className="change-screen"
        >
          <LeftOut view={view} />
          {view.changes.changes.map((change) => (
            <Change key={change.id} view={view} change={change} />
          ))}
          <ChangeEvents view={view} />
          <FollowForm view={view} />
        </Screen>
      )}
    </Answered>
  );
}

function Change(props: { readonly view: ReadingView; readonly change: ChangeView }): ReactNode {
  const { view, change } = props;
  const say = useSpeech(changeWords);
  const { recipe, isReadOnly, change: edit } = useRecipe(view.id);
  const isOwn = !isReadOnly && recipe?.changes.some(({ id }) => id === change.id) === true;
  const drop = (): void =>
    edit(
      (now) => ({ ...now, changes: now.changes.filter(({ id }) => id !== change.id) }),
      `stop following ${change.id}`,
    );
  return (
    <section className="change" aria-labelledby={`change-${change.id}`}>
      <h2 id={`change-${change.id}`}>{say.of(change.title)}</h2>
      <p>
        <RunsText runs={change.sentence} grounds={view} />
      </p>
      <ChangeFigure view={view} change={change} />
      <BehindBars view={view} change={change} />
      {isOwn ? (
        <Button className="tool" aria-label={say('dropOf', { title: change.title })} onPress={drop}>
          {say('drop')}
        </Button>
      ) : null}
    </section>
  );
}

/** Series that the day is too early for, and a way to the day on which they are shown. */
function LeftOut({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(changeWords);
  const asOf = useAsOf();
  const choose = useChooseAsOf();
  const { leftOutSentence } = view.changes;
  if (leftOutSentence === null) return null;
  const last = view.recipeDates.at(-1);
  return (
    <div className="card left-out">
      <h2>{say('leftOut')}</h2>
      <p>
        <RunsText runs={leftOutSentence} grounds={view} />
      </p>
      {last === undefined || last <= asOf ? null : (
        <Button className="button" onPress={() => choose(last)}>
          {say('laterDay', { date: say.date(last) })}
        </Button>
      )}
    </div>
  );
}
