import { matrix } from '../../methods/matrix.ts';
import { rowDistances } from '../../methods/row-distances.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import {
  type Baseline,
  type BaselineUnit,
  type ComparisonGroup,
  type FrozenValue,
  sideOf,
} from '../../programme/baseline.ts';
import type { GivenBaseline } from '../desks/baseline-desk.ts';
import { refusal, refused } from '../tasks/keep-changes.ts';
import type { Panel, PanelSeries } from './panel.ts';

/** The part of a baseline that follows from its release alone: made anew from the same release it is the same, bit for bit. */
export type FrozenPart = Pick<Baseline, 'release' | 'indicators' | 'industries' | 'treated' | 'group' | 'values'>;

/** Over so many of the last periods before the start units are compared. */
const MOST_OVER = 5;

/** Freezes what a release says of the treated and of those with whom they are compared, before the start. */
export function frozenPart(
  panel: Panel,
  given: Pick<GivenBaseline, 'starts' | 'industries' | 'treated' | 'group'>,
): Parsed<FrozenPart> {
  const faults = unitFaults(panel, given);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const treated = given.treated.map((id) => unitOf(panel, id));
  const group =
    'named' in given.group
      ? namedGroup(panel, given.group)
      : nearestGroup(panel, { starts: given.starts, treated: given.treated, wanted: given.group.nearest });
  if (!group.ok) return group;
  const ids = [...treated, ...group.value.members].map(({ id }) => id);
  const values = panel.series.flatMap(({ indicator, points }) =>
    ids.flatMap((unit) =>
      (points.get(unit) ?? [])
        .filter(({ period }) => sideOf(period, given.starts) === 'before')
        .map((point): FrozenValue => ({ indicator: indicator.id, unit, ...point })),
    ),
  );
  if (values.length === 0)
    return refused('nothing-before', {
      vi: `không có kỳ nào đã kết thúc trước ${given.starts} nên không có gì để chốt`,
      en: `no period had ended before ${given.starts}, so there is nothing to freeze`,
    });
  return {
    ok: true,
    value: {
      release: panel.release.ref,
      indicators: panel.series.map(({ indicator }) => indicator),
      industries: given.industries,
      treated,
      group: group.value,
      values,
    },
  };
}

const unitOf = ({ units }: Panel, id: string): BaselineUnit => ({ id, name: units.get(id) ?? { vi: id, en: id } });

function unitFaults(panel: Panel, { treated, group }: Pick<GivenBaseline, 'treated' | 'group'>): readonly Refusal[] {
  const named = 'named' in group ? group.named : [];
  const faults: Refusal[] = [];
  const fault = (code: string, said: Bilingual): void => void faults.push(refusal(code, said));
  if (treated.length === 0) fault('no-treated', { vi: 'chưa nêu nơi chịu tác động', en: 'nobody is named as treated' });
  for (const id of [...treated, ...named]) {
    const isCounted = panel.units.has(id);
    const hasValues = panel.series.some(({ points }) => points.has(id));
    if (!isCounted || !hasValues)
      fault('no-such-unit', {
        vi: `“${id}” không có trong ${panel.release.ref.name} hoặc không có giá trị nào`,
        en: `“${id}” is not in ${panel.release.ref.name} or has no value`,
      });
  }
  for (const id of named.filter((each) => treated.includes(each)))
    fault('both', { vi: `“${id}” vừa chịu tác động vừa để so sánh`, en: `“${id}” is treated and compared with` });
  return faults;
}

function namedGroup(
  panel: Panel,
  { named, reason }: { readonly named: readonly string[]; readonly reason: string },
): Parsed<ComparisonGroup> {
  if (reason.trim() === '')
    return refused('no-reason', {
      vi: 'nhóm so sánh chọn bằng tay thì phải nêu lý do',
      en: 'a group that is named by hand needs its reason',
    });
  return { ok: true, value: { rule: 'named', reason: reason.trim(), members: named.map((id) => unitOf(panel, id)) } };
}

interface Wanted {
  readonly starts: string;
  readonly treated: readonly string[];
  readonly wanted: number;
}

/** Of a unit: the mean of each indicator over the periods; undefined where a value is missing. Nothing is filled in. */
function meansOf(series: readonly PanelSeries[], unit: string, over: readonly string[]): readonly number[] | undefined {
  const means = series.map(({ points }) => {
    const own = (points.get(unit) ?? []).filter(({ period }) => over.includes(period));
    return own.length === over.length ? own.reduce((sum, { value }) => sum + value, 0) / over.length : Number.NaN;
  });
  return means.every(Number.isFinite) ? means : undefined;
}

/** The last periods before the start for which the treated have every indicator. */
function sharedPeriods({ series }: Panel, { starts, treated }: Wanted): readonly string[] {
  const lists = series.flatMap(({ points }) =>
    treated.map((unit) => new Set((points.get(unit) ?? []).map(({ period }) => period))),
  );
  const [first] = lists;
  return [...(first ?? [])]
    .filter((period) => sideOf(period, starts) === 'before' && lists.every((list) => list.has(period)))
    .toSorted()
    .slice(-MOST_OVER);
}

/** The untreated that lie nearest to the mean of the treated, each indicator brought to mean 0 and deviation 1 over all of them. */
function nearestGroup(panel: Panel, asked: Wanted): Parsed<ComparisonGroup> {
  const over = sharedPeriods(panel, asked);
  const { series, units } = panel;
  const all = [...units.keys()].filter((id) => series.some(({ points }) => points.has(id))).toSorted();
  const means = new Map(all.map((id) => [id, over.length === 0 ? undefined : meansOf(series, id, over)]));
  const own = asked.treated.flatMap((id) => [means.get(id)].filter((each) => each !== undefined));
  const others = all.filter((id) => !asked.treated.includes(id));
  const complete = others.filter((id) => means.get(id) !== undefined);
  if (own.length === 0 || complete.length === 0)
    return refused('no-group', {
      vi: 'trước ngày bắt đầu không đủ giá trị chung để tìm nơi gần nhất; hãy chỉ định nhóm so sánh và nêu lý do',
      en: 'before the start there are not enough values in common to find the nearest; name the group and say why',
    });
  const target = series.map((_, at) => own.reduce((sum, row) => sum + (row[at] ?? 0), 0) / own.length);
  const rows = [target, ...complete.map((id) => means.get(id) ?? [])];
  const scaled = standardised(rows);
  const squares = rowDistances(matrix(rows.length, series.length, scaled.flat())).cells;
  const ranked = complete
    .map((id, at) => ({ ...unitOf(panel, id), distance: Math.sqrt(squares[at + 1] ?? 0) }))
    .toSorted((one, other) => one.distance - other.distance || (one.id < other.id ? -1 : 1));
  const { wanted } = asked;
  const members = ranked.slice(0, wanted);
  const [considered, leftOut] = [complete.length, others.length - complete.length];
  return { ok: true, value: { rule: 'nearest', wanted, over, considered, leftOut, members } };
}

/** Each column with mean 0 and deviation 1; a column without deviation tells nobody apart and becomes 0. */
function standardised(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const columns = (rows[0] ?? []).map((_, at) => {
    const values = rows.map((row) => row[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, deviation };
  });
  return rows.map((row) =>
    row.map((value, at) => {
      const { mean = 0, deviation = 0 } = columns[at] ?? {};
      return deviation === 0 ? 0 : (value - mean) / deviation;
    }),
  );
}
