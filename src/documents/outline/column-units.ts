import type { Report, ReportTable } from '../../evidence/report.ts';
import { unitTitle } from '../../evidence/wording/unit-words.ts';
import type { Language } from '../../model/bilingual.ts';

/** The unit of each column whose figures all share one; undefined where units differ or there are no figures. */
export function columnUnits(table: ReportTable, report: Report): readonly (string | undefined)[] {
  return table.columns.map((_, place) => {
    const units = table.rows.flatMap((row) => {
      const cell = row[place];
      const figure = cell?.kind === 'figure' ? report.figures[cell.figure] : undefined;
      return figure === undefined || hasNothing(figure) ? [] : [figure.unit];
    });
    const [first] = units;
    return first !== undefined && units.every((unit) => unit === first) ? first : undefined;
  });
}

/** The head of a column: its title, and the unit of its figures when the title does not name one already. */
export function columnTitle(title: string, unit: string | undefined, language: Language): string {
  if (unit === undefined || title.includes('(')) return title;
  const words = unitTitle(unit, language);
  return words === '' || title.toLowerCase().includes(words.toLowerCase()) ? title : `${title} (${words})`;
}

function hasNothing(figure: Report['figures'][string]): boolean {
  return figure.value === null && figure.low === undefined && figure.high === undefined;
}
