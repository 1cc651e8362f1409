import { differenceInDifferences } from '../../methods/difference-in-differences.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { type Baseline, type BaselineIndicator, sideOf } from '../../programme/baseline.ts';
import type { ComparedIndicator, ComparedPeriod, EffectView, PlaceboView } from '../desks/baseline-desk.ts';
import type { PanelSeries } from './panel.ts';

/** Below this number of units errors by clusters are too small (the method's own warning). */
const FEW_UNITS = 30;
const FEWEST_BEFORE = 4;
const LEVEL = 0.95;

/** Who is treated and who is compared, with the values of each by period. */
interface Scene {
  readonly treated: readonly string[];
  readonly members: readonly string[];
  readonly starts: string;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Periods in which every one has a value, the one that holds the start left out. */
  readonly whole: readonly string[];
}

/** An indicator before and after the start: means, the difference of differences, and how far it can be trusted. */
export function comparedIndicator(
  baseline: Baseline,
  frozen: BaselineIndicator,
  series: PanelSeries,
): ComparedIndicator {
  const scene = sceneOf(baseline, series);
  const before = scene.whole.filter((period) => sideOf(period, scene.starts) === 'before');
  const after = scene.whole.filter((period) => sideOf(period, scene.starts) === 'after');
  const hasBoth = before.length > 0 && after.length > 0 && scene.members.length > 0;
  const effect = hasBoth ? effectOf(scene, { treated: scene.treated, before, after }) : null;
  const half = Math.floor(before.length / 2);
  const early =
    before.length >= FEWEST_BEFORE && scene.members.length > 0
      ? effectOf(scene, { treated: scene.treated, before: before.slice(0, half), after: before.slice(half) })
      : null;
  const placebo = effect === null ? null : placeboOf(scene, { effect: effect.effect, before, after });
  const own = baseline.values.filter(({ indicator }) => indicator === frozen.id);
  const revised = own.filter(({ unit, period, value }) => scene.values.get(unit)?.get(period) !== value).length;
  return {
    id: frozen.id,
    name: frozen.name,
    unit: frozen.unit,
    periods: periodsOf(baseline, scene, frozen.id),
    effect,
    placebo,
    before: early,
    revised,
    warnings: [
      ...unitWarnings(scene),
      ...timeWarnings({ before, after, early, revised }),
      ...seriesWarnings(scene, [frozen, series.indicator]),
    ],
  };
}

function sceneOf({ treated, group, starts }: Baseline, { points }: PanelSeries): Scene {
  const [own, members] = [treated.map(({ id }) => id), group.members.map(({ id }) => id)];
  const values = new Map(
    [...own, ...members].map((id) => [id, new Map((points.get(id) ?? []).map(({ period, value }) => [period, value]))]),
  );
  const periods = new Set([...values.values()].flatMap((each) => [...each.keys()]));
  const whole = [...periods]
    .filter((period) => sideOf(period, starts) !== 'during' && [...values.values()].every((each) => each.has(period)))
    .toSorted();
  return { treated: own, members, starts, values, whole };
}

const meanOf = (scene: Pick<Scene, 'values'>, ids: readonly string[], period: string): number | null => {
  const found = ids.map((id) => scene.values.get(id)?.get(period));
  const known = found.filter((value) => value !== undefined);
  return ids.length === 0 || known.length < ids.length ? null : known.reduce((sum, v) => sum + v, 0) / ids.length;
};

function periodsOf(baseline: Baseline, scene: Scene, indicator: string): readonly ComparedPeriod[] {
  const kept = new Map<string, Map<string, number>>();
  for (const { indicator: of, unit, period, value } of baseline.values)
    if (of === indicator) kept.set(unit, (kept.get(unit) ?? new Map<string, number>()).set(period, value));
  const periods = new Set([...scene.values.values(), ...kept.values()].flatMap((each) => [...each.keys()]));
  return [...periods].toSorted().map((period) => ({
    period,
    side: sideOf(period, scene.starts),
    treated: meanOf(scene, scene.treated, period),
    group: meanOf(scene, scene.members, period),
    frozen: meanOf({ values: kept }, scene.treated, period),
  }));
}

interface Halves {
  readonly treated: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The difference of differences of the treated against the rest of the group, with errors by units. */
function effectOf(scene: Scene, { treated, before, after }: Halves, members = scene.members): EffectView {
  const ids = [...treated, ...members];
  const periods = [...before, ...after];
  const cells = ids.flatMap((id, unit) => periods.map((period, at) => ({ id, unit, period, at })));
  const found = differenceInDifferences(
    {
      unit: cells.map(({ unit }) => unit),
      period: cells.map(({ at }) => at),
      outcome: cells.map(({ id, period }) => scene.values.get(id)?.get(period) ?? Number.NaN),
      treated: cells.map(({ id, at }) => Number(treated.includes(id) && at >= before.length)),
      cluster: cells.map(({ unit }) => unit),
    },
    { effects: 'unit-and-period', correction: 'clusters', level: LEVEL },
  );
  const { effect, low, high, pValue, observations, clusters } = found;
  return { effect, low, high, pValue: Number.isNaN(pValue) ? null : pValue, observations, clusters };
}

/** The same difference for each unit of the group as if it had been treated; the treated take no part in it. */
function placeboOf(
  scene: Scene,
  { effect, before, after }: { readonly effect: number } & Omit<Halves, 'treated'>,
): PlaceboView | null {
  if (scene.members.length < 3) return null;
  const others = scene.members.map((id) => {
    const rest = scene.members.filter((each) => each !== id);
    return effectOf(scene, { treated: [id], before, after }, rest).effect;
  });
  const asLarge = others.filter((each) => Math.abs(each) >= Math.abs(effect)).length;
  return {
    units: others.length,
    share: (asLarge + 1) / (others.length + 1),
    low: effect - Math.max(...others),
    high: effect - Math.min(...others),
  };
}

function unitWarnings({ treated, members }: Scene): readonly Bilingual[] {
  const units = treated.length + members.length;
  const found: Bilingual[] = [];
  if (units < FEW_UNITS)
    found.push({
      vi: `Chỉ ${units} nơi: khoảng theo cụm hẹp hơn thực tế; hãy đọc cùng khoảng theo nhóm so sánh.`,
      en: `Only ${units} units: the interval by clusters is too narrow; read it with the range of the group.`,
    });
  if (treated.length === 1)
    found.push({
      vi: 'Chỉ một nơi chịu tác động: chuyện riêng của nơi đó không tách được khỏi tác động.',
      en: 'Only one unit is treated: what happened to it alone cannot be told from the effect.',
    });
  if (members.length < 3)
    found.push({
      vi: 'Nhóm so sánh dưới ba nơi: không tính được khoảng theo nhóm so sánh.',
      en: 'The group has fewer than three units: no range of the group can be given.',
    });
  return found;
}

function timeWarnings(of: {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly early: EffectView | null;
  readonly revised: number;
}): readonly Bilingual[] {
  const { before, after, early, revised } = of;
  const found: Bilingual[] = [];
  if (after.length === 0)
    found.push({
      vi: 'Chưa có kỳ nào sau ngày bắt đầu mà mọi nơi đều có giá trị.',
      en: 'There is no period after the start yet in which every unit has a value.',
    });
  if (before.length < FEWEST_BEFORE)
    found.push({
      vi: `Chỉ ${before.length} kỳ chung trước ngày bắt đầu: không xét được hai bên có đi song song không.`,
      en: `Only ${before.length} periods in common before the start: whether both moved alike cannot be looked at.`,
    });
  if (early !== null && (early.low > 0 || early.high < 0))
    found.push({
      vi: 'Hai bên đã không đi song song ngay trước ngày bắt đầu: chênh lệch sau đó không hẳn là tác động.',
      en: 'Both did not move alike before the start already: the difference afterwards need not be an effect.',
    });
  if (revised > 0)
    found.push({
      vi: `${revised} giá trị đã chốt khác với bản số liệu nay: bảng so sánh dùng bản nay, cột “đã chốt” giữ nguyên.`,
      en: `${revised} frozen values differ from the release of today: the comparison uses today’s, the column “frozen” stays.`,
    });
  return found;
}

function seriesWarnings(
  scene: Scene,
  [frozen, now]: readonly [BaselineIndicator, BaselineIndicator],
): readonly Bilingual[] {
  const found: Bilingual[] = [];
  if (frozen.unit !== now.unit || frozen.table !== now.table)
    found.push({
      vi: `Chuỗi bị gãy: trước là ${frozen.table} (${frozen.unit}), nay là ${now.table} (${now.unit}).`,
      en: `The series is broken: it was ${frozen.table} (${frozen.unit}), it is ${now.table} (${now.unit}).`,
    });
  const years = scene.whole.map((period) => Number(period.slice(0, 4)));
  const jumps = years.filter((year, at) => at > 0 && year - (years[at - 1] ?? year) > 1).length;
  const hasStart = jumps === 1 && years.some((year) => year > Number(scene.starts.slice(0, 4)));
  if (jumps > (hasStart ? 1 : 0))
    found.push({
      vi: 'Có năm thiếu giá trị ở giữa: các năm đó bị bỏ, không nội suy.',
      en: 'Years in between lack values: they are left out, nothing is filled in.',
    });
  return found;
}
