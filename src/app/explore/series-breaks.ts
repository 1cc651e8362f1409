import { messageWords } from '../../evidence/message-runs.ts';
import type { Atlas } from '../../indicators/as-of/atlas.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { periodSpan } from '../../model/dates.ts';
import type { SeriesBreakView } from '../desks/explore-desk.ts';
import type { FoundIndicator } from './found-indicators.ts';
import { madeOf } from './lineage-views.ts';
import { datedName } from './place-words.ts';

interface Broken {
  readonly atlas: Atlas;
  readonly found: FoundIndicator;
  readonly places: readonly string[];
  readonly asOf: string;
}

/** Days on which a series of some places changes its ground: boundaries, the table, the classification. */
export function seriesBreaks(broken: Broken): readonly SeriesBreakView[] {
  const all = [...boundaryBreaks(broken), ...tableBreaks(broken), ...classificationBreaks(broken)];
  return all.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const firstDay = (found: FoundIndicator): string => periodSpan(found.periods[0]?.period ?? '')?.first ?? '';
const lastDay = (found: FoundIndicator): string => periodSpan(found.periods.at(-1)?.period ?? '')?.last ?? '';

/** Every merger behind the places, however far back, that lies after the first period and not after the day. */
function boundaryBreaks({ atlas, found, places, asOf }: Broken): readonly SeriesBreakView[] {
  const seen = new Set<string>();
  const breaks: SeriesBreakView[] = [];
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const from = madeOf(atlas, id);
    const [first] = from;
    const isChange = from.length > 1 || from.some((edge) => edge.extent === 'partial');
    if (first !== undefined && isChange && first.date <= asOf && first.date > firstDay(found)) {
      const isPartial = from.some((edge) => edge.extent === 'partial');
      breaks.push({
        date: first.date,
        kind: 'boundary',
        acts: first.acts,
        what: messageWords({
          key: isPartial ? 'explore.break.boundary-partial' : 'explore.break.boundary',
          values: { from: joined(from.map((edge) => edge.name)), into: datedName(atlas, id) },
        }),
      });
    }
    for (const edge of from) visit(edge.id);
  };
  for (const place of places) visit(place);
  return breaks;
}

function joined(names: readonly Bilingual[]): Bilingual {
  return { vi: names.map((name) => name.vi).join(' + '), en: names.map((name) => name.en).join(' + ') };
}

function tableBreaks({ found }: Broken): readonly SeriesBreakView[] {
  return found.periods.flatMap(({ period, table }, place): SeriesBreakView[] => {
    const before = found.periods[place - 1];
    if (before === undefined || before.table.resource.name === table.resource.name) return [];
    const date = periodSpan(period)?.first ?? period;
    const what = messageWords({
      key: 'explore.break.table',
      values: { table: table.resource['lienket:title'] },
    });
    return [{ date, kind: 'table', what, acts: [] }];
  });
}

/** Days on which the classification of activities changed. */
const CLASSIFICATIONS = [
  ['2018-08-20', 'VSIC 2018'],
  ['2025-11-15', 'VSIC 2025'],
] as const;

function classificationBreaks({ found, asOf }: Broken): readonly SeriesBreakView[] {
  if (found.classification?.startsWith('vsic') !== true) return [];
  return CLASSIFICATIONS.filter(([date]) => date <= asOf && date > firstDay(found) && date <= lastDay(found)).map(
    ([date, to]) => ({
      date,
      kind: 'classification',
      what: messageWords({ key: 'explore.break.classification', values: { to } }),
      acts: [],
    }),
  );
}
