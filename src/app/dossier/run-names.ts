import type { Bilingual } from '../../model/bilingual.ts';
import { formatExact } from '../../model/format-number.ts';
import type { ReleaseTable } from '../methods/release-table.ts';
import { placeName } from './fact-readings.ts';
import type { Knowledge } from './knowledge.ts';

/** What a key of a result stands for: a place, or a code with its name, of the tables that were read; the key itself otherwise. */
export function runNames(
  knowledge: Knowledge,
  inputs: readonly Pick<ReleaseTable, 'resource'>[],
): (key: string | number) => Bilingual {
  const specs = inputs.flatMap(({ resource }) => resource['lienket:observations'] ?? []);
  const geographies = specs.flatMap(({ geography }) => geography ?? []);
  const classifications = specs.flatMap(({ classification }) => classification ?? []);
  return (key) => {
    if (typeof key === 'number') return { vi: formatExact(key, 'vi'), en: formatExact(key, 'en') };
    const places = [key, ...geographies.map((geography) => `${geography}-${key}`)];
    const place = places.map((id) => placeName(knowledge, id)).find((name) => name !== undefined);
    if (place !== undefined) return place;
    const names = classifications.map((each) => knowledge.industries.names.get(`${each} ${key}`));
    const name = names.find((each) => each !== undefined);
    return name === undefined ? { vi: key, en: key } : { vi: `${key} ${name.vi}`, en: `${key} ${name.en}` };
  };
}
