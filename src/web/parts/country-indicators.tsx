import type { ReactNode } from 'react';
import type { CountriesView, IndicatorView } from '../../http/contract/country-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { SmallMultiples } from '../charts/small-multiples.tsx';
import { homeAddress } from '../state/home-address.ts';
import { useSpeech } from '../state/language.tsx';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { CodePicker, PickedCodes } from './code-picker.tsx';
import type { Column } from './data-table.tsx';
import { ValueLink } from './value-link.tsx';

/** Countries side by side: for each indicator that the reader chose, small pictures on the same axes. */
export function CountryIndicators(props: {
  readonly view: CountriesView;
  /** Countries in the order in which they are drawn; the first stands faintly in all others. */
  readonly order: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}): ReactNode {
  const { view, order, chosen, choose } = props;
  const say = useSpeech(elsewhereWords);
  const choice = ({ id, name, unit }: IndicatorView) => ({ id, words: say.of(name), note: say.of(unit) });
  const known = chosen.flatMap((id) => view.indicators.filter((each) => each.id === id));
  const first = view.countries.find(({ iso3 }) => iso3 === order[0])?.name ?? { vi: '', en: '' };
  return (
    <section aria-labelledby="side-by-side">
      <h2 id="side-by-side">{say('indicators')}</h2>
      <p className="quiet">{say('indicatorsNote', { country: first })}</p>
      <PickedCodes
        label={say('chosenIndicators')}
        picked={known.map(choice)}
        dropWords={({ words }) => say('dropIndicator', { name: words })}
        drop={(id) => choose(chosen.filter((each) => each !== id))}
      />
      <CodePicker
        label={say('addIndicator')}
        hint={say('addIndicatorHint')}
        choices={view.indicators.filter(({ id }) => !chosen.includes(id)).map(choice)}
        pick={(id) => choose([...chosen, id])}
      />
      {known.map((indicator) => (
        <OneIndicator key={indicator.id} view={view} indicator={indicator} order={order} />
      ))}
    </section>
  );
}

interface ValueRow {
  readonly iso3: string;
  readonly country: Bilingual;
  readonly year: number;
  readonly value: number;
}

interface CountrySeries {
  readonly iso3: string;
  readonly country: Bilingual;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

interface IndicatorProps {
  readonly view: CountriesView;
  readonly indicator: IndicatorView;
  readonly order: readonly string[];
}

/** An indicator country by country, in the order in which they are drawn. */
function seriesOf({ view, indicator, order }: IndicatorProps): readonly CountrySeries[] {
  return order.flatMap((iso3) => {
    const country = view.countries.find((each) => each.iso3 === iso3);
    const found = view.series.find((each) => each.indicator === indicator.id && each.iso3 === iso3);
    return country === undefined ? [] : [{ iso3, country: country.name, points: found?.points ?? [] }];
  });
}

function OneIndicator(props: IndicatorProps): ReactNode {
  const { indicator } = props;
  const say = useSpeech(elsewhereWords);
  const series = seriesOf(props);
  const rows = series.flatMap(({ iso3, country, points }) =>
    points.map(({ year, value }): ValueRow => ({ iso3, country, year, value })).reverse(),
  );
  const latest = series.flatMap(({ country, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [say('seriesItem', { country, value: say.number(last.value), year: last.year })];
  });
  const { from, to, countries, table, statusWords: status } = indicator;
  const title = say('perUnit', { name: indicator.name, unit: indicator.unit });
  return (
    <ChartFrame
      title={title}
      spoken={say('seriesSpoken', { name: title, from, to, latest: latest.join('; ') })}
      fileName={indicator.id}
      table={{ rows, rowKey: ({ iso3, year }) => `${iso3} ${year}`, columns: useValueColumns(props) }}
      note={say('seriesNote', { status, table, from, to, countries })}
    >
      {(labelledBy) => (
        <SmallMultiples
          labelledBy={labelledBy}
          pictures={series.map(({ iso3, country, points }) => ({ key: iso3, name: say.of(country), points }))}
        />
      )}
    </ChartFrame>
  );
}

function useValueColumns({ view, indicator }: IndicatorProps): readonly Column<ValueRow>[] {
  const say = useSpeech(elsewhereWords);
  return [
    { key: 'country', title: say('country'), isHead: true, value: ({ country }) => say.of(country) },
    { key: 'year', title: say('year'), isNumeric: true, value: ({ year }) => year, show: ({ year }) => year },
    {
      key: 'value',
      title: say('value'),
      isNumeric: true,
      value: ({ value }) => value,
      show: ({ iso3, country, year, value }) => (
        <ValueLink
          home={homeAddress(view.valueHome, { indicator: indicator.id, iso3, year })}
          label={`${say.of(indicator.name)}, ${say.of(country)}, ${year}`}
          text={say.number(value)}
        />
      ),
    },
  ];
}
