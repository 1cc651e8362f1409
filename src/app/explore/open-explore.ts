import type { ExploreDesk } from '../desks/explore-desk.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { communeGeometry, layerGeometry } from './geometry-views.ts';
import { indicatorFigure, indicatorRecomputed, indicatorRowsPage } from './indicator-figure.ts';
import { indicatorMap } from './indicator-map.ts';
import { indicatorSeries } from './indicator-series.ts';
import { indicatorViews, industryChoices } from './indicator-views.ts';
import { factOfBase } from './place-facts.ts';
import { placeProfile } from './place-profile.ts';
import { placesView } from './places-view.ts';

/** Explore over the packs and the added releases. */
export function openExplore(ports: ExplorePorts): ExploreDesk {
  return {
    geometry: (layer) => layerGeometry(ports, layer),
    communes: (province) => communeGeometry(ports, province),
    places: (asOf) => placesView(ports, asOf),
    place: (id, asOf) => placeProfile(ports, id, asOf),
    fact: (id) => factOfBase(ports, id),
    indicators: () => indicatorViews(ports),
    industries: (indicator) => industryChoices(ports, indicator),
    map: (asked) => indicatorMap(ports, asked),
    series: (asked) => indicatorSeries(ports, asked),
    figure: (address) => indicatorFigure(ports, address),
    inputRows: (address, asked) => indicatorRowsPage(ports, address, asked),
    recompute: (address) => indicatorRecomputed(ports, address),
  };
}
