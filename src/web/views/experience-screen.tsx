import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AnaloguesView, CountriesView } from '../../http/contract/country-contract.ts';
import type { ExperienceView, LibraryView } from '../../http/contract/policy-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { ExperienceForm } from '../parts/experience-form.tsx';
import { ExperienceLikes } from '../parts/experience-likes.tsx';
import { ExperienceTable } from '../parts/experience-table.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { changedSearch } from '../state/changed-search.ts';
import { chosenCodes } from '../state/elsewhere-search.ts';
import {
  type ExperienceSearch,
  likeWeightsText,
  parseExperienceSearch,
  parseLikeWeights,
} from '../state/experience-search.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { useAsk } from '../state/use-ask.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { experienceWords } from '../words/experience-words.ts';
import '../styles/charts.css';
import '../styles/elsewhere.css';
import '../styles/experience.css';
import '../styles/forms.css';
import '../styles/ledger.css';
import '../styles/ties.css';

/** Structure, openness and income: by these a like country is looked for at first. */
const LIKE = ['NV.AGR.TOTL.ZS', 'NV.IND.TOTL.ZS', 'NE.EXP.GNFS.ZS', 'NY.GDP.PCAP.PP.CD', 'SL.IND.EMPL.MA.ZS'];
/** What stands beside the lessons. */
const BESIDE = ['NY.GDP.PCAP.PP.CD', 'NV.IND.MANF.ZS', 'NE.EXP.GNFS.ZS', 'TX.VAL.TECH.MF.ZS', 'GB.XPD.RSDV.GD.ZS'].join(
  ',',
);
const OWN = 'VNM';

/** What did other countries do, and what worked or did not? */
export function ExperienceScreen(): ReactNode {
  const library = useAsk('GET /experience');
  const countries = useAsk('GET /countries', { query: { indicators: BESIDE } });
  return (
    <Answered of={library}>
      {(held) => <Answered of={countries}>{(view) => <Experience library={held} countries={view} />}</Answered>}
    </Answered>
  );
}

interface Props {
  readonly library: LibraryView;
  readonly countries: CountriesView;
}

function Experience({ library, countries }: Props): ReactNode {
  const say = useSpeech(experienceWords);
  const search = parseExperienceSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = (changes: Partial<Record<keyof ExperienceSearch, string | undefined>>): void =>
    void navigate({ to: '.', search: (now) => changedSearch(now, changes), resetScroll: false, replace: true });
  const likes = useLikes(search);
  const shown = library.lessons.filter(
    ({ country, instrument, also }) =>
      (search.country === undefined || country === search.country) &&
      (search.instrument === undefined || [instrument, ...also].some((each) => each === search.instrument)),
  );
  return (
    <Screen
      question={say('experienceAsks')}
      sentence={<Sentence library={library} />}
      source={<SourceLine releases={[...library.releases, ...countries.releases]} />}
      className="experience-screen"
    >
      <section aria-labelledby="side-by-side">
        <h2 id="side-by-side">{say('sideBySide')}</h2>
        <p className="quiet">{say('sideNote')}</p>
        <Filters library={library} countries={countries} search={search} go={go} />
        <Written library={library} countries={countries} shown={shown} />
      </section>
      <ExperienceLikes
        {...likes}
        countries={countries}
        lessons={library.lessons}
        choose={(codes) => go({ like: codes.join(','), weights: undefined, values: undefined })}
        weigh={(weights) => go({ weights: likeWeightsText(weights) })}
        give={(values) => go({ values })}
      />
    </Screen>
  );
}

/** The like countries by what the address chooses. */
function useLikes(search: ExperienceSearch): {
  readonly view: AnaloguesView | undefined;
  readonly chosen: readonly string[];
  readonly weights: readonly number[];
} {
  const chosen = chosenCodes(search.like, LIKE);
  const given = {
    ...(search.weights === undefined ? {} : { weights: search.weights }),
    ...(search.values === undefined ? {} : { values: search.values }),
  };
  const answer = useAsk(
    'GET /countries/analogues',
    { query: { country: OWN, indicators: chosen.join(','), ...given } },
    { isWanted: chosen.length > 0 },
  );
  const view = chosen.length > 0 && !answer.isError ? answer.data : undefined;
  return { view, chosen, weights: parseLikeWeights(search.weights, chosen.length) };
}

function Sentence({ library }: { readonly library: LibraryView }): ReactNode {
  const say = useSpeech(experienceWords);
  const { lessons, instruments } = library;
  const none = instruments.filter((each) => each.lessons === 0).map(({ name }) => say.of(name));
  const sums = {
    lessons: say.number(lessons.length, 0),
    countries: say.number(new Set(lessons.map(({ country }) => country)).size, 0),
  };
  return none.length === 0
    ? say('experienceFull', sums)
    : say('experienceSentence', { ...sums, none: none.join('; ') });
}

function Filters(
  props: Props & {
    readonly search: ExperienceSearch;
    readonly go: (changes: Partial<Record<keyof ExperienceSearch, string | undefined>>) => void;
  },
): ReactNode {
  const { library, countries, search, go } = props;
  const say = useSpeech(experienceWords);
  const all = { value: '', words: say('all') };
  const told = countries.countries.flatMap(({ iso3, name }) => {
    const count = library.lessons.filter(({ country }) => country === iso3).length;
    return count === 0 ? [] : [{ value: iso3, words: say('counted', { name, count }) }];
  });
  return (
    <div className="experience-filters">
      <ChoiceField
        label={say('country')}
        value={search.country ?? ''}
        choices={[all, ...told]}
        choose={(country) => go({ country: country === '' ? undefined : country })}
      />
      <ChoiceField
        label={say('instrument')}
        value={search.instrument ?? ''}
        choices={[
          all,
          ...library.instruments.map(({ id, name, lessons }) => ({
            value: id,
            words: say('counted', { name, count: lessons }),
          })),
        ]}
        choose={(instrument) => go({ instrument: instrument === '' ? undefined : instrument })}
      />
    </div>
  );
}

/** The table, and the form of a lesson that somebody writes. */
function Written({ library, countries, shown }: Props & { readonly shown: readonly ExperienceView[] }): ReactNode {
  const say = useSpeech(experienceWords);
  const client = useQueryClient();
  const act = useAct();
  const [editing, setEditing] = useState<ExperienceView | 'new'>();
  const [done, setDone] = useState('');
  const opener = useFocusBack(editing !== undefined);
  const kept = (): void => {
    setEditing(undefined);
    setDone(say('saved'));
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]) === 'GET /experience' });
  };
  return (
    <>
      <ExperienceTable
        lessons={shown}
        library={library}
        countries={countries}
        {...(library.mayWrite ? { edit: setEditing } : {})}
      />
      <p role="status">{done}</p>
      {!library.mayWrite ? null : editing === undefined ? (
        <Button ref={opener} className="button" onPress={() => setEditing('new')}>
          {say('add')}
        </Button>
      ) : (
        <ExperienceForm
          key={editing === 'new' ? 'new' : editing.id}
          {...(editing === 'new' ? {} : { lesson: editing })}
          library={library}
          countries={countries}
          act={act}
          kept={kept}
          close={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
