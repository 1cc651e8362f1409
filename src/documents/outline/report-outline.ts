import type { Picture, Report, ReportTable, Run } from '../../evidence/report.ts';
import { walkReport } from './walk-report.ts';

/** Marks and numbers of a report; the same in every format and both languages. */
export interface ReportOutline {
  /** `S1`, `S2` … in order of first appearance; figures that only stand behind others come last. */
  readonly figureMarks: ReadonlyMap<string, string>;
  /** `D1`, `D2` … of cited facts. */
  readonly factMarks: ReadonlyMap<string, string>;
  /** `L1`, `L2` … of acts. */
  readonly actMarks: ReadonlyMap<string, string>;
  readonly tableNumbers: ReadonlyMap<ReportTable, number>;
  readonly pictureNumbers: ReadonlyMap<Picture, number>;
  readonly tablesById: ReadonlyMap<string, ReportTable>;
}

/** Gives every figure, fact, act, table and picture of a report its mark or number. */
export function reportOutline(report: Report): ReportOutline {
  const figures: string[] = [];
  const facts: string[] = [];
  const acts: string[] = [...report.legalBases];
  const tables: ReportTable[] = [];
  const pictures: Picture[] = [];
  const meet = (run: Run): void => {
    if (run.kind === 'figure') figures.push(run.figure);
    else if (run.kind === 'fact') facts.push(run.fact);
    else if (run.kind === 'act') acts.push(run.act);
  };
  walkReport(report, { run: meet, table: (table) => tables.push(table), picture: (picture) => pictures.push(picture) });
  return {
    figureMarks: marks('S', [...figures, ...Object.keys(report.figures).sort()]),
    factMarks: marks('D', [...facts, ...Object.keys(report.facts).sort()]),
    actMarks: marks('L', [...acts, ...Object.keys(report.acts).sort()]),
    tableNumbers: new Map(tables.map((table, place) => [table, place + 1])),
    pictureNumbers: new Map(pictures.map((picture, place) => [picture, place + 1])),
    tablesById: new Map(tables.map((table) => [table.id, table])),
  };
}

function marks(letter: string, ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...new Set(ids)].map((id, place) => [id, `${letter}${place + 1}`]));
}
