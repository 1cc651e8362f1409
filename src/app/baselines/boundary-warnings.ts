import type { Bilingual } from '../../model/bilingual.ts';
import { type Baseline, periodDays } from '../../programme/baseline.ts';
import type { ComparedIndicator } from '../desks/baseline-desk.ts';
import { type KnowledgeSource, tableRows } from '../knowledge/table-rows.ts';

/** What became of the Vietnamese units of a baseline between the first and the last period that is compared. */
export async function boundaryWarnings(
  source: KnowledgeSource,
  { treated, group, frozenOn }: Baseline,
  indicators: readonly ComparedIndicator[],
): Promise<readonly Bilingual[]> {
  const ids = [...treated, ...group.members].map(({ id }) => id).filter((id) => id.startsWith('VN'));
  const places = ids.length === 0 ? undefined : await source.shelf.find('vn-places');
  if (places === undefined) return [];
  const periods = indicators.flatMap((each) => each.periods.map(({ period }) => period)).toSorted();
  const first = periodDays(periods[0] ?? '')?.first ?? frozenOn;
  const last = periodDays(periods.at(-1) ?? '')?.last ?? frozenOn;
  const until = last > frozenOn ? last : frozenOn;
  const rows = await tableRows(source, places, { table: 'lineage', where: { from_id: ids } });
  const changed = rows.filter((row) => row.text('event_date') >= first && row.text('event_date') <= until);
  const days = Map.groupBy(changed, (row) => row.text('event_date'));
  return [...days].map(([day, own]) => {
    const units = new Set(own.map((row) => row.text('from_id'))).size;
    return {
      vi: `Địa giới đổi ngày ${day}: ${units} nơi trong mốc cơ sở mang mã và địa giới khác từ ngày đó; số liệu về sau không nối thẳng được.`,
      en: `Boundaries changed on ${day}: ${units} units of the baseline bear other codes and boundaries from then on; later values cannot be joined to them as they are.`,
    };
  });
}
