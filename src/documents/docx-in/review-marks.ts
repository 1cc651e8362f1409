import type { MarkPlace, ReviewComment, ReviewMarks, TrackedChange } from '../../model/review-marks.ts';
import { bodyBlocks } from './body-blocks.ts';
import { paragraphText } from './paragraph-text.ts';
import type { WordDraft } from './word-draft.ts';
import type { WordParts } from './word-parts.ts';
import { elementAt, elementsOf, wordsOf, type XmlElement } from './xml-tree.ts';

/** Comments and tracked changes of a Word file, each with the paragraph in which it stands. None is lost: one without a place has null. */
export function reviewMarks(parts: WordParts, places: WordDraft['places']): ReviewMarks {
  const walked = walkedBody(parts.document, places);
  const threads = threadsOf(parts.threads);
  const listed = parts.comments === undefined ? [] : elementsOf(parts.comments, 'comment');
  const byParagraph = new Map(listed.map((comment) => [lastParagraphId(comment), comment.attributes['id'] ?? '']));
  const comments = listed.map((comment): ReviewComment => {
    const { id = '', author = '', initials = '', date } = comment.attributes;
    const thread = threads.get(lastParagraphId(comment));
    const anchor = walked.anchors.get(id);
    return {
      id,
      author,
      initials,
      date: date ?? null,
      text: elementsOf(comment, 'p').map(paragraphText).join('\n').trim(),
      quote: anchor?.quote.trim() ?? '',
      at: anchor?.at ?? { paragraph: null },
      answers: thread?.parent === undefined ? null : (byParagraph.get(thread.parent) ?? null),
      isResolved: thread?.isDone ?? false,
    };
  });
  return { comments, changes: walked.changes };
}

interface Thread {
  readonly parent: string | undefined;
  readonly isDone: boolean;
}

function threadsOf(tree: XmlElement | undefined): ReadonlyMap<string, Thread> {
  const entries = tree === undefined ? [] : elementsOf(tree, 'commentEx');
  return new Map(
    entries.map(({ attributes: { paraId = '', paraIdParent, done } }) => [
      paraId,
      { parent: paraIdParent, isDone: done === '1' || done === 'true' },
    ]),
  );
}

const lastParagraphId = (comment: XmlElement): string => elementsOf(comment, 'p').at(-1)?.attributes['paraId'] ?? '';

interface Anchor {
  quote: string;
  at: MarkPlace;
}

interface Walked {
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly changes: readonly TrackedChange[];
}

const CHANGES: Readonly<Record<string, Pick<TrackedChange, 'kind' | 'isMove'>>> = {
  ins: { kind: 'inserted', isMove: false },
  del: { kind: 'deleted', isMove: false },
  moveTo: { kind: 'inserted', isMove: true },
  moveFrom: { kind: 'deleted', isMove: true },
};

/** Walks the text once: which words each comment hangs on, and what was put in or taken out. */
function walkedBody(document: XmlElement, places: WordDraft['places']): Walked {
  const anchors = new Map<string, Anchor>();
  const open = new Set<string>();
  const changes: TrackedChange[] = [];
  const body = elementAt(document, 'body');
  const walk = (element: XmlElement, at: MarkPlace): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const { name, attributes } = child;
      const { id = '' } = attributes;
      if (name === 'commentRangeStart') open.add(id);
      if (name === 'commentRangeEnd') open.delete(id);
      if (name === 'commentRangeStart' || name === 'commentReference')
        anchors.set(id, anchors.get(id) ?? { quote: '', at });
      if (name === 't' || name === 'delText')
        for (const each of open) {
          const anchor = anchors.get(each);
          if (anchor !== undefined) anchor.quote += wordsOf(child);
        }
      const change = CHANGES[name];
      const text = change === undefined ? '' : changedWords(child);
      if (change !== undefined && text !== '')
        changes.push({ ...change, author: attributes['author'] ?? '', date: attributes['date'] ?? null, text, at });
      walk(child, at);
    }
  };
  for (const { cells } of body === undefined ? [] : bodyBlocks(body))
    for (const paragraph of cells.flat()) walk(paragraph, placeOf(places.get(paragraph)));
  return { anchors, changes };
}

function placeOf(found: { readonly number: number; readonly heading?: string } | undefined): MarkPlace {
  if (found === undefined) return { paragraph: null };
  return found.heading === undefined
    ? { paragraph: found.number }
    : { paragraph: found.number, heading: found.heading };
}

/** Words under a change, also those that it took out. */
function changedWords(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      return child.name === 't' || child.name === 'delText' ? wordsOf(child) : changedWords(child);
    })
    .join('');
}
