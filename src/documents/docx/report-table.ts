import type { ReportTable } from '../../evidence/report.ts';
import { columnTitle, columnUnits } from '../outline/column-units.ts';
import { caption } from './caption.ts';
import { decreeForm, halfPoints } from './decree-form.ts';
import type { Child, DocxScene } from './docx-scene.ts';
import { gridTable } from './grid-table.ts';
import { textRuns } from './text-runs.ts';

/** What a raised number is counted as when columns are measured. */
const MARK_ROOM = ' 00';

/** A table of the report: its caption above, its note below. */
export function reportTable(table: ReportTable, scene: DocxScene, width: number): readonly Child[] {
  const { docx, language, reader, report, outline } = scene;
  const units = columnUnits(table, report);
  const size = halfPoints(decreeForm.table);
  const heads = table.columns.map((column, place) => ({
    text: columnTitle(column.title[language], units[place], language),
    isNumeric: column.numeric === true || units[place] !== undefined,
  }));
  const rows = table.rows.map((row) =>
    row.map((cell, place) => {
      const pieces = reader.cell(cell, units[place] !== undefined);
      return {
        text: pieces.map(({ text, mark }) => (mark === undefined ? text : `${text}${MARK_ROOM}`)).join(''),
        runs: textRuns(pieces, scene, { size }),
      };
    }),
  );
  const note = table.note?.[language] ?? '';
  return [
    caption(scene, { kind: 'table', number: outline.tableNumbers.get(table) ?? 0, title: table.title[language] }),
    gridTable(docx, { heads, rows, width }),
    new docx.Paragraph({ style: 'TableNote', children: note === '' ? [] : [new docx.TextRun(note)] }),
  ];
}
