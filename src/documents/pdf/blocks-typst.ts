import type { Block, Picture, ReportTable, TableCell } from '../../evidence/report.ts';
import { filledWords } from '../../evidence/wording/catalogue-document.ts';
import { columnTitle, columnUnits } from '../outline/column-units.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { pictureTable } from '../picture/picture-table.ts';
import { cellTypst, runsTypst } from './inline-typst.ts';
import type { PdfScene } from './pdf-scene.ts';
import { labelName, plain, quoted } from './typst-text.ts';

/** The blocks of a section in their order. */
export function blocksTypst(blocks: readonly Block[], scene: PdfScene): string {
  return blocks.map((block) => blockTypst(block, scene)).join('\n\n');
}

function blockTypst(block: Block, scene: PdfScene): string {
  if (block.kind === 'paragraph') return runsTypst(block.runs, scene);
  if (block.kind === 'list') return block.items.map((runs) => `#entry[${runsTypst(runs, scene)}]`).join('\n');
  if (block.kind === 'table') return tableTypst(block.table, scene);
  if (block.kind === 'picture') return pictureTypst(block.picture, scene);
  return `#callout(${quoted(block.tone)}, [${plain(block.title[scene.language])}])[${blocksTypst(block.blocks, scene)}]`;
}

function tableTypst(table: ReportTable, scene: PdfScene): string {
  const { language, report, outline } = scene;
  const units = columnUnits(table, report);
  const heads = table.columns.map((column, place) => columnTitle(column.title[language], units[place], language));
  const rows = table.rows.map((row) => row.map((cell, place) => cellTypst(cell, scene, units[place] !== undefined)));
  const n = outline.tableNumbers.get(table);
  const number = n === undefined ? '' : `${filledWords('form.table', { n })[language]}. `;
  const note = table.note === undefined ? '' : `\n#table-note[${plain(table.note[language])}]`;
  const texts = table.rows.map((row) => row.map((cell) => cellLength(cell, scene)));
  return `#table-title[${plain(number + table.title[language])}]${labelName('table', table.id)}
${gridTypst({ heads, rows, numeric: table.columns.map((column) => column.numeric === true), lengths: texts, longestWords: longestWords(table, scene) })}${note}`;
}

interface GridParts {
  readonly heads: readonly string[];
  /** Cells as Typst content. */
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
  readonly lengths: readonly (readonly number[])[];
  /** The longest word of each column, in letters: no column is narrower. */
  readonly longestWords?: readonly number[];
}

/** A ruled table whose head is repeated on each page. */
export function gridTypst(parts: GridParts): string {
  const widths = columnWidths(parts);
  const aligns = parts.numeric.map((isNumeric) => (isNumeric ? 'right' : 'left'));
  const size = parts.heads.length >= 5 ? '10.5pt' : parts.heads.length >= 4 ? '11pt' : '12pt';
  const heads = parts.heads.map((head) => `[${plain(head)}]`).join(', ');
  const rows = parts.rows.map((row) => row.map((cell) => `[${cell}]`).join(', ')).join(',\n');
  return `#ruled(${size}, (${widths.join(', ')},), (${aligns.join(', ')},), (${heads},),\n${rows}${rows === '' ? '' : ','})`;
}

/** Widths by how much each column holds: the square root keeps long columns from starving short ones. */
function columnWidths(parts: GridParts): readonly string[] {
  return parts.heads.map((head, place) => {
    const cells = parts.lengths.map((row) => row[place] ?? 0);
    const longest = Math.max(0, ...cells);
    const mean = cells.reduce((sum, length) => sum + length, 0) / Math.max(1, cells.length);
    const word = Math.max(...head.split(/\s+/).map((one) => one.length));
    const ownWord = Math.min(16, parts.longestWords?.[place] ?? 0);
    const weight = Math.max(Math.sqrt(Math.min(400, Math.max(mean, longest / 3, 4))), word * 0.55, ownWord * 0.48, 2.4);
    return `${weight.toFixed(2)}fr`;
  });
}

function cellLength(cell: TableCell, scene: PdfScene): number {
  if (cell.kind === 'text') return cell.text[scene.language].length;
  if (cell.kind === 'figure') return 14;
  const size = { figure: 14, act: 24, fact: 4 };
  return cell.runs.reduce(
    (sum, run) => sum + (run.kind === 'text' ? run.text[scene.language].length : size[run.kind]),
    0,
  );
}

function longestWords(table: ReportTable, scene: PdfScene): readonly number[] {
  return table.columns.map((_, place) =>
    Math.max(
      0,
      ...table.rows.flatMap((row) => {
        const cell = row[place];
        return cell?.kind === 'text' ? cell.text[scene.language].split(/\s+/).map((word) => word.length) : [];
      }),
    ),
  );
}

/** A picture with its title below; where it can not be drawn, its table stands for it. */
function pictureTypst(picture: Picture, scene: PdfScene): string {
  const { language, geometry, outline } = scene;
  const drawn = drawPicture(picture, { language, geometry, surface: 'print' });
  const n = outline.pictureNumbers.get(picture);
  const number = n === undefined ? '' : `${filledWords('form.picture', { n })[language]}. `;
  const title = plain(number + picture.title[language]);
  if (drawn !== undefined) return `#picture(${quoted(drawn)}, ${quoted(picture.spoken[language])}, [${title}])`;
  const twin = pictureTable(picture, language);
  const grid = gridTypst({
    heads: twin.heads.map((head) => head.words),
    rows: twin.rows.map((row) => row.map((cell) => plain(cell))),
    numeric: twin.heads.map((head) => head.isNumeric),
    lengths: twin.rows.map((row) => row.map((cell) => cell.length)),
  });
  return `#table-title[${title}]\n${grid}`;
}
