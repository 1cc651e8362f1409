import type { Bilingual } from '../../model/bilingual.ts';
import type { TableLayout } from './layout.ts';
import type { ResolvedRows } from './resolve-rows.ts';

/** What was found around the table, in words for people. */
export function layoutNotes(layout: TableLayout): readonly Bilingual[] {
  const notes: Bilingual[] = [
    {
      vi: `Tiêu đề cột ở dòng ${layout.headerRows.join(', ')}; ${layout.body.length} dòng thân bảng`,
      en: `Header in row ${layout.headerRows.join(', ')}; ${layout.body.length} rows of the body`,
    },
  ];
  if (layout.unitLine !== undefined)
    notes.push({ vi: `Đơn vị tính: ${layout.unitLine}`, en: `Unit line: ${layout.unitLine}` });
  if (layout.footnotes.length > 0) {
    const rows = layout.footnotes.map((note) => note.row).join(', ');
    notes.push({ vi: `Chú thích cuối bảng ở dòng ${rows}`, en: `Footnotes in row ${rows}` });
  }
  return notes;
}

/** Which rows are not stored, and why. */
export function skippedNotes(resolved: ResolvedRows): readonly Bilingual[] {
  const rowsOf = (why: string): readonly number[] => [
    ...new Set(resolved.skipped.filter((each) => each.why === why).map((each) => each.entry.row)),
  ];
  const list = (rows: readonly number[]): string => `${rows.slice(0, 12).join(', ')}${rows.length > 12 ? ' …' : ''}`;
  const [regions, unallocated, within] = [rowsOf('region'), rowsOf('unallocated'), rowsOf('of-which')];
  return [
    ...(regions.length > 0
      ? [
          {
            vi: `Dòng cộng của vùng, không lưu: dòng ${list(regions)}`,
            en: `Region subtotals, not stored: row ${list(regions)}`,
          },
        ]
      : []),
    ...(unallocated.length > 0
      ? [
          {
            vi: `Dòng không phân được địa phương, không lưu: dòng ${list(unallocated)}`,
            en: `Rows of no known place, not stored: row ${list(unallocated)}`,
          },
        ]
      : []),
    ...(within.length > 0
      ? [
          {
            vi: `Dòng "trong đó", không lưu: dòng ${list(within)}`,
            en: `"Of which" rows, not stored: row ${list(within)}`,
          },
        ]
      : []),
  ];
}
