import type { ParagraphChild } from 'docx';
import type { Piece } from '../outline/inline-pieces.ts';
import type { DocxScene } from './docx-scene.ts';

/** A look that all text of a paragraph shares. */
export interface TextLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In half points. */
  readonly size?: number;
}

/** Pieces of a sentence as Word runs, each number followed by its raised mark. */
export function textRuns(pieces: readonly Piece[], scene: DocxScene, look: TextLook = {}): readonly ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let isAfterMark = false;
  for (const piece of pieces) {
    if (piece.text !== '') {
      const bold = look.bold === true || piece.emphasis === 'strong';
      const italics = look.italics === true || piece.emphasis === 'italic';
      runs.push(new scene.docx.TextRun({ ...look, bold, italics, text: piece.text }));
      isAfterMark = false;
    }
    const marks = piece.mark === undefined ? [] : scene.notes.mark(piece.mark);
    if (marks.length === 0) continue;
    if (isAfterMark) runs.push(new scene.docx.TextRun({ text: ', ', superScript: true }));
    runs.push(...marks);
    isAfterMark = true;
  }
  return runs;
}
