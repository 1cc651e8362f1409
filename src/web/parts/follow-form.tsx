import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { countryOf, type Followable, followables, followRequest } from '../state/followable.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { changeWords } from '../words/change-words.ts';
import { Answered } from './answered.tsx';
import { PickOne } from './pick-one.tsx';

/** Chooses another measure to follow, two of its periods and the units at the end. */
export function FollowForm({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(changeWords);
  const { isReadOnly } = useRecipe(view.id);
  const measures = useAsk('GET /indicators', {}, { isWanted: !isReadOnly });
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{say('follow')}</h2>
      {isReadOnly ? (
        <p className="quiet">{say('readOnly')}</p>
      ) : (
        <Answered of={measures}>
          {({ indicators }) => {
            const found = followables(indicators, countryOf(view.geography));
            if (found.length > 0) return <Follow view={view} found={found} />;
            return (
              <>
                <p className="teach">{say('noMeasures')}</p>
                <Link to="/data" className="button">
                  {say('addTable')}
                </Link>
              </>
            );
          }}
        </Answered>
      )}
    </section>
  );
}

interface Asked {
  readonly followed: Followable;
  readonly from: string;
  readonly to: string;
  /** Units at the end: those of the start, or those in force. */
  readonly units: 'same' | 'new';
}

/** The whole span of a measure on the same units: what a person most often asks. */
function firstAsked(followed: Followable | undefined): Asked | undefined {
  const [first, last] = [followed?.periods.at(0), followed?.periods.at(-1)];
  if (followed === undefined || first === undefined || last === undefined) return undefined;
  return { followed, from: first.period, to: last.period, units: 'same' };
}

function Follow(props: { readonly view: ReadingView; readonly found: readonly Followable[] }): ReactNode {
  const { view, found } = props;
  const say = useSpeech(changeWords);
  const { recipe, change } = useRecipe(view.id);
  const [asked, setAsked] = useState<Asked>();
  const isBackwards = asked !== undefined && asked.from >= asked.to;
  const submit = (): void => {
    if (asked === undefined || isBackwards) return;
    const { followed, from, to, units } = asked;
    const request = {
      from: { period: from, places: view.definedPlaces },
      to: { period: to, places: units === 'same' ? view.definedPlaces : view.units },
    };
    change((now) => {
      const taken = now.changes.map(({ id }) => id);
      return { ...now, changes: [...now.changes, followRequest(followed, request, taken)] };
    }, `follow ${followed.id}`);
    setAsked(undefined);
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="quiet">{say('followWhy')}</p>
      <PickOne
        label={say('measure')}
        hint={say('choose')}
        choices={found.map((each) => ({ id: each.id, words: say.of(each.title), note: spanOf(each, say.of) }))}
        chosen={asked?.followed.id}
        choose={(chosen) => setAsked(firstAsked(found.find(({ id }) => id === chosen)))}
      />
      {asked === undefined ? null : <Span view={view} asked={asked} setAsked={setAsked} />}
      <p role="status" className="react-aria-FieldError">
        {isBackwards ? say('order') : null}
      </p>
      <Button
        type="submit"
        className="button primary"
        isDisabled={recipe === undefined || asked === undefined || isBackwards}
      >
        {say('add')}
      </Button>
    </form>
  );
}

/** `2008–2010`: tells apart the tables of one measure. */
function spanOf({ periods }: Followable, said: (words: Bilingual) => string): string {
  return [periods.at(0), periods.at(-1)].map((period) => (period === undefined ? '' : said(period.words))).join('–');
}

/** Which two periods, and on which units at the end where boundaries have changed. */
function Span(props: {
  readonly view: ReadingView;
  readonly asked: Asked;
  readonly setAsked: (asked: Asked) => void;
}): ReactNode {
  const { view, asked, setAsked } = props;
  const say = useSpeech(changeWords);
  const periods = asked.followed.periods.map(({ period, words }) => ({ id: period, words: say.of(words) }));
  const ids = (places: readonly { readonly id: string }[]): string => places.map(({ id }) => id).join();
  const names = (places: readonly { readonly name: Bilingual }[]): string =>
    places.map(({ name }) => say.of(name)).join(', ');
  return (
    <>
      <div className="form-row">
        <PickOne
          label={say('from')}
          choices={periods}
          chosen={asked.from}
          choose={(from) => setAsked({ ...asked, from })}
        />
        <PickOne label={say('to')} choices={periods} chosen={asked.to} choose={(to) => setAsked({ ...asked, to })} />
      </div>
      {ids(view.units) === ids(view.definedPlaces) ? null : (
        <PickOne
          label={say('units')}
          choices={[
            { id: 'same', words: say('sameUnits', { places: names(view.definedPlaces) }) },
            { id: 'new', words: say('newUnits', { places: names(view.units) }) },
          ]}
          chosen={asked.units}
          choose={(units) => setAsked({ ...asked, units: units === 'new' ? 'new' : 'same' })}
        />
      )}
    </>
  );
}
