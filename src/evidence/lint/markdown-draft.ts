import type { Draft, DraftParagraph } from '../../model/draft.ts';

/** A Markdown or plain text as a draft: blocks between empty lines, list entries and table rows each a paragraph; code is left out. */
export function markdownDraft(name: string, source: string): Draft {
  const paragraphs: DraftParagraph[] = [];
  let heading: string | undefined;
  let open: { readonly line: number; readonly text: string } | undefined;
  let fence: string | undefined;
  const close = (): void => {
    if (open !== undefined) add(open.text, open.line, {});
    open = undefined;
  };
  const add = (marked: string, line: number, kind: { readonly isHeading?: true; readonly isInTable?: true }): void => {
    const text = plain(marked);
    if (text === '') return;
    const above = heading === undefined ? {} : { heading };
    paragraphs.push({ number: paragraphs.length + 1, line, isHeading: false, ...kind, ...above, text });
  };
  for (const [index, raw] of source
    .normalize('NFC')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = index + 1;
    const mark = /^\s*(```|~~~)/u.exec(raw)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark)) {
      close();
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined) continue;
    const title = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/u.exec(raw)?.[1];
    if (title !== undefined) {
      close();
      add(title, line, { isHeading: true });
      heading = plain(title);
    } else if (/^\s*\|/u.test(raw)) {
      close();
      if (!/^[\s|:-]+$/u.test(raw))
        add(raw.replace(/^\s*\||\|\s*$/gu, '').replace(/\s*\|\s*/gu, ' | '), line, { isInTable: true });
    } else if (raw.trim() === '') close();
    else if (open === undefined || /^\s*(?:[-*+•–]|\d+[.)])\s+/u.test(raw)) {
      close();
      open = { line, text: raw };
    } else open = { line: open.line, text: `${open.text}${open.text.endsWith('  ') ? '\n' : ' '}${raw.trim()}` };
  }
  close();
  return { name, format: 'md', paragraphs };
}

/** A line without the marks of Markdown; the words stay. */
function plain(marked: string): string {
  return marked
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/gu, '$1 ($2)')
    .replace(/(\*\*|__|`)/gu, '')
    .replace(/(^|\s)\*(?=\S)|(?<=\S)\*(?=\s|[.,;:]|$)/gu, '$1')
    .replace(/^\s*>+\s?/u, '')
    .trim();
}
