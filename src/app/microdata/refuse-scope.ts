import type { Refusal } from '../../model/refusal.ts';
import type { MicroOutput, MicroSet } from '../ports-microdata.ts';
import type { RegionMember } from './hierarchies.ts';
import type { TabulateAsked } from './tabulate-options.ts';

interface ScopeContext {
  readonly regions: readonly RegionMember[];
  readonly earlier: readonly MicroOutput[];
  readonly ledger: readonly MicroOutput[];
}

/** What a data set cannot give, and what cannot be audited together with what was told before; all at once. */
export function refuseScope(
  set: MicroSet,
  { scope, periods }: TabulateAsked,
  context: ScopeContext,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (column: string, code: string, [vi, en]: readonly [string, string]): void =>
    void refusals.push({ code, where: { column }, said: { vi, en } });
  const has = (name: string): boolean => set.measures.some((measure) => measure.name === name);
  const names = [...set.measures.map(({ name }) => name), 'enterprises'].join(', ');
  for (const measure of scope.measures)
    if (measure !== 'enterprises' && !has(measure))
      refuse('--measure', 'no-such-measure', [
        `Không có chỉ tiêu "${measure}". Các chỉ tiêu: ${names}.`,
        `There is no measure "${measure}". The measures are: ${names}.`,
      ]);
  if (scope.by.includes('place') && set.geography === undefined)
    refuse('--by', 'no-such-key', ['Bộ dữ liệu không có cột tỉnh.', 'The data set has no column of provinces.']);
  if (scope.by.includes('industry') && set.classification === undefined)
    refuse('--by', 'no-such-key', ['Bộ dữ liệu không có cột ngành.', 'The data set has no column of industries.']);
  if (scope.by.includes('ownership') && set.codes.ownership.every((code) => code === 'all'))
    refuse('--by', 'no-such-key', ['Bộ dữ liệu không có loại hình sở hữu.', 'The data set has no ownership.']);
  if (scope.by.includes('size') && !has('workers'))
    refuse('--by', 'no-workers', [
      'Không có số lao động nên không chia theo quy mô.',
      'There are no workers, so there are no size classes.',
    ]);
  if (scope.by.includes('size') && set.isWeighted)
    refuse('--by', 'size-of-weighted', [
      'Mẫu có quyền số chưa chia theo quy mô được: giới hạn của nhóm quy mô không còn đúng với số đã suy rộng.',
      'A weighted sample cannot be told by size classes: bounds of a class no longer hold for grossed-up numbers.',
    ]);
  for (const period of periods)
    if (!set.codes.period.includes(period))
      refuse('--period', 'no-such-period', [
        `Không có kỳ "${period}". Các kỳ: ${set.codes.period.join(', ')}.`,
        `There is no period "${period}". The periods are: ${set.codes.period.join(', ')}.`,
      ]);
  const count = periods.length > 0 ? periods.length : set.codes.period.length;
  if (count > 1 && !scope.by.includes('year'))
    refuse('--by', 'several-periods', [
      `Dữ liệu có ${count} kỳ: thêm year vào --by hoặc chọn --period.`,
      `There are ${count} periods: add year to --by, or choose one with --period.`,
    ]);
  refuseRegions(scope.regions, { set, context, refuse });
  if (context.ledger.some(({ hash, content }) => hash === set.hash && content !== set.content))
    refuse('NAME', 'read-another-way', [
      'Cùng tệp này đã được lập bảng theo một cách hiểu cột khác: các bảng ấy và bảng này không kiểm được cùng nhau, nên không lập thêm. Hãy nhập lại tệp đúng cách hiểu trước.',
      'Tables were made of this file under another reading of its columns: they cannot be audited together with this one, so it is not made. Bring the file in under the first reading again.',
    ]);
  return refusals;
}

interface RegionContext {
  readonly set: MicroSet;
  readonly context: ScopeContext;
  refuse(column: string, code: string, said: readonly [string, string]): void;
}

function refuseRegions(regions: string | undefined, { set, context, refuse }: RegionContext): void {
  if (regions === undefined) return;
  const members = context.regions.filter((member) => member.set === regions);
  const fitting = members.filter(({ place }) => place.startsWith(`${set.geography}-`));
  const sets = [
    ...new Set(context.regions.filter(({ place }) => place.startsWith(`${set.geography}-`)).map((each) => each.set)),
  ];
  if (fitting.length === 0)
    refuse('--regions', 'no-such-regions', [
      `Không có bộ vùng "${regions}" cho địa giới này. Các bộ: ${sets.join(', ')}.`,
      `There is no set of regions "${regions}" for these boundaries. The sets are: ${sets.join(', ')}.`,
    ]);
  if (new Set(fitting.map(({ place }) => place)).size < fitting.length)
    refuse('--regions', 'overlapping-regions', [
      'Có tỉnh thuộc hai vùng của bộ này: tổng vùng không cộng được.',
      'A province lies in two regions of this set: their sums do not add up.',
    ]);
  const other = context.earlier.find(({ scope }) => scope.regions !== undefined && scope.regions !== regions);
  if (other !== undefined)
    refuse('--regions', 'other-regions-told', [
      `Bảng ${other.id} đã ra theo bộ vùng "${other.scope.regions}"; hai bộ vùng không kiểm được cùng nhau.`,
      `Output ${other.id} told sums of the regions "${other.scope.regions}"; two sets of regions cannot be audited together.`,
    ]);
}
