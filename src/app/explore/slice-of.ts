import type { Atlas } from '../../indicators/as-of/atlas.ts';
import { industryTest } from '../../indicators/industry-choice.ts';
import type { IndicatorSlice } from '../../indicators/place-amount.ts';
import { indicatorSlice } from '../../indicators/place-amount.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import { remembered } from '../knowledge/table-rows.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { type FoundIndicator, foundIndicators, type IndicatorPeriod, indicatorRows } from './found-indicators.ts';
import { industryName } from './indicator-views.ts';

/** Which indicator, for which industry. */
export interface IndicatorName {
  readonly indicator: string;
  readonly industry?: string | undefined;
}

/** The indicator of a key; undefined where there is none. */
export async function indicatorOf(ports: ExplorePorts, key: string): Promise<FoundIndicator | undefined> {
  return (await foundIndicators(ports)).find((each) => each.key === key);
}

/** One period of an indicator, ready to be read; undefined where the table has no rows for that industry. */
export async function sliceOf(
  ports: ExplorePorts,
  found: FoundIndicator,
  asked: { readonly at: IndicatorPeriod; readonly industry: string | undefined },
): Promise<IndicatorSlice | undefined> {
  const { at, industry } = asked;
  const releases = [at.table.release.ref, (await ports.shelf.find('vn-places'))?.ref];
  const detail = JSON.stringify([found.key, at.table.resource.name, at.period, industry ?? null]);
  return remembered(ports, { kind: 'indicator-slice', releases, detail }, async () => {
    const [atlas, observations] = await Promise.all([loadAtlas(ports), indicatorRows(ports, at.table, found.measure)]);
    const test = industryTest(observations, industry);
    if (test === undefined) return undefined;
    const title = industry === undefined ? found.title : await titleFor(ports, found, industry);
    return indicatorSlice(observations, {
      atlas: withOwnPlaces(atlas, found.country, observations.index.places.list),
      measure: found.measure,
      period: at.period,
      title,
      industry: test,
      code: industry,
    });
  });
}

async function titleFor(ports: ExplorePorts, found: FoundIndicator, code: string): Promise<FoundIndicator['title']> {
  const { name } = await industryName(ports, found, code);
  return { vi: `${found.title.vi} – ${name.vi} (${code})`, en: `${found.title.en} – ${name.en} (${code})` };
}

/** A table of a country whose places no register holds brings them itself. */
function withOwnPlaces(atlas: Atlas, country: string, ids: readonly string[]): Atlas {
  if (country === 'VN' || ids.every((id) => id === '' || atlas.byId.has(id))) return atlas;
  const byId = new Map(atlas.byId);
  for (const id of ids) {
    if (id === '' || byId.has(id)) continue;
    byId.set(id, {
      id,
      geography: country,
      level: 'state',
      code: id,
      nameVi: id,
      fullNameVi: id,
      nameEn: id,
      parentId: null,
      validFrom: null,
      validTo: null,
    });
  }
  return { ...atlas, byId };
}
