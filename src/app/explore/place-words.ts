import type { Atlas, Place } from '../../indicators/as-of/atlas.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';

/** The short name of a place. */
export function shortName(atlas: Atlas, id: string): Bilingual {
  const place = atlas.byId.get(id);
  return { vi: place?.nameVi ?? id, en: place?.nameEn ?? id };
}

/** A short name that says which of the units of that name is meant: a new province often bears the name of an old one. */
export function datedName(atlas: Atlas, id: string): Bilingual {
  const name = shortName(atlas, id);
  const place = atlas.byId.get(id);
  if (place === undefined || place.level !== 'province') return name;
  const when = whenWords(place);
  return when === undefined ? name : { vi: `${name.vi} (${when.vi})`, en: `${name.en} (${when.en})` };
}

function whenWords({ validFrom, validTo }: Place): Bilingual | undefined {
  if (validTo !== null) {
    const day = formatDate(validTo, 'vi');
    return { vi: `trước ${day}`, en: `before ${day}` };
  }
  if (validFrom === null) return undefined;
  const day = formatDate(validFrom, 'vi');
  return { vi: `từ ${day}`, en: `from ${day}` };
}
