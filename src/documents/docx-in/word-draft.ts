import type { Draft, DraftParagraph } from '../../model/draft.ts';
import { type BodyBlock, bodyBlocks } from './body-blocks.ts';
import { paragraphText } from './paragraph-text.ts';
import { pageForm, statedForm } from './stated-form.ts';
import type { WordParts } from './word-parts.ts';
import { wordStyles } from './word-styles.ts';
import { elementAt, elementsOf, type XmlElement } from './xml-tree.ts';

/** A Word file as a draft, and which of its paragraphs became which of the draft. */
export interface WordDraft {
  readonly draft: Draft;
  /** Number and heading of the draft's paragraph that holds a paragraph of the file; none for an empty one. */
  readonly places: ReadonlyMap<XmlElement, Pick<DraftParagraph, 'number' | 'heading'>>;
}

/** The text of a Word file as it would read with all changes accepted; a row of a table is one paragraph. */
export function wordDraft(name: string, parts: Pick<WordParts, 'document' | 'styles' | 'theme'>): WordDraft {
  const { document } = parts;
  const styles = wordStyles(parts.styles, parts.theme);
  const body = elementAt(document, 'body');
  const paragraphs: DraftParagraph[] = [];
  const places = new Map<XmlElement, Pick<DraftParagraph, 'number' | 'heading'>>();
  let heading: string | undefined;
  for (const block of body === undefined ? [] : bodyBlocks(body)) {
    const text = blockText(block);
    if (text === '') continue;
    const [first] = block.cells[0] ?? [];
    const isHeading = !block.isInTable && first !== undefined && isTitle(first);
    const number = paragraphs.length + 1;
    const above = heading === undefined ? {} : { heading };
    const set = first === undefined ? {} : { form: statedForm(first, styles) };
    paragraphs.push({ number, isHeading, ...(block.isInTable ? { isInTable: true } : {}), ...above, text, ...set });
    for (const paragraph of block.cells.flat()) places.set(paragraph, { number, ...above });
    if (isHeading) heading = text;
  }
  const section = body === undefined ? undefined : elementsOf(body, 'sectPr').at(-1);
  const page = pageForm(section);
  return { draft: { name, format: 'docx', paragraphs, ...(page === undefined ? {} : { page }) }, places };
}

function blockText({ cells, isInTable }: BodyBlock): string {
  const texts = cells.map((paragraphs) => paragraphs.map(paragraphText).join('\n').trim());
  return (isInTable ? texts.join(' | ').replace(/^[\s|]+$/u, '') : (texts[0] ?? '')).normalize('NFC').trim();
}

/** A heading by its outline level, or by the name of its style in English or Vietnamese. */
function isTitle(paragraph: XmlElement): boolean {
  const form = elementAt(paragraph, 'pPr');
  const style = elementAt(form, 'pStyle')?.attributes['val'] ?? '';
  return elementAt(form, 'outlineLvl') !== undefined || /^(?:heading|title|tiêu|tieu|u\d|\d$)/iu.test(style);
}
