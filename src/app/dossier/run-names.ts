import type { Bilingual } from '../../model/bilingual.ts';
import { formatExact } from '../../model/format-number.ts';
import { type KnowledgeSource, rememberedRows } from '../knowledge/table-rows.ts';
import type { ReleaseTable } from '../methods/release-table.ts';
import { placeName } from './fact-readings.ts';
import type { Knowledge } from './knowledge.ts';

/** What a key of a result stands for: a place, or a code with its name, of the tables that were read; the key itself otherwise. */
export async function runNames(
  source: KnowledgeSource,
  knowledge: Pick<Knowledge, 'atlas' | 'industries'>,
  inputs: readonly Pick<ReleaseTable, 'resource'>[],
): Promise<(key: string | number) => Bilingual> {
  const specs = inputs.flatMap(({ resource }) => resource['lienket:observations'] ?? []);
  const geographies = specs.flatMap(({ geography }) => geography ?? []);
  const classifications = specs.flatMap(({ classification }) => classification ?? []);
  const states = geographies.includes(STATES.geography) ? await stateNames(source) : new Map<string, string>();
  return (key) => {
    if (typeof key === 'number') return { vi: formatExact(key, 'vi'), en: formatExact(key, 'en') };
    const places = [key, ...geographies.map((geography) => `${geography}-${key}`)];
    const place = places.map((id) => placeName(knowledge, id)).find((name) => name !== undefined);
    if (place !== undefined) return place;
    const state = states.get(key);
    if (state !== undefined) return { vi: state, en: state };
    const names = classifications.map((each) => knowledge.industries.names.get(`${each} ${key}`));
    const name = names.find((each) => each !== undefined);
    return name === undefined ? { vi: key, en: key } : { vi: `${key} ${name.vi}`, en: `${key} ${name.en}` };
  };
}

/** The American states are no units of the atlas; their names stand beside their table. */
const STATES = { geography: 'USS', release: 'us-states', table: 'states' } as const;

async function stateNames(source: KnowledgeSource): Promise<ReadonlyMap<string, string>> {
  const release = await source.shelf.find(STATES.release);
  const rows = release === undefined ? [] : await rememberedRows(source, release, STATES.table);
  return new Map(rows.map((row) => [row.text('place_id'), row.text('name')]));
}
