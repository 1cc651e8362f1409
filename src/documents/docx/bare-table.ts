import type { Paragraph, Table } from 'docx';
import type { DocxLibrary } from './docx-library.ts';

/** A table without borders that only sets things side by side. */
export function bareTable(
  docx: DocxLibrary,
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  return new docx.Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: [...widths],
    layout: docx.TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: docx.WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          cantSplit: true,
          children: cells.map(
            (children, place) =>
              new docx.TableCell({
                children: [...children],
                width: { size: widths[place] ?? 0, type: docx.WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}
