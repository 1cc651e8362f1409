import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FirmPlace, FirmWords } from './firm-register.case.ts';

const packs = join(import.meta.dirname, '../../../packs');
const table = (path: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(packs, path)), { columns: true });

/** Real communes, districts, provinces and parks of the packs; communes that went whole into one new commune. */
export function firmWords(): FirmWords {
  const places = new Map(table('vn-places/places.csv').map((place) => [place['place_id'] ?? '', place]));
  const found: FirmPlace[] = [];
  for (const { from_id = '', to_id = '', extent } of table('vn-places/lineage.csv')) {
    const [old, made] = [places.get(from_id), places.get(to_id)];
    if (extent !== 'whole' || old?.['level'] !== 'commune' || made?.['level'] !== 'commune') continue;
    const district = places.get(old['parent_id'] ?? '');
    const province = places.get(district?.['parent_id'] ?? '');
    const newProvince = places.get(made['parent_id'] ?? '');
    const name = (place: Record<string, string> | undefined): string => place?.['full_name_vi'] ?? '';
    found.push({
      commune: name(old),
      district: name(district),
      province: name(province),
      newCommune: name(made),
      newProvince: name(newProvince),
    });
  }
  const parks = table('vn-parks-osm/parks.csv').map((park) => park['name_vi'] ?? '');
  return { places: found, parks: [...new Set(parks)] };
}
