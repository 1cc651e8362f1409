import type { FigureId } from '../../evidence/figure-id.ts';
import type { Message } from '../../evidence/message.ts';
import { messageRuns } from '../../evidence/message-runs.ts';
import type { Run } from '../../evidence/report.ts';
import type { FigureView } from '../../evidence/screens/view.ts';
import type { Atlas } from '../../indicators/as-of/atlas.ts';
import { geographyAge, geographyOf } from '../../indicators/as-of/geography.ts';
import { overlapping } from '../../indicators/as-of/territory.ts';
import { type Bilingual, inSentence } from '../../model/bilingual.ts';
import { datedName, shortName } from './place-words.ts';

interface Said {
  readonly atlas: Atlas;
  readonly title: Bilingual;
  readonly nature: 'amount' | 'rate';
  readonly period: Bilingual;
  readonly asOf: string;
  /** Geography in force on the day. */
  readonly geography: string;
  readonly place: string | undefined;
  readonly figure: FigureView | undefined;
  readonly units: number;
}

/** What the map says of the place, or of the whole country: its figure, and whose land it is on the day. */
export function mapSentence(said: Said): readonly Run[] {
  const { figure, place, atlas } = said;
  const date = { date: said.asOf };
  if (figure === undefined)
    return messageRuns({
      key: 'explore.no-country',
      values: { measure: said.title, period: said.period, units: said.units, date },
    });
  const values = {
    figure: { figure: figure.id as FigureId },
    measure: inSentence(said.title),
    period: said.period,
    status: inSentence(figure.statusWords),
  };
  if (place === undefined || !atlas.byId.has(place))
    return messageRuns({ key: 'explore.country', values: { ...values, units: said.units, date } });
  return [
    ...messageRuns({ key: placeKey(said, figure), values: { ...values, place: datedName(atlas, place) } }),
    ...messageRuns(landMessage(said, place)),
  ];
}

function placeKey({ nature }: Said, figure: FigureView): string {
  const isKnown = figure.value !== null || figure.low !== undefined || figure.high !== undefined;
  return nature === 'amount' && isKnown ? 'explore.place' : 'explore.place-colon';
}

function landMessage({ atlas, geography, asOf }: Said, place: string): Message {
  const date = { date: asOf };
  const own = geographyOf(place);
  const list = (ids: readonly string[]): { readonly list: readonly Bilingual[] } => ({
    list: ids.map((id) => datedName(atlas, id)),
  });
  if (own !== geography) {
    const units = overlapping(atlas, place, geography);
    if (units.length === 0) return { key: 'explore.stop' };
    const isOlder = (geographyAge(own) ?? 0) < (geographyAge(geography) ?? 0);
    return isOlder
      ? { key: 'explore.now-in', values: { date, units: list(units) } }
      : { key: 'explore.later-in', values: { date, parts: list(units) } };
  }
  const parts = (atlas.backward.get(place) ?? []).map((edge) => edge.from);
  if (parts.length < 2) return { key: 'explore.stop' };
  return { key: 'explore.made-of', values: { date, parts: { list: parts.map((id) => shortName(atlas, id)) } } };
}
