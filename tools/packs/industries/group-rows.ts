import type { TextRow } from '../pack-writer.ts';
import { cell } from './raw-industries.ts';

const VERSION = '1';
const UNION = 'new-industries';
/** The groups whose union is the open list of the source text. */
const UNITED = ['semiconductors', 'robots', 'environmental-industry', 'renewable-energy', 'new-materials'];
const STRENGTH = ['core', 'likely', 'arguable'];

/** Members of each group, one row a code; a source row may speak for several classifications. The union is computed. */
export function groupMemberRows(source: readonly TextRow[], groups: readonly TextRow[]): readonly TextRow[] {
  const members = source.flatMap((row) =>
    cell(row, 'classifications')
      .split(' ')
      .map((classification) => ({
        group_id: cell(row, 'group_id'),
        version: VERSION,
        classification,
        code: cell(row, 'code'),
        reason_vi: cell(row, 'reason_vi'),
        reason_en: cell(row, 'reason_en'),
        how_sure: cell(row, 'how_sure'),
      })),
  );
  return [...members, ...unionRows(members, groups)];
}

function unionRows(members: readonly TextRow[], groups: readonly TextRow[]): readonly TextRow[] {
  const names = new Map(groups.map((group) => [cell(group, 'group_id'), group]));
  const united = members.filter((row) => UNITED.includes(cell(row, 'group_id')));
  const byCode = Map.groupBy(united, (row) => `${cell(row, 'classification')} ${cell(row, 'code')}`);
  return [...byCode.values()].map((rows) => {
    const [first] = rows;
    if (first === undefined) throw new Error('an empty group of codes');
    const inGroups = (column: string): string =>
      rows.map((row) => lowerFirst(names.get(cell(row, 'group_id'))?.[column] ?? '')).join('; ');
    return {
      group_id: UNION,
      version: VERSION,
      classification: cell(first, 'classification'),
      code: cell(first, 'code'),
      reason_vi: `Thuộc nhóm ${inGroups('name_vi')}; lý do ghi ở từng nhóm.`,
      reason_en: `In the groups ${inGroups('name_en')}; argued there.`,
      how_sure: STRENGTH.find((strength) => rows.some((row) => row.how_sure === strength)) ?? '',
    };
  });
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
