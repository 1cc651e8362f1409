import { type ReactNode, useMemo } from 'react';
import type { IndicatorMapView, PlacesView } from '../../http/contract/explore-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { ExploreMap } from '../maps/explore-map.tsx';
import { classEntries } from '../maps/legend-entries.ts';
import { PlaceMap } from '../maps/place-map.tsx';
import { areaLooks, isBounded, mapClasses, type ShownUnit, shownUnits } from '../maps/shown-values.ts';
import { useSpeech } from '../state/language.tsx';
import { outOfRegion } from '../state/out-of-region.ts';
import { useExplore } from '../state/use-explore.ts';
import { useLayer } from '../state/use-layer.ts';
import { useWidth } from '../state/use-width.ts';
import { exploreWords } from '../words/explore-words.ts';
import { Answered } from './answered.tsx';
import type { Column } from './data-table.tsx';
import { DaySlider } from './day-slider.tsx';
import { FigureLink } from './figure-link.tsx';
import { MapTotals } from './map-totals.tsx';

/** The indicator on the map of the day, with its table, its totals and the slider that moves the day. */
export function ExploreFigure(props: {
  readonly places: PlacesView;
  readonly map: IndicatorMapView;
  readonly look: 'bubbles' | 'areas';
  /** Units that are picked; of an older place, those that hold its land. */
  readonly picked: readonly string[];
}): ReactNode {
  const { places, map, look, picked } = props;
  const say = useSpeech(exploreWords);
  const [search, change] = useExplore();
  const out = useMemo(() => outOfRegion(places, search.region), [places, search.region]);
  const units = shownUnits(map);
  const kept = units.filter(({ id }) => !out.has(id));
  const onPick = (place: string): void => change({ place: place === search.place ? undefined : place });
  const region = places.regions.find(({ id }) => id === search.region);
  return (
    <div className="explore-figure">
      <ChartFrame
        title={say('mapTitle', {
          indicator: map.industry === null ? map.indicator.title : industryTitle(map),
          period: map.periodWords,
          date: say.date(map.asOf),
        })}
        spoken={`${spokenMap(say, kept)} ${say('keys')}`}
        fileName={`${map.indicator.key.replace('~', '-')}-${map.period.replaceAll('/', '-')}-${map.asOf}`}
        table={{ columns: useColumns(places), rows: kept, rowKey: ({ id }) => id }}
        note={
          <>
            {say('keys')} {places.note === null ? null : say.of(places.note)}{' '}
            {look === 'areas' && map.indicator.nature === 'amount' && map.indicator.country === 'VN'
              ? say('amountsAsAreas')
              : null}
          </>
        }
      >
        {(labelledBy) =>
          map.indicator.country === 'VN' ? (
            <CountryMap {...{ places, map, look, picked, out, onPick, labelledBy }} />
          ) : (
            <ForeignMap map={map} labelledBy={labelledBy} picked={search.place} onPick={onPick} />
          )
        }
      </ChartFrame>
      {map.indicator.country === 'VN' ? <DaySlider /> : null}
      {region === undefined ? null : (
        <p className="quiet">
          {say('regionLine', {
            region: region.name,
            inside: say.number(region.inside.length),
            touching: say.number(region.touching.length),
          })}
        </p>
      )}
      <MapTotals map={map} />
    </div>
  );
}

const industryTitle = ({ indicator, industry }: IndicatorMapView) => ({
  vi: `${indicator.title.vi} – ${industry?.name.vi ?? ''}`,
  en: `${indicator.title.en} – ${industry?.name.en ?? ''}`,
});

function CountryMap(props: {
  readonly places: PlacesView;
  readonly map: IndicatorMapView;
  readonly look: 'bubbles' | 'areas';
  readonly picked: readonly string[];
  readonly out: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly labelledBy: string;
}): ReactNode {
  const { answer, topology } = useLayer('vn63');
  const [box, width] = useWidth<HTMLDivElement>(620);
  return (
    <div ref={box as never} className="explore-map-box">
      <Answered of={answer}>
        {() => (topology === undefined ? null : <ExploreMap {...props} topology={topology} width={width} />)}
      </Answered>
    </div>
  );
}

function ForeignMap(props: {
  readonly map: IndicatorMapView;
  readonly labelledBy: string;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}): ReactNode {
  const { map, labelledBy, picked, onPick } = props;
  const say = useSpeech(exploreWords);
  const units = shownUnits(map);
  const classes = useMemo(() => mapClasses(map), [map]);
  const looks = useMemo(() => areaLooks(map, classes), [map, classes]);
  const words = { language: say.language, missing: say('missing'), bounded: say('bounded') };
  return (
    <PlaceMap
      layer={map.layer ?? ''}
      looks={looks}
      names={Object.fromEntries(units.map(({ id, name }) => [id, say.of(name)]))}
      labels={[]}
      said={Object.fromEntries(
        units.map(({ id, figure }) => [id, figure === undefined ? say('missing') : say.of(figure.text)]),
      )}
      onPick={onPick}
      labelledBy={labelledBy}
      tallest={0.7}
      legend={{ title: say.of(map.indicator.unit), entries: classEntries(map, classes, words) }}
      {...(picked === undefined ? {} : { picked })}
    />
  );
}

type Say = ReturnType<typeof useSpeech<typeof exploreWords>>;

function spokenMap(say: Say, units: readonly ShownUnit[]): string {
  const known = units.filter(({ figure }) => figure !== undefined && figure.value !== null);
  const bounded = units.filter(({ figure }) => isBounded(figure)).length;
  const highest = [...known].sort((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0)).slice(0, 3);
  return say('mapSpoken', {
    units: say.number(units.length),
    known: say.number(known.length),
    bounded: say.number(bounded),
    unknown: say.number(units.length - known.length - bounded),
    highest:
      highest.length === 0
        ? say('none')
        : highest.map(({ name, figure }) => `${say.of(name)} ${say.of(figure?.text ?? name)}`).join('; '),
  });
}

function useColumns(places: PlacesView): readonly Column<ShownUnit>[] {
  const say = useSpeech(exploreWords);
  const parts = new Map(places.units.map((unit) => [unit.id, unit.parts]));
  return [
    { key: 'place', title: say('tablePlace'), isHead: true, value: ({ name }) => say.of(name) },
    {
      key: 'value',
      title: say('tableValue'),
      isNumeric: true,
      value: ({ figure }) => figure?.value ?? null,
      show: ({ figure }) => (figure === undefined ? '–' : <FigureLink figure={figure} as="number" />),
    },
    { key: 'low', title: say('tableLow'), isNumeric: true, value: ({ figure }) => figure?.low ?? null },
    { key: 'high', title: say('tableHigh'), isNumeric: true, value: ({ figure }) => figure?.high ?? null },
    {
      key: 'from',
      title: say('tableFrom'),
      value: ({ id }) => {
        const list = parts.get(id) ?? [];
        return list.length < 2
          ? ''
          : list
              .map((part) => (part.extent === 'whole' ? say.of(part.name) : say('partly', { place: part.name })))
              .join(' + ');
      },
    },
    { key: 'status', title: say('tableStatus'), value: ({ figure }) => (figure ? say.of(figure.statusWords) : '') },
  ];
}
