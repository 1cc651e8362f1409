import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file as text, by name. */
export type WordParts = Readonly<Record<string, string>>;

/** A paragraph as it is found in the file. */
export interface FoundParagraph {
  readonly xml: string;
  readonly text: string;
}

/** All parts of a package that are text. */
export function wordParts(bytes: Uint8Array): WordParts {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]));
}

/** A part that must be there. */
export function part(parts: WordParts, name: string): string {
  const text = parts[name];
  if (text === undefined) throw new Error(`the package has no ${name}`);
  return text;
}

/** Paragraphs of a part in order. */
export function paragraphs(xml: string): readonly FoundParagraph[] {
  return [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([found]) => ({ xml: found, text: textOf(found) }));
}

/** The words of a piece of the file. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join('');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The first paragraph whose words fit. */
export function paragraphWith(xml: string, words: RegExp): FoundParagraph {
  const found = paragraphs(xml).find(({ text }) => words.test(text));
  if (found === undefined) throw new Error(`no paragraph has ${words}`);
  return found;
}

/** A number in an attribute of an element. */
export function attribute(xml: string, element: string, name: string): number {
  const found = new RegExp(`<${element}\\b[^>]*?\\b${name}="([^"]*)"`).exec(xml)?.[1];
  return found === undefined ? Number.NaN : Number(found);
}

/** The definition of a style. */
export function style(parts: WordParts, id: string): string {
  const styles = part(parts, 'word/styles.xml');
  return new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>[\\s\\S]*?</w:style>`).exec(styles)?.[0] ?? '';
}

/** Letter size of a paragraph in points: its own, else its style's, else the document's. */
export function letterSize(parts: WordParts, paragraph: FoundParagraph): number {
  const own = attribute(paragraph.xml, 'w:sz', 'w:val');
  const named = /<w:pStyle w:val="([^"]*)"/.exec(paragraph.xml)?.[1] ?? 'Normal';
  const ofStyle = attribute(style(parts, named), 'w:sz', 'w:val');
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(part(parts, 'word/styles.xml'))?.[0] ?? '';
  const found = [own, ofStyle, attribute(defaults, 'w:sz', 'w:val')].find((size) => !Number.isNaN(size)) ?? Number.NaN;
  return found / 2;
}

/** Twentieths of a point as millimetres. */
export function millimetres(twips: number): number {
  return (twips / 1440) * 25.4;
}
