import type { Parsed, Refusal } from '../../model/refusal.ts';
import { unpackedEntry, zipEntries } from '../table-in/zip-entries.ts';
import { type XmlElement, XmlFault, xmlTree } from './xml-tree.ts';

/** Parts of a Word file that are read. */
export interface WordParts {
  readonly document: XmlElement;
  readonly comments: XmlElement | undefined;
  /** Which comment answers which, and which is settled. */
  readonly threads: XmlElement | undefined;
  /** Named styles, and the theme whose type faces they may name. */
  readonly styles: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
  /** What programs wrote into it. */
  readonly properties: XmlElement | undefined;
}

/** A text of a thousand pages unpacks to less. */
const MOST_BYTES = 64 * 1024 * 1024;

const NAMES = {
  document: 'word/document.xml',
  comments: 'word/comments.xml',
  threads: 'word/commentsExtended.xml',
  styles: 'word/styles.xml',
  theme: 'word/theme/theme1.xml',
  properties: 'docProps/custom.xml',
} as const;

/** The parts of a Word file as trees; anything else, a damaged file or one that swells is refused. */
export function wordParts(bytes: Uint8Array, file: string): Parsed<WordParts> {
  const entries = zipEntries(bytes);
  if (entries === undefined || !entries.some(({ name }) => name === NAMES.document)) return refused(file, NOT_WORD);
  const trees: Partial<Record<keyof typeof NAMES, XmlElement>> = {};
  let left = MOST_BYTES;
  for (const [part, name] of Object.entries(NAMES) as readonly (readonly [keyof typeof NAMES, string])[]) {
    const entry = entries.find((each) => each.name === name);
    if (entry === undefined) continue;
    const content = unpackedEntry(bytes, entry, left);
    if (content === 'too-large') return refused(file, TOO_LARGE);
    if (content === 'damaged') return refused(file, damaged(name));
    left -= content.length;
    try {
      trees[part] = xmlTree(new TextDecoder().decode(content).replace(/^\uFEFF/u, ''));
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      return refused(file, damaged(`${name}: ${error.message}`));
    }
  }
  const { document, comments, threads, styles, theme, properties } = trees;
  return document === undefined
    ? refused(file, NOT_WORD)
    : { ok: true, value: { document, comments, threads, styles, theme, properties } };
}

type Fault = Pick<Refusal, 'code' | 'said'>;

const refused = (file: string, fault: Fault): Parsed<never> => ({
  ok: false,
  refusals: [{ ...fault, where: { file } }],
});

const NOT_WORD: Fault = {
  code: 'not-a-word-file',
  said: {
    vi: 'Không phải tệp Word .docx. Tệp .doc cũ: hãy mở trong Word và lưu lại thành .docx.',
    en: 'This is no Word file (.docx). An old .doc: open it in Word and save it as .docx.',
  },
};

const TOO_LARGE: Fault = {
  code: 'file-too-large',
  said: {
    vi: `Chữ trong tệp giải nén ra hơn ${MOST_BYTES / 1024 / 1024} MB; không đọc.`,
    en: `The text of the file unpacks to more than ${MOST_BYTES / 1024 / 1024} MB; it is not read.`,
  },
};

const damaged = (what: string): Fault => ({
  code: 'damaged-file',
  said: { vi: `Tệp hỏng (${what}).`, en: `The file is damaged (${what}).` },
});
