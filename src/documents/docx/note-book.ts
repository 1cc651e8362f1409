import type { Paragraph, ParagraphChild } from 'docx';
import type { Mark } from '../outline/inline-pieces.ts';
import { noteText, type OriginScene } from '../outline/provenance.ts';
import type { DocxLibrary } from './docx-library.ts';

/** Footnotes of a document: each figure, fact and warned act has one, and later marks lead back to it. */
export interface NoteBook {
  /** The raised number behind a value; empty when there is nothing to note. */
  mark(mark: Omit<Mark, 'isFirst'>): readonly ParagraphChild[];
  /** Contents of the footnotes, by their number in the file. */
  footnotes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
}

/** An empty book of notes for one document; its notes must be asked for in reading order, as Word numbers them so. */
export function noteBook(docx: DocxLibrary, scene: OriginScene): NoteBook {
  const numbers = new Map<string, number>();
  const notes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  const first = (mark: string, text: string): readonly ParagraphChild[] => {
    const number = numbers.size + 1;
    numbers.set(mark, number);
    const children = [new docx.TextRun(` ${mark}. ${text}`)];
    notes[number] = { children: [new docx.Paragraph({ style: 'FootnoteText', children })] };
    return [new docx.Bookmark({ id: `note_${mark}`, children: [new docx.FootnoteReferenceRun(number)] })];
  };
  return {
    mark: (mark) => {
      const number = numbers.get(mark.mark);
      if (number !== undefined) return noteReference(docx, `note_${mark.mark}`, number);
      const text = noteText({ ...mark, isFirst: true }, scene);
      return text === '' ? [] : first(mark.mark, text);
    },
    footnotes: () => notes,
  };
}

/** A field that repeats the number of an earlier note and leads to it; Word counts it anew when notes are added by hand. */
function noteReference(docx: DocxLibrary, bookmark: string, number: number): readonly ParagraphChild[] {
  const look = { style: 'FootnoteReference' };
  const char = (type: string) =>
    new docx.BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
  class Instruction extends docx.XmlComponent {
    constructor(text: string) {
      super('w:instrText');
      this.root.push(text);
    }
  }
  const instruction = new Instruction(` NOTEREF ${bookmark} \\f \\h `);
  return [
    new docx.TextRun({ ...look, children: [char('begin')] }),
    new docx.TextRun({ ...look, children: [instruction] }),
    new docx.TextRun({ ...look, children: [char('separate')] }),
    new docx.TextRun({ ...look, text: String(number), superScript: true }),
    new docx.TextRun({ ...look, children: [char('end')] }),
  ];
}
