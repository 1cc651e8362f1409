import type { Run, TableCell } from '../../evidence/report.ts';
import type { Mark, Piece } from '../outline/inline-pieces.ts';
import { noteText } from '../outline/provenance.ts';
import type { PdfScene } from './pdf-scene.ts';
import { labelName, plain } from './typst-text.ts';

/** Runs of a paragraph; the first time a mark stands in running text its note goes to the foot of the page. */
export function runsTypst(runs: readonly Run[], scene: PdfScene): string {
  return scene.reader
    .pieces(runs)
    .map((piece) => words(piece) + footnote(piece.mark, scene))
    .join('');
}

/** A cell of a table; its marks lead to the appendix, for a table with a note a row would leave no room for the table. */
export function cellTypst(cell: TableCell, scene: PdfScene, isUnitNamed: boolean): string {
  const pieces = scene.reader.cell(cell, isUnitNamed);
  const isMarksAlone = pieces.some((piece) => piece.mark) && pieces.every((piece) => /^[\s,;]*$/.test(piece.text));
  if (isMarksAlone)
    return pieces
      .flatMap((piece) => piece.mark ?? [])
      .map(level)
      .join(', ');
  return pieces.map((piece) => words(piece) + origin(piece.mark)).join('');
}

/** A mark that stands alone in its cell is not raised. */
function level(mark: Mark): string {
  return `#link(${labelName('origin', mark.mark)})[${mark.mark}]`;
}

function words(piece: Piece): string {
  const inner = plain(piece.text);
  if (piece.emphasis === undefined) return inner;
  return piece.emphasis === 'strong' ? `#strong[${inner}]` : `#emph[${inner}]`;
}

/** A note at the foot of the page, or the same number again when the note was given before. */
function footnote(mark: Mark | undefined, scene: PdfScene): string {
  if (mark === undefined) return '';
  const text = noteText(mark, scene);
  if (text === '') return origin(mark);
  const label = labelName('note', mark.mark);
  if (scene.footnotes.includes(mark.mark)) return `#footnote(${label})`;
  scene.footnotes.push(mark.mark);
  return `#[#footnote[#h(2pt)${plain(text)}]${label}]`;
}

/** A raised mark that leads to its entry in the appendix. */
function origin(mark: Mark | undefined): string {
  return mark === undefined ? '' : `#mark(${labelName('origin', mark.mark)}, "${mark.mark}")`;
}
