import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import '../styles/charts.css';
import '../styles/ties.css';
import '../styles/ledger.css';
import '../styles/elsewhere.css';
import type { AnaloguesView, CountriesView } from '../../http/contract/country-contract.ts';
import type { BookView, LessonView } from '../../http/contract/reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { CountryFacts } from '../parts/country-facts.tsx';
import { CountryIndicators } from '../parts/country-indicators.tsx';
import { CountryLikes } from '../parts/country-likes.tsx';
import { FitTable } from '../parts/fit-table.tsx';
import { LessonCards } from '../parts/lesson-cards.tsx';
import { LibraryPick } from '../parts/library-pick.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { changedSearch } from '../state/changed-search.ts';
import { chosenCodes, type ElsewhereSearch } from '../state/elsewhere-search.ts';
import { marksText, parseMarks, parseWeights, weightsText } from '../state/fit-weighing.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { screenWords } from '../words/screen-words.ts';

/** Structure of an economy, its openness and its income: by these a like country is looked for at first. */
const LIKE = ['NV.AGR.TOTL.ZS', 'NV.IND.TOTL.ZS', 'NE.EXP.GNFS.ZS', 'NY.GDP.PCAP.PP.CD', 'SL.IND.EMPL.MA.ZS'];
const DRAWN = ['NV.MNF.TECH.ZS.UN', 'TX.VAL.TECH.MF.ZS', 'GB.XPD.RSDV.GD.ZS'];

/** Who did it, what worked, what did not? */
export function ElsewhereScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id' });
  const search: ElsewhereSearch = useSearch({ strict: false });
  const to = Number(useAsOf().slice(0, 4));
  const indicators = chosenCodes(search.indicators, DRAWN).join(',');
  const book = useAsk('GET /dossiers/:id/book', { params: { id } });
  const countries = useAsk('GET /countries', { query: { indicators, to } });
  return (
    <Answered of={book}>
      {(held) => (
        <Answered of={countries}>{(view) => <Elsewhere id={id} book={held} countries={view} to={to} />}</Answered>
      )}
    </Answered>
  );
}

interface ElsewhereProps {
  readonly id: string;
  readonly book: BookView;
  readonly countries: CountriesView;
  readonly to: number;
}

function Elsewhere(props: ElsewhereProps): ReactNode {
  const { id, book, countries, to } = props;
  const search: ElsewhereSearch = useSearch({ strict: false });
  const say = useSpeech({ ...elsewhereWords, ...screenWords });
  const editor = useRecipe(id);
  const own = editor.recipe?.cluster.places[0]?.startsWith('US') === true ? 'USA' : 'VNM';
  const like = chosenCodes(search.like, LIKE);
  const answer = useAsk(
    'GET /countries/analogues',
    { query: { country: own, indicators: like.join(','), to } },
    { isWanted: like.length > 0 },
  );
  const likes = like.length > 0 ? answer.data : undefined;
  const lessons: readonly LessonView[] = editor.recipe?.lessons ?? book.ledger.lessons;
  const marks = parseMarks(search.marks, lessons.length);
  const navigate = useNavigate();
  const go = (part: keyof ElsewhereSearch, value: string | undefined): void =>
    void navigate({
      to: '.',
      search: (now) => changedSearch(now, { [part]: value }),
      resetScroll: false,
      replace: true,
    });
  return (
    <Screen
      question={say('elsewhereAsks')}
      sentence={likes === undefined ? say('noLike') : <LikeSentence likes={likes} id={id} />}
      source={<SourceLine releases={sources(countries, book)} />}
      className="elsewhere-screen"
    >
      <LessonCards
        book={book}
        dossier={id}
        lessons={lessons}
        editor={editor}
        dropped={(at) => go('marks', marksText(marks.filter((_, place) => place !== at)))}
      />
      <LibraryPick countries={countries} editor={editor} />
      {lessons.length === 0 ? null : (
        <FitTable
          book={book}
          lessons={lessons}
          likes={likes}
          weights={parseWeights(search.weights)}
          marks={marks}
          setWeights={(weights) => go('weights', weightsText(weights))}
          setMarks={(marks) => go('marks', marksText(marks))}
        />
      )}
      <CountryLikes view={likes} countries={countries} chosen={like} choose={(codes) => go('like', codes.join(','))} />
      <CountryIndicators
        view={countries}
        order={drawnOrder(countries, likes, own)}
        chosen={chosenCodes(search.indicators, DRAWN)}
        choose={(codes) => go('indicators', codes.join(','))}
      />
      <CountryFacts book={book} dossier={id} editor={editor} />
    </Screen>
  );
}

/** The pack of indicators, and the fact base. */
const sources = (countries: CountriesView, book: BookView): CountriesView['releases'] => [
  ...countries.releases,
  ...book.releases.filter(({ name }) => name === 'vn-facts'),
];

function LikeSentence({ likes, id }: { readonly likes: AnaloguesView; readonly id: string }): ReactNode {
  return <RunsText runs={likes.sentence} grounds={{ id, figures: likes.figures, facts: {}, acts: {} }} />;
}

/** The dossier's own country first, then the others by how like they were. */
function drawnOrder(countries: CountriesView, likes: AnaloguesView | undefined, own: string): readonly string[] {
  const near = likes?.nearest.map(({ iso3 }) => iso3) ?? [];
  const rest = countries.countries.map(({ iso3 }) => iso3).filter((iso3) => iso3 !== own && !near.includes(iso3));
  return [own, ...near, ...rest];
}
