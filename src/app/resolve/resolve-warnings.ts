import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { LoadedRecords } from '../ports-resolve.ts';
import type { ResolvedRecords } from './resolve-records.ts';

/** A column with fewer filled cells than this says little. */
const MOSTLY_EMPTY = 0.1;
/** A cluster of more records than this is looked at by a person. */
export const SIZE_ALARM = 50;

const said = (vi: string, en: string): Bilingual => ({ vi, en });
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** What a reader of the result should know before trusting it. */
export function resolveWarnings(
  plan: MatchPlan,
  loaded: LoadedRecords,
  resolved: ResolvedRecords,
): readonly Bilingual[] {
  const { blocking, taught, clusters } = resolved;
  const sizes = clusterSizes(clusters.clusterOf);
  const large = sizes.filter((size) => size > SIZE_ALARM).toSorted((one, other) => other - one);
  const unused = plan.facets.filter((_, at) => (taught.weights.facets[at]?.bits ?? []).every((bits) => bits === 0));
  return [
    ...columnWarnings(plan, loaded),
    ...(loaded.encoding === 'unicode'
      ? []
      : [
          said(
            `bảng có chữ ${loaded.encoding}; đã đổi sang Unicode`,
            `the table has ${loaded.encoding} text; it was read as Unicode`,
          ),
        ]),
    ...(unused.length === 0
      ? []
      : [said(`không cho biết gì: ${names(unused)}`, `say nothing either way: ${names(unused)}`)]),
    ...(blocking.pairs === 0 && loaded.records > 1
      ? [
          said(
            'không cặp nào được so: không cột nào có giá trị chung',
            'no pair was compared: no column has a value in common',
          ),
        ]
      : []),
    ...(blocking.pairs > 0 && !taught.learned.isConverged
      ? [said('mô hình chưa hội tụ', 'the model did not settle')]
      : []),
    ...(blocking.pairs > 0 && sizes.length === 0
      ? [
          said(
            'không có hai dòng nào đủ chắc là một; các cột nói quá ít để phân biệt với trùng hợp ngẫu nhiên, hoặc bảng không có dòng trùng',
            'no two rows are likely enough to be one: the columns say too little to tell them from chance, or nothing stands twice',
          ),
        ]
      : []),
    ...(large.length === 0
      ? []
      : [
          said(
            `${large.length} thực thể có hơn ${SIZE_ALARM} dòng (lớn nhất ${large[0]}); hãy xem lại`,
            `${large.length} entities have more than ${SIZE_ALARM} rows (the largest ${large[0]}); look at them`,
          ),
        ]),
  ];
}

const names = (facets: MatchPlan['facets']): string => facets.map(({ name }) => name).join(', ');

function columnWarnings({ columns }: MatchPlan, loaded: LoadedRecords): readonly Bilingual[] {
  return columns.flatMap(({ column }, at) => {
    const { filled, distinct } = loaded.columns[at] ?? { filled: 0, distinct: 0 };
    const share = loaded.records === 0 ? 0 : filled / loaded.records;
    if (filled === 0)
      return [said(`cột ${column} trống cả; không dùng được`, `column ${column} is empty; it is of no use`)];
    if (distinct === 1)
      return [
        said(
          `cột ${column} chỉ có một giá trị; không phân biệt được gì`,
          `column ${column} has one value only; it tells nothing apart`,
        ),
      ];
    return share < MOSTLY_EMPTY
      ? [
          said(
            `cột ${column} chỉ có ${percent(share)} ô có giá trị`,
            `column ${column} has values in ${percent(share)} of its cells only`,
          ),
        ]
      : [];
  });
}

/** How many records each cluster of two or more has. */
export function clusterSizes(clusterOf: Int32Array): readonly number[] {
  const sizes = new Map<number, number>();
  for (const cluster of clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}
