import type { Bilingual } from '../../src/model/bilingual.ts';
import type { TableDraft, TextRow } from './pack-writer.ts';
import { draftTable, numberField, textField } from './table-draft.ts';
import { industryRows, provinceRows, sectionOf } from './vn-statistics-yearbook.ts';

/** Money is printed rounded to one billion VND, so that a sum may miss its total by a few units. */
const ROUNDING = 7;

interface Mismatch {
  readonly table: string;
  readonly row: string;
  readonly unit: string;
  readonly stated: number;
  readonly computed: number;
  readonly what: Bilingual;
}

function sum(rows: readonly TextRow[]): number {
  return rows.reduce((total, row) => total + Number(row['value']), 0);
}

function groups(rows: readonly TextRow[]): ReadonlyMap<string, readonly TextRow[]> {
  return Map.groupBy(rows, (row) => `${row['indicator']} ${row['year']}`);
}

function provinceMismatches(): readonly Mismatch[] {
  return [...groups(provinceRows())].map(([row, all]) => {
    const total = all.filter((each) => each['place_id'] === 'VN');
    return {
      table: row.startsWith('household') ? 'households_by_province' : 'enterprises_by_province',
      row,
      unit: total[0]?.['unit'] ?? '',
      stated: sum(total),
      computed: sum(all) - sum(total),
      what: { vi: 'Tổng các tỉnh khác số cả nước', en: 'The provinces do not add up to the country' },
    };
  });
}

function sectionMismatches(): readonly Mismatch[] {
  return [...groups(industryRows())].map(([row, all]) => {
    const total = all.filter((each) => each['vsic2007'] === 'TOTAL');
    return {
      table: 'enterprises_by_industry',
      row: `${row} TOTAL`,
      unit: total[0]?.['unit'] ?? '',
      stated: sum(total),
      computed: sum(all.filter((each) => /^[A-U]$/.test(each['vsic2007'] ?? ''))),
      what: { vi: 'Tổng các ngành cấp 1 khác số chung', en: 'The sections do not add up to the total' },
    };
  });
}

function divisionMismatches(): readonly Mismatch[] {
  return [...groups(industryRows())].flatMap(([row, all]) => {
    const divisions = all.filter((each) => /^\d{2}$/.test(each['vsic2007'] ?? ''));
    return [...Map.groupBy(divisions, (each) => sectionOf(each['vsic2007'] ?? ''))].map(([section, parts]) => {
      const stated = all.filter((each) => each['vsic2007'] === section);
      return {
        table: 'enterprises_by_industry',
        row: `${row} ${section}`,
        unit: stated[0]?.['unit'] ?? '',
        stated: sum(stated),
        computed: sum(parts),
        what: {
          vi: `Tổng các ngành cấp 2 khác ngành ${section}`,
          en: `The divisions do not add up to section ${section}`,
        },
      };
    });
  });
}

/** Impossible readings of the monthly workbooks: the cell is emptied and the reading stands here. */
const EMPTIED: readonly TextRow[] = [
  ...[
    'Dầu thô',
    'FDI: hàng hóa khác (trừ dầu thô)',
    'Khu vực có vốn đầu tư NN',
    'Khu vực kinh tế trong nước',
    'TỔNG TRỊ GIÁ',
  ].map((commodity) => ({
    ...emptied('exports_by_commodity_month', `2018-05 ${commodity} ytd_yoy_pct`),
  })),
  emptied('iip_by_industry_month', '2015-07 C mom_pct'),
];

function emptied(table: string, row: string): TextRow {
  return {
    table,
    row,
    kind: 'impossible',
    stated: '-100',
    unit: '%',
    what_vi: 'Bảng gốc cho −100 %, không thể có (ô trống trong công thức); để trống ở đây',
    what_en: 'The workbook gives −100 %, which cannot be (an empty cell in its formula); left empty here',
  };
}

const STANDING: readonly TextRow[] = [
  {
    table: 'products_month',
    row: '2013-01/2018-06 month_qty',
    kind: 'misread-column',
    what_vi:
      'Từ 1/2013 đến 6/2018, trừ các tháng 12, cột sản lượng tháng không phải của một tháng mà gần bằng số lũy kế; chuyển sang cột doubtful_qty',
    what_en:
      'From January 2013 to June 2018, Decembers apart, the month column holds no month but nearly the running total; moved to doubtful_qty',
  },
  {
    table: 'enterprises_by_industry',
    row: '2005 58',
    kind: 'absent-row',
    what_vi:
      'Ngành 58 (xuất bản) không được in; năm 2005 phần J thiếu đúng phần này ở bốn chỉ tiêu, các năm sau tổng vẫn khớp',
    what_en:
      'Division 58 (publishing) is not printed; in 2005 section J misses that part in four measures, in later years the sum fits without it',
  },
];

function mismatchRow(found: Mismatch): TextRow {
  const difference = found.computed - found.stated;
  const isRounding = found.unit === 'billion VND' && Math.abs(difference) <= ROUNDING;
  return {
    table: found.table,
    row: found.row,
    kind: isRounding ? 'rounding' : 'gap',
    stated: String(found.stated),
    computed: String(found.computed),
    difference: String(difference),
    unit: found.unit,
    what_vi: found.what.vi,
    what_en: found.what.en,
  };
}

/** Everything in the raw statistics that does not add up or cannot be, with its numbers; nothing is repaired. */
export function odditiesTable(): TableDraft {
  const mismatches = [...provinceMismatches(), ...sectionMismatches(), ...divisionMismatches()];
  const rows = mismatches.filter((each) => each.computed !== each.stated).map(mismatchRow);
  return draftTable({
    name: 'oddities',
    title: { vi: 'Chỗ không khớp trong số liệu gốc', en: 'What does not add up in the raw figures' },
    description:
      'Sums recomputed over every measure and year. `rounding`: money printed to one billion VND, off by at most 7. `gap`: the ' +
      'yearbook itself does not add up. `impossible` and `misread-column`: readings that are not carried as values.',
    status: 'derived',
    vintage: '2005/2025-02',
    key: ['table', 'row'],
    fields: [
      textField('table', 'Table that the oddity is in'),
      textField('row', 'Measure, year and code, or month and name'),
      textField('kind', 'Kind of oddity', {
        constraints: { enum: ['rounding', 'gap', 'impossible', 'misread-column', 'absent-row'] },
      }),
      numberField('stated', 'see column unit', 'Printed total or reading'),
      numberField('computed', 'see column unit', 'Sum of the printed parts'),
      numberField('difference', 'see column unit', 'Computed less stated'),
      textField('unit', 'Unit of the three numbers'),
      textField('what_vi', 'What is odd, in Vietnamese'),
      textField('what_en', 'What is odd, in English'),
    ],
    rows: [...rows, ...EMPTIED, ...STANDING],
    method: 'sums recomputed when the pack is built',
  });
}
