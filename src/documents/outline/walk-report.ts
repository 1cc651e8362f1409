import type { Block, Picture, Report, ReportTable, Run, Section, TableCell } from '../../evidence/report.ts';

/** What is met while reading a report from the first word to the last. */
export interface ReportVisitor {
  readonly run?: (run: Run) => void;
  readonly table?: (table: ReportTable) => void;
  readonly picture?: (picture: Picture) => void;
}

/** The runs of a cell; a figure cell is one figure run. */
export function cellRuns(cell: TableCell): readonly Run[] {
  if (cell.kind === 'runs') return cell.runs;
  return [cell.kind === 'text' ? { kind: 'text', text: cell.text } : { kind: 'figure', figure: cell.figure }];
}

/** Reads a report in the order in which every writer prints it: summary, then each section with its blocks before its parts. */
export function walkReport(report: Report, visitor: ReportVisitor): void {
  walkBlocks(report.summary, visitor);
  for (const section of report.sections) walkSection(section, visitor);
}

function walkSection(section: Section, visitor: ReportVisitor): void {
  walkBlocks(section.blocks, visitor);
  for (const part of section.sections) walkSection(part, visitor);
}

function walkBlocks(blocks: readonly Block[], visitor: ReportVisitor): void {
  for (const block of blocks) walkBlock(block, visitor);
}

function walkBlock(block: Block, visitor: ReportVisitor): void {
  const runs = (list: readonly Run[]): void => list.forEach((run) => visitor.run?.(run));
  if (block.kind === 'paragraph') runs(block.runs);
  else if (block.kind === 'list') block.items.forEach(runs);
  else if (block.kind === 'callout') walkBlocks(block.blocks, visitor);
  else if (block.kind === 'picture') visitor.picture?.(block.picture);
  else {
    visitor.table?.(block.table);
    for (const row of block.table.rows) for (const cell of row) runs(cellRuns(cell));
  }
}
