import type { Figure } from '../../evidence/figure.ts';
import type { FigureId } from '../../evidence/figure-id.ts';
import { placeAmount } from '../../indicators/place-amount.ts';
import { derivationInput } from '../computing/figure-derivation.ts';
import type { FigureHomeView, InputAsk, RecomputedView } from '../desks/dossier-desk.ts';
import type { IndicatorFigureAddress } from '../desks/explore-desk.ts';
import { figureHomeView } from '../dossiers/figure-home.ts';
import { inputPage } from '../input-page.ts';
import type { RowsPage } from '../workbench.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { exploreWords } from './explore-words.ts';
import { type FigureShelf, figureShelf } from './figure-shelf.ts';
import { datedName } from './place-words.ts';
import { indicatorOf, sliceOf } from './slice-of.ts';

/** The figure that an address names, made from its rows; undefined where those rows give another figure. */
async function madeFigure(
  ports: ExplorePorts,
  address: IndicatorFigureAddress,
): Promise<{ readonly figure: Figure; readonly shelf: FigureShelf } | undefined> {
  const found = await indicatorOf(ports, address.indicator);
  const at = found?.periods.find(({ period }) => period === address.period);
  const slice = found && at && (await sliceOf(ports, found, { at, industry: address.industry }));
  if (slice === undefined) return undefined;
  const places = address.place.split(',').filter((place) => place !== '');
  const isKnown = places.every((place) => slice.atlas.byId.has(place) || slice.byPlace.has(place));
  if (places.length === 0 || !isKnown) return undefined;
  const [first = ''] = places;
  const shelf = figureShelf(ports);
  const name = slice.atlas.byId.has(first)
    ? places.length > 1
      ? exploreWords('explore.together', places.length)
      : datedName(slice.atlas, first)
    : exploreWords('explore.beyond');
  const { indicator, industry, period } = address;
  const id = shelf.enter(placeAmount(slice, places, name), { indicator, industry, period, places });
  const figure = shelf.book.figures.get(id as FigureId);
  return figure === undefined || id !== address.figure ? undefined : { figure, shelf };
}

/** Everything about one figure of an indicator. */
export async function indicatorFigure(
  ports: ExplorePorts,
  address: IndicatorFigureAddress,
): Promise<FigureHomeView | undefined> {
  const made = await madeFigure(ports, address);
  const view = made?.shelf.views[made.figure.id];
  if (made === undefined || view === undefined) return undefined;
  const { derivation } = made.figure;
  return figureHomeView(
    {
      figure: view,
      whole: made.figure,
      names: [],
      parameters: derivation.parameters,
      inputs: await Promise.all(derivation.inputs.map((input) => derivationInput(ports.shelf, input))),
      from: [],
      claims: [],
    },
    ports.methods,
  );
}

/** A page of the rows behind an input of a figure. */
export async function indicatorRowsPage(
  ports: ExplorePorts,
  address: IndicatorFigureAddress,
  asked: InputAsk,
): Promise<RowsPage | undefined> {
  const made = await madeFigure(ports, address);
  const input = made?.figure.derivation.inputs[asked.input - 1];
  return input && inputPage(ports, input, asked);
}

/** The figure made once more, with every table read anew. */
export async function indicatorRecomputed(
  ports: ExplorePorts,
  address: IndicatorFigureAddress,
): Promise<RecomputedView | undefined> {
  const before = await madeFigure(ports, address);
  if (before === undefined) return undefined;
  const started = ports.milliseconds();
  const { memory: _, ...plain } = ports;
  const now = await madeFigure(plain, address);
  const { value = null, low = null, high = null } = now?.figure ?? {};
  const { figure } = before;
  return {
    isSame: value === figure.value && low === (figure.low ?? null) && high === (figure.high ?? null),
    value,
    low,
    high,
    milliseconds: ports.milliseconds() - started,
  };
}
