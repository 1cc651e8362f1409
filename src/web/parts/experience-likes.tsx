import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AnaloguesView, AnalogueView, CountriesView } from '../../http/contract/country-contract.ts';
import type { ExperienceView } from '../../http/contract/policy-contract.ts';
import { typedValues } from '../state/experience-search.ts';
import { useSpeech } from '../state/language.tsx';
import { lessonsOfYear } from '../state/lessons-of-year.ts';
import { experienceWords } from '../words/experience-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { CountryLikes } from './country-likes.tsx';
import { FigureLink } from './figure-link.tsx';
import { WordsField } from './words-field.tsx';

interface LikesProps {
  readonly view: AnaloguesView | undefined;
  readonly countries: CountriesView;
  readonly lessons: readonly ExperienceView[];
  readonly chosen: readonly string[];
  readonly weights: readonly number[];
  readonly choose: (codes: readonly string[]) => void;
  readonly weigh: (weights: readonly number[]) => void;
  /** Values of a region; undefined compares the nation. */
  readonly give: (values: string | undefined) => void;
}

const WEIGHTS = ['0', '1', '2', '3', '4', '5'];

/** Which country and year was most like ours, by variables and weights in view, and what it did in that year. */
export function ExperienceLikes(props: LikesProps): ReactNode {
  const { view, countries, lessons, chosen, weights, choose, weigh } = props;
  const say = useSpeech(experienceWords);
  const known = chosen.flatMap((id) => countries.indicators.filter((each) => each.id === id));
  return (
    <section aria-label={say('likes')} className="experience-likes">
      <CountryLikes view={view} countries={countries} chosen={chosen} choose={choose} />
      <fieldset className="experience-weights">
        <legend>{say('likeWeights')}</legend>
        <p className="quiet">{say('likeWeightsNote')}</p>
        {known.map((indicator, at) => (
          <ChoiceField
            key={indicator.id}
            label={say.of(indicator.name)}
            value={String(weights[at] ?? 1)}
            choices={WEIGHTS.map((value) => ({ value, words: value }))}
            choose={(value) => weigh(weights.map((own, place) => (place === at ? Number(value) : own)))}
          />
        ))}
      </fieldset>
      <RegionValues {...props} />
      {view === undefined ? null : (
        <>
          <h3>{say('likes')}</h3>
          <ol className="experience-nearest">
            {view.nearest.map((each) => (
              <li key={each.iso3}>
                <Nearest view={view} like={each} lessons={lessons} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function RegionValues({ countries, chosen, view, give }: LikesProps): ReactNode {
  const say = useSpeech(experienceWords);
  const known = chosen.flatMap((id) => countries.indicators.filter((each) => each.id === id));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const values = typedValues(known.map(({ id }) => typed[id] ?? ''));
  return (
    <details>
      <summary>{say('forRegion')}</summary>
      <p className="quiet">{say('forRegionNote')}</p>
      {known.map(({ id, name, unit }) => (
        <WordsField
          key={id}
          label={say('indicatorAt', { name, unit })}
          value={typed[id] ?? ''}
          write={(value) => setTyped({ ...typed, [id]: value })}
        />
      ))}
      <div className="screen-actions">
        <Button className="button" isDisabled={values === undefined} onPress={() => give(values)}>
          {say('compareRegion')}
        </Button>
        {view?.isOwn === true ? (
          <Button className="button" onPress={() => give(undefined)}>
            {say('compareNation')}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

function Nearest(props: {
  readonly view: AnaloguesView;
  readonly like: AnalogueView;
  readonly lessons: readonly ExperienceView[];
}): ReactNode {
  const { view, like, lessons } = props;
  const say = useSpeech(experienceWords);
  const figure = view.figures[like.distance];
  const { during, nearest } = lessonsOfYear(lessons, like.iso3, like.year);
  const title = ({ title: words }: ExperienceView): string => say.of(words);
  return (
    <>
      <strong>{say('likeNow', { name: like.name, year: like.year })}</strong>{' '}
      {figure === undefined ? null : <FigureLink figure={figure} as="number" />}
      <br />
      {during.length > 0
        ? say('inThatYear', { lessons: during.map(title).join('; ') })
        : nearest === null
          ? say('noneOfCountry')
          : say(nearest.years > 0 ? 'yearsLater' : 'yearsBefore', {
              years: Math.abs(nearest.years),
              lesson: title(nearest.lesson),
            })}
    </>
  );
}
