import { columnConvention, type NumberConvention, numberShape } from '../../model/vietnamese/number-text.ts';
import type { Faults } from './faults.ts';
import { type TableLayout, textOf } from './layout.ts';
import { type ImportMapping, valueColumns } from './mapping.ts';

interface SeenCell {
  readonly row: number;
  readonly letter: string;
  readonly text: string;
}

interface MeasureNumbers {
  readonly measure: string;
  readonly seen: readonly SeenCell[];
  readonly found: ReturnType<typeof columnConvention>;
}

/**
 * How the columns of each measure write numbers, decided from all their cells together. A measure whose cells cannot tell ("1.234"
 * alone) follows the other measures of the table if those all agree, and that is said; otherwise the person is asked.
 */
export function numberConventions(
  { layout, mapping }: { readonly layout: TableLayout; readonly mapping: ImportMapping },
  faults: Faults,
): Readonly<Record<string, NumberConvention>> {
  const measures = [...new Set(valueColumns(mapping).map((each) => each.role.measure))];
  const all = measures.map((measure) => measureNumbers(measure, layout, mapping));
  const decided = new Set(all.map((each) => each.found.convention).filter((each) => each === 'vi' || each === 'en'));
  const [common] = decided.size === 1 ? [...decided] : [];
  return Object.fromEntries(
    all.map((each) => {
      const { convention } = each.found;
      if (convention === 'mixed') refuseMixed(each, faults);
      if (convention === 'ambiguous' && common === undefined) refuseAmbiguous(each, faults);
      if (convention === 'ambiguous' && common !== undefined) tellFollowed(each, common, faults);
      return [each.measure, convention === 'en' || convention === 'vi' ? convention : (common ?? 'vi')];
    }),
  );
}

function measureNumbers(measure: string, layout: TableLayout, mapping: ImportMapping): MeasureNumbers {
  const columns = valueColumns(mapping).filter((each) => each.role.measure === measure);
  const seen: SeenCell[] = [];
  for (const row of layout.body) {
    for (const { column } of columns) {
      const cell = row.cells[column.index];
      if (typeof cell !== 'string' || numberShape(cell) === 'either') continue;
      seen.push({ row: row.number, letter: column.letter, text: textOf(cell) });
    }
  }
  return { measure, seen, found: columnConvention(seen.map((each) => each.text)) };
}

function shown(cell: SeenCell | undefined): string {
  return cell === undefined ? '–' : `${cell.letter}${cell.row} "${cell.text}"`;
}

function refuseAmbiguous({ seen, found }: MeasureNumbers, faults: Faults): void {
  const cell = seen[found.firstAmbiguous ?? 0];
  const text = cell?.text ?? '';
  const whole = text.replace(/[.,]/gu, '');
  faults.refuse('ambiguous-numbers', cell === undefined ? {} : { row: cell.row, column: cell.letter }, {
    vi: `Không rõ "${text}" là ${whole} hay ${text.replace('.', ',')}: không ô nào cho biết dấu thập phân. Hãy thêm --numbers vi (1.234,5) hoặc --numbers en (1,234.5).`,
    en: `It is not clear whether "${text}" is ${whole} or ${text.replace(',', '.')}: no cell shows the decimal mark. Add --numbers vi (1.234,5) or --numbers en (1,234.5).`,
  });
}

function refuseMixed({ measure, seen, found }: MeasureNumbers, faults: Faults): void {
  const [vi, en] = [shown(seen[found.firstVi ?? -1]), shown(seen[found.firstEn ?? -1])];
  faults.refuse(
    'mixed-numbers',
    { row: seen[found.firstEn ?? 0]?.row ?? 0 },
    {
      vi: `Chỉ tiêu ${measure} viết số theo hai kiểu: ${vi} và ${en}. Hãy thống nhất một kiểu.`,
      en: `Measure ${measure} writes numbers in two ways: ${vi} and ${en}. Use one of them.`,
    },
  );
}

function tellFollowed({ measure, seen, found }: MeasureNumbers, common: NumberConvention, faults: Faults): void {
  const cell = seen[found.firstAmbiguous ?? 0];
  const example = common === 'vi' ? '1.234,5' : '1,234.5';
  const whole = (cell?.text ?? '').replace(common === 'vi' ? /\./gu : /,/gu, '');
  faults.warn('numbers-follow-table', cell === undefined ? {} : { row: cell.row, column: cell.letter }, {
    vi: `Riêng ${measure} không cho biết dấu thập phân; hiểu như các cột khác của bảng (${example}): "${cell?.text}" là ${whole}. Nếu sai, thêm --numbers.`,
    en: `${measure} alone does not show its decimal mark; read like the other columns of the table (${example}): "${cell?.text}" is ${whole}. If that is wrong, add --numbers.`,
  });
}
