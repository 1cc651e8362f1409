import type { Atlas, Lineage } from '../../indicators/as-of/atlas.ts';
import type { LineageView, PlaceEventView } from '../desks/explore-desk.ts';
import { actIds } from './cited-acts.ts';
import { shortName } from './place-words.ts';

/** What a unit was made of. */
export function madeOf(atlas: Atlas, id: string): readonly LineageView[] {
  return (atlas.backward.get(id) ?? []).map((edge) => lineageView(atlas, edge, edge.from));
}

/** What a unit became. */
export function became(atlas: Atlas, id: string): readonly LineageView[] {
  return (atlas.forward.get(id) ?? []).map((edge) => lineageView(atlas, edge, edge.to));
}

function lineageView(atlas: Atlas, edge: Lineage, id: string): LineageView {
  const { extent, eventDate, legalSource } = edge;
  return { id, name: shortName(atlas, id), extent, date: eventDate, acts: actIds(legalSource) };
}

/** Every event that joined or split units, latest first; a unit that only got a new code is no event. */
export function placeEvents(atlas: Atlas): readonly PlaceEventView[] {
  const events = [...atlas.backward].flatMap(([id, edges]): PlaceEventView[] => {
    const [first] = edges;
    const isChange = edges.length > 1 || edges.some((edge) => edge.extent === 'partial');
    if (first === undefined || !isChange) return [];
    return [
      {
        date: first.eventDate,
        acts: actIds(first.legalSource),
        into: { id, name: shortName(atlas, id) },
        from: madeOf(atlas, id),
      },
    ];
  });
  const order = new Intl.Collator('vi');
  return events.sort((a, b) =>
    a.date === b.date ? order.compare(a.into.name.vi, b.into.name.vi) : a.date < b.date ? 1 : -1,
  );
}
