import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { unitTitle } from '../../evidence/wording/unit-words.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { IndicatorView, IndustryChoice } from '../desks/explore-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { loadIndustries } from '../knowledge/load-industries.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { type FoundIndicator, foundIndicators, indicatorRows } from './found-indicators.ts';

/** An indicator as a list of them shows it. */
export async function indicatorView(ports: ExplorePorts, found: FoundIndicator): Promise<IndicatorView> {
  const [release] = await citedReleases(ports.shelf, [found.release]);
  const [first] = found.periods;
  if (release === undefined || first === undefined) throw new Error(`${found.key} has neither release nor period`);
  const { resource } = first.table;
  const status = resource['lienket:status'];
  return {
    key: found.key,
    title: found.title,
    unit: { vi: unitTitle(found.unit, 'vi'), en: unitTitle(found.unit, 'en') },
    nature: found.nature,
    country: found.country,
    status,
    statusWords: documentWords(`status.${status}`),
    periods: found.periods.map(({ period, table, geography }) => ({
      period,
      words: formatPeriod(period),
      table: table.resource.name,
      geography,
    })),
    classification: found.classification,
    release,
  };
}

/** Every indicator at hand. */
export async function indicatorViews(ports: ExplorePorts): Promise<readonly IndicatorView[]> {
  return Promise.all((await foundIndicators(ports)).map((found) => indicatorView(ports, found)));
}

/** The codes that an indicator has, in order of code; undefined where there is no such indicator. */
export async function industryChoices(
  ports: ExplorePorts,
  key: string,
): Promise<readonly IndustryChoice[] | undefined> {
  const found = (await foundIndicators(ports)).find((each) => each.key === key);
  if (found === undefined) return undefined;
  const { classification } = found;
  const codes = new Set<string>();
  for (const table of new Set(found.periods.map((each) => each.table))) {
    const { index, spec } = await indicatorRows(ports, table, found.measure);
    for (const code of index.industries.list) if (code !== '' && code !== spec.industry?.total) codes.add(code);
  }
  if (classification === null) return [];
  return Promise.all([...codes].sort().map((code) => industryName(ports, found, code)));
}

/** A code with its name; the code itself where it has none. */
export async function industryName(ports: ExplorePorts, found: FoundIndicator, code: string): Promise<IndustryChoice> {
  const { names } = await loadIndustries(ports);
  const known = names.get(`${found.classification} ${code}`);
  if (known !== undefined) return { code, name: known };
  const own = found.release.descriptor.resources.find((resource) =>
    resource.schema?.primaryKey?.some((field) => /^naics\d$/.test(field)),
  );
  const [column] = own?.schema?.primaryKey ?? [];
  if (own === undefined || column === undefined) return { code, name: { vi: code, en: code } };
  const rows = await rememberedRows(ports, found.release, own.name);
  const title = rows.find((row) => row.text(column) === code)?.text('title_en') ?? '';
  return { code, name: title === '' ? { vi: code, en: code } : { vi: title, en: title } };
}
