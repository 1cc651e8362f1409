import type { Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { FigureBook } from '../figure-book.ts';
import type { MessageValue } from '../message.ts';
import { messageRuns, messageWords, words } from '../message-runs.ts';
import type { Block, ReportTable, Run, Section, TableCell } from '../report.ts';

/** The same text in both languages. */
export function plain(text: string): Bilingual {
  return { vi: text, en: text };
}

export function textRun(text: Bilingual, emphasis?: 'strong' | 'italic'): Run {
  return emphasis ? { kind: 'text', text, emphasis } : { kind: 'text', text };
}

export function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs };
}

/** A paragraph from the catalogue. */
export function sentence(key: string, values?: Readonly<Record<string, MessageValue>>): Block {
  return paragraph(...messageRuns(values ? { key, values } : { key }));
}

export function textCell(text: Bilingual): TableCell {
  return { kind: 'text', text };
}

export function wordsCell(key: string): TableCell {
  return textCell(words(key));
}

export function figureCell(book: FigureBook, measured: Measured): TableCell {
  return { kind: 'figure', figure: book.enter(measured) };
}

export function runsCell(runs: readonly Run[]): TableCell {
  return { kind: 'runs', runs };
}

/** A table whose column heads are keys of the catalogue; a head ending in `#` is numeric. */
export function tableOf(
  id: string,
  title: Bilingual,
  made: {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly TableCell[])[];
    readonly note?: Bilingual;
  },
): Block {
  const table: ReportTable = {
    id,
    title,
    columns: made.heads.map((head) =>
      head.endsWith('#') ? { title: words(head.slice(0, -1)), numeric: true } : { title: words(head) },
    ),
    rows: made.rows,
    ...(made.note ? { note: made.note } : {}),
  };
  return { kind: 'table', table };
}

/** A section with its anchor and heading; a third argument that holds both blocks and sections makes a section with parts. */
export function section(
  id: string,
  heading: Bilingual,
  parts: readonly Block[] | { readonly blocks: readonly Block[]; readonly sections: readonly Section[] },
): Section {
  return 'blocks' in parts ? { id, heading, ...parts } : { id, heading, blocks: parts, sections: [] };
}

/** Words of a key with slots filled, for headings and titles. */
export function titled(key: string, values: Readonly<Record<string, MessageValue>>): Bilingual {
  return messageWords({ key, values });
}

/** Joins names for a cell. */
export function joinWords(list: readonly Bilingual[], separator = '; '): Bilingual {
  return { vi: list.map((entry) => entry.vi).join(separator), en: list.map((entry) => entry.en).join(separator) };
}
