import type { XmlElement } from './xml-tree.ts';
import { elementsOf } from './xml-tree.ts';

/** What a reader sees as one paragraph: a paragraph of the text, or a row of a table. */
export interface BodyBlock {
  /** Paragraphs of each cell; one cell with one paragraph where it is no table. */
  readonly cells: readonly (readonly XmlElement[])[];
  readonly isInTable: boolean;
}

/** The paragraphs and table rows of a text, in order, also inside boxes that hold content. */
export function bodyBlocks(body: XmlElement): readonly BodyBlock[] {
  return elementsOf(body).flatMap((child): readonly BodyBlock[] => {
    if (child.name === 'p') return [{ cells: [[child]], isInTable: false }];
    if (child.name === 'tbl') return elementsOf(child, 'tr').map((row) => ({ cells: cellsOf(row), isInTable: true }));
    return HOLDERS.has(child.name) ? bodyBlocks(child) : [];
  });
}

/** Elements that hold paragraphs and are no paragraphs themselves. */
const HOLDERS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

const cellsOf = (row: XmlElement): BodyBlock['cells'] => elementsOf(row, 'tc').map(paragraphsIn);

function paragraphsIn(holder: XmlElement): readonly XmlElement[] {
  return elementsOf(holder).flatMap((child) =>
    child.name === 'p' ? [child] : child.name === 'tcPr' ? [] : paragraphsIn(child),
  );
}
