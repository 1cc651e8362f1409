import type { ParagraphChild, Table, TableCell } from 'docx';
import { columnWidths } from './column-widths.ts';
import { decreeForm, halfPoints } from './decree-form.ts';
import type { DocxLibrary } from './docx-library.ts';

/** A cell as plain text, which sets the column's width, and as runs, which are printed. */
export interface GridCell {
  readonly text: string;
  readonly runs?: readonly ParagraphChild[];
}

/** A table with a head, thin lines and rows that do not break over pages. */
export interface GridTable {
  readonly heads: readonly { readonly text: string; readonly isNumeric?: boolean }[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly width: number;
  readonly points?: number;
}

/** The table in Word; its head is repeated on every page. */
export function gridTable(docx: DocxLibrary, table: GridTable): Table {
  const points = table.points ?? decreeForm.table;
  const columns = table.heads.map((head, place) => [head.text, ...table.rows.map((row) => row[place]?.text ?? '')]);
  const widths = columnWidths({ columns, width: table.width, points });
  const size = halfPoints(points);
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' };
  const cell = (place: number, children: readonly ParagraphChild[], isHead: boolean): TableCell => {
    const isNumeric = table.heads[place]?.isNumeric === true;
    const alignment = isHead
      ? docx.AlignmentType.CENTER
      : isNumeric
        ? docx.AlignmentType.RIGHT
        : docx.AlignmentType.LEFT;
    return new docx.TableCell({
      width: { size: widths[place] ?? 0, type: docx.WidthType.DXA },
      verticalAlign: isHead ? docx.VerticalAlignTable.CENTER : docx.VerticalAlignTable.TOP,
      ...(isHead ? { shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } } : {}),
      children: [new docx.Paragraph({ style: 'TableText', alignment, keepNext: isHead, children: [...children] })],
    });
  };
  const head = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.heads.map(({ text }, place) => cell(place, [new docx.TextRun({ text, bold: true, size })], true)),
  });
  const rows = table.rows.map(
    (row) =>
      new docx.TableRow({
        cantSplit: true,
        children: table.heads.map((_, place) => {
          const { text, runs } = row[place] ?? { text: '' };
          return cell(place, runs ?? [new docx.TextRun({ text, size })], false);
        }),
      }),
  );
  return new docx.Table({
    width: { size: table.width, type: docx.WidthType.DXA },
    columnWidths: [...widths],
    layout: docx.TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: 85, right: 85, top: 30, bottom: 30, marginUnitType: docx.WidthType.DXA },
    rows: [head, ...rows],
  });
}
