import { SaxesParser } from 'saxes';

/** An element of an XML file by its local name; the prefix of its namespace is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A part of a file that is no XML, or that declares entities of its own. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

/** Deeper than any text that people write. */
const DEEPEST = 400;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML into a tree. A document type is refused: it could name files of this machine, or swell. @throws {XmlFault} */
export function xmlTree(text: string): XmlElement {
  interface Open extends XmlElement {
    readonly children: (XmlElement | string)[];
  }
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new XmlFault(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlFault('a document type is not read');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > DEEPEST) throw new XmlFault('elements lie too deep');
    const own = Object.entries(attributes).map(([key, value]) => [local(key), String(value)] as const);
    const made: Open = { name: local(name), attributes: Object.fromEntries(own), children: [] };
    stack.at(-1)?.children.push(made);
    stack.push(made);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (words) => void stack.at(-1)?.children.push(words));
  parser.on('cdata', (words) => void stack.at(-1)?.children.push(words));
  parser.write(text).close();
  const [first] = root.children.filter((child) => typeof child !== 'string');
  if (first === undefined) throw new XmlFault('there is no element');
  return first;
}

/** The elements among the children, of one name if it is given. */
export function elementsOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' || (name !== undefined && child.name !== name) ? [] : [child],
  );
}

/** The first element down a path of names. */
export function elementAt(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && elementsOf(at, name)[0], from);
}

/** All words of an element. */
export function wordsOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
