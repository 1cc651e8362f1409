import { wordsOf, type XmlElement } from './xml-tree.ts';

/** Elements whose words are not part of the text as it would read with all changes accepted. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'instrText',
  'delText',
  'footnoteReference',
]);

/** The words of a paragraph with all tracked changes accepted: what was put in stands, what was taken out does not. */
export function paragraphText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 't') return wordsOf(child);
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr') return '\n';
      if (child.name === 'noBreakHyphen') return '-';
      return LEFT_OUT.has(child.name) ? '' : paragraphText(child);
    })
    .join('');
}
