/** A piece of a line: words, or a figure that is quoted as `{figure:dossier/name}`. */
export type TextRun = { readonly words: string } | { readonly mention: string };

/** What the text of a section consists of. */
export type TextBlock =
  | { readonly kind: 'paragraph' | 'bullet' | 'heading'; readonly runs: readonly TextRun[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly rows: readonly (readonly (readonly TextRun[])[])[];
    };

const MENTION = /\{figure:([a-z0-9-]+\/[^{}\s]+)\}/gu;

/** The figures that a text quotes, each once, in its order. */
export const mentionsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(MENTION)].map(([, mention = '']) => mention)),
];

/** The dossier and the name within it that a mention speaks of. */
export function mentionParts(mention: string): { readonly dossier: string; readonly name: string } {
  const at = mention.indexOf('/');
  return { dossier: mention.slice(0, at), name: mention.slice(at + 1) };
}

/** A line as words and quoted figures. */
export function lineRuns(line: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let from = 0;
  for (const found of line.matchAll(MENTION)) {
    if (found.index > from) runs.push({ words: line.slice(from, found.index) });
    runs.push({ mention: found[1] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < line.length) runs.push({ words: line.slice(from) });
  return runs;
}

const CAPTION = /^(?:Bảng|Table)\s*:\s*(.+)$/u;
const RULE = /^\|[\s:|-]+\|$/u;

/** The text of a section: paragraphs apart by lines, `# ` a heading, `- ` a bullet, `| a | b |` rows of a table with `Bảng: …` above. */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const caption = CAPTION.exec(line)?.[1];
    const isTable = isRow(line) || (caption !== undefined && isRow(lines[at + 1] ?? ''));
    if (!isTable) {
      blocks.push(plainBlock(line));
      continue;
    }
    const start = caption === undefined ? at : at + 1;
    let end = start;
    while (isRow(lines[end] ?? '')) end += 1;
    const rows = lines.slice(start, end).filter((row) => !RULE.test(row));
    blocks.push({ kind: 'table', title: caption ?? '', rows: rows.map(cellsOf) });
    at = end - 1;
  }
  return blocks;
}

const isRow = (line: string): boolean => line.length > 1 && line.startsWith('|') && line.endsWith('|');
const cellsOf = (row: string) =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => lineRuns(cell.trim()));

function plainBlock(line: string): TextBlock {
  const [, marks, heading] = /^(#{1,6})\s+(.*)$/u.exec(line) ?? [];
  if (marks !== undefined && heading !== undefined) return { kind: 'heading', runs: lineRuns(heading) };
  const bullet = /^[-•–*]\s+(.*)$/u.exec(line)?.[1];
  if (bullet !== undefined) return { kind: 'bullet', runs: lineRuns(bullet) };
  return { kind: 'paragraph', runs: lineRuns(line) };
}

/** A text with its lines set apart in one way, so that two texts that say the same in the same order are equal. */
export function canonicalText(text: string): string {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[•–*]\s+/u, '- ')
        .replace(/^#{2,6}\s+/u, '# '),
    )
    .filter((line) => line !== '' && !RULE.test(line));
  return lines
    .map((line, at) => {
      const above = lines[at - 1];
      const isWithin = above !== undefined && isRow(line) && (isRow(above) || CAPTION.test(above));
      return `${at === 0 ? '' : isWithin ? '\n' : '\n\n'}${line}`;
    })
    .join('');
}
