import type { ReactNode } from 'react';
import type { AnaloguesView, AnalogueView, CountriesView } from '../../http/contract/country-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { GAP_TONES, GapBars } from '../charts/gap-bars.tsx';
import { homeAddress } from '../state/home-address.ts';
import { useSpeech } from '../state/language.tsx';
import { saidRuns } from '../state/said-runs.ts';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { CodePicker, PickedCodes } from './code-picker.tsx';
import type { Column } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';
import { ValueLink } from './value-link.tsx';

/** Which country and year was most like the dossier's, on indicators that the reader chooses. */
export function CountryLikes(props: {
  readonly view: AnaloguesView | undefined;
  readonly countries: CountriesView;
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}): ReactNode {
  const { view, countries, chosen, choose } = props;
  const say = useSpeech(elsewhereWords);
  const comparable = countries.indicators.filter(({ isComparable }) => isComparable);
  const choice = ({ id, name, unit }: (typeof comparable)[number]) => ({ id, words: say.of(name), note: say.of(unit) });
  return (
    <section aria-labelledby="likes">
      <h2 id="likes">{say('likes')}</h2>
      <p className="quiet">{say('likesNote')}</p>
      <PickedCodes
        label={say('likeChosen')}
        picked={chosen.flatMap((id) => comparable.filter((each) => each.id === id).map(choice))}
        dropWords={({ words }) => say('dropIndicator', { name: words })}
        drop={(id) => choose(chosen.filter((each) => each !== id))}
      />
      <CodePicker
        label={say('addIndicator')}
        hint={say('addIndicatorHint')}
        choices={comparable.filter(({ id }) => !chosen.includes(id)).map(choice)}
        pick={(id) => choose([...chosen, id])}
      />
      {view === undefined || view.year === null || view.nearest.length === 0 ? (
        <p role="status">{say('noLike')}</p>
      ) : (
        <LikesChart view={view} year={view.year} />
      )}
    </section>
  );
}

function LikesChart({ view, year }: { readonly view: AnaloguesView; readonly year: number }): ReactNode {
  const say = useSpeech(elsewhereWords);
  const number = ({ distance }: AnalogueView): string => {
    const figure = view.figures[distance];
    return figure === undefined ? '' : say.of(figure.number);
  };
  const order = view.nearest.map((each) =>
    say('likeItem', { name: each.name, year: each.year, distance: number(each) }),
  );
  return (
    <ChartFrame
      title={say('likeChart', { country: view.country.name, year })}
      spoken={say('likeSpoken', {
        sentence: saidRuns(view.sentence, view.figures, say.language),
        order: order.join('; '),
      })}
      fileName="like-countries"
      table={{ columns: useLikeColumns(view), rows: view.nearest, rowKey: ({ iso3 }) => iso3 }}
      note={say('likeCounts', {
        compared: say.number(view.compared, 0),
        leftOut: say.number(view.leftOut, 0),
      })}
    >
      {(labelledBy) => (
        <>
          <ul className="net-legend">
            {view.indicators.map(({ id, name }, at) => (
              <li key={id}>
                <svg viewBox="0 0 12 12" className="net-key" aria-hidden="true">
                  <rect className={`gap gap-${at % GAP_TONES}`} width={12} height={12} />
                </svg>
                {say.of(name)}
              </li>
            ))}
          </ul>
          <GapBars view={view} labelledBy={labelledBy} />
        </>
      )}
    </ChartFrame>
  );
}

function useLikeColumns(view: AnaloguesView): readonly Column<AnalogueView>[] {
  const say = useSpeech(elsewhereWords);
  return [
    { key: 'country', title: say('country'), isHead: true, value: ({ name }) => say.of(name) },
    { key: 'year', title: say('nearestYear'), isNumeric: true, value: ({ year }) => year, show: ({ year }) => year },
    {
      key: 'distance',
      title: say('distance'),
      isNumeric: true,
      value: ({ distance }) => view.figures[distance]?.value ?? null,
      show: ({ distance }) => {
        const figure = view.figures[distance];
        return figure === undefined ? '–' : <FigureLink figure={figure} as="number" />;
      },
    },
    ...view.indicators.map(
      ({ id, name, unit }): Column<AnalogueView> => ({
        key: id,
        title: say('perUnit', { name, unit }),
        isNumeric: true,
        value: ({ parts }) => parts.find(({ indicator }) => indicator === id)?.value ?? null,
        show: ({ iso3, year, parts }) => {
          const value = parts.find(({ indicator }) => indicator === id)?.value;
          return value === undefined ? (
            '–'
          ) : (
            <ValueLink
              home={homeAddress(view.valueHome, { indicator: id, iso3, year })}
              label={say.of(name)}
              text={say.number(value)}
            />
          );
        },
      }),
    ),
  ];
}
