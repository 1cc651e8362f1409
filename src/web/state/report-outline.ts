import type { Block, Picture, Report, ReportTable, Section } from '../../http/contract/dossier-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { headingNumber } from '../../model/heading-number.ts';

/** A heading of the report: its number, as every writer prints it, and how deep it stands (1 for the parts). */
export interface NumberedHeading {
  readonly id: string;
  readonly number: string;
  readonly heading: Bilingual;
  readonly depth: number;
}

/** Numbers of headings, tables and pictures of a report, in the order in which it is read. */
export interface ReportOutline {
  readonly headings: readonly NumberedHeading[];
  readonly numberOf: ReadonlyMap<Section | ReportTable | Picture, string>;
  readonly tablesById: ReadonlyMap<string, ReportTable>;
}

/** Gives every section, table and picture its number. */
export function reportOutline(report: Pick<Report, 'summary' | 'sections'>): ReportOutline {
  const headings: NumberedHeading[] = [];
  const numberOf = new Map<Section | ReportTable | Picture, string>();
  const tablesById = new Map<string, ReportTable>();
  const counts = { table: 0, picture: 0 };
  const meet = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'callout') meet(block.blocks);
      else if (block.kind === 'table') {
        counts.table += 1;
        numberOf.set(block.table, String(counts.table));
        tablesById.set(block.table.id, block.table);
      } else if (block.kind === 'picture') {
        counts.picture += 1;
        numberOf.set(block.picture, String(counts.picture));
      }
    }
  };
  const enter = (section: Section, path: readonly number[]): void => {
    const number = headingNumber(path);
    headings.push({ id: section.id, number, heading: section.heading, depth: path.length });
    numberOf.set(section, number);
    meet(section.blocks);
    section.sections.forEach((part, place) => enter(part, [...path, place + 1]));
  };
  meet(report.summary);
  report.sections.forEach((section, place) => enter(section, [place + 1]));
  return { headings, numberOf, tablesById };
}

const hasNothing = ({ value, low, high }: FigureView): boolean =>
  value === null && low === undefined && high === undefined;

/** The unit that all figures of a column share, so that it stands in the head; undefined where they differ. */
export function columnUnits(
  table: Pick<ReportTable, 'columns' | 'rows'>,
  figures: Readonly<Record<string, FigureView>>,
): readonly (Bilingual | undefined)[] {
  return table.columns.map((_, place) => {
    const units = table.rows.flatMap((row) => {
      const cell = row[place];
      const figure = cell?.kind === 'figure' ? figures[cell.figure] : undefined;
      return figure === undefined || hasNothing(figure) ? [] : [figure.unit];
    });
    const [first] = units;
    return first !== undefined && units.every((unit) => unit.en === first.en) ? first : undefined;
  });
}
