import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
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

function Follow(props: { readonly view: ReadingView; readonly found: readonly Followable[] }): ReactNode {
  const { view, found } = props;
  const say = useSpeech(changeWords);
  const { recipe, change } = useRecipe(view.id);
  const [id, setId] = useState<string>();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [units, setUnits] = useState('same');
  const followed = found.find((each) => each.id === id);
  const periods = (followed?.periods ?? []).map(({ period, words }) => ({ id: period, words: say.of(words) }));
  const isBackwards = from !== undefined && to !== undefined && from >= to;
  const names = (places: readonly { readonly name: { readonly vi: string; readonly en: string } }[]): string =>
    places.map(({ name }) => say.of(name)).join(', ');
  const isChanged = view.units.map((unit) => unit.id).join() !== view.definedPlaces.map((place) => place.id).join();
  const submit = (): void => {
    if (followed === undefined || from === undefined || to === undefined || isBackwards) return;
    const places = units === 'same' ? view.definedPlaces : view.units;
    const asked = { from: { period: from, places: view.definedPlaces }, to: { period: to, places } };
    change((now) => {
      const taken = now.changes.map((each) => each.id);
      return { ...now, changes: [...now.changes, followRequest(followed, asked, taken)] };
    }, `follow ${followed.id}`);
    setId(undefined);
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
        choices={found.map((each) => ({ id: each.id, words: say.of(each.title), note: each.table }))}
        chosen={id}
        choose={(chosen) => {
          const of = found.find((each) => each.id === chosen)?.periods;
          setId(chosen);
          setFrom(of?.at(0)?.period);
          setTo(of?.at(-1)?.period);
        }}
      />
      {followed === undefined ? null : (
        <>
          <div className="form-row">
            <PickOne label={say('from')} choices={periods} chosen={from} choose={setFrom} />
            <PickOne label={say('to')} choices={periods} chosen={to} choose={setTo} />
          </div>
          {isChanged ? (
            <PickOne
              label={say('units')}
              choices={[
                { id: 'same', words: say('sameUnits', { places: names(view.definedPlaces) }) },
                { id: 'new', words: say('newUnits', { places: names(view.units) }) },
              ]}
              chosen={units}
              choose={setUnits}
            />
          ) : null}
        </>
      )}
      <p role="status" className="react-aria-FieldError">
        {isBackwards ? say('order') : null}
      </p>
      <Button
        type="submit"
        className="button primary"
        isDisabled={recipe === undefined || followed === undefined || isBackwards}
      >
        {say('add')}
      </Button>
    </form>
  );
}
