import { type ReactNode, useId } from 'react';
import type { RowsPage } from '../../http/contract/release-contract.ts';
import { formatExact } from '../../model/format-number.ts';
import { useSpeech } from '../state/language.tsx';
import { figureWords } from '../words/figure-words.ts';

/** Rows of a table as they stand in its file, with their row numbers; ids of places carry their names. */
export function RowsTable(props: {
  readonly page: RowsPage;
  readonly marked?: string;
  readonly markedRow?: number;
  /** Which input of a figure these rows are: the same table may be several. */
  readonly input?: number;
}): ReactNode {
  const { page, marked, markedRow, input } = props;
  const say = useSpeech(figureWords);
  const caption = useId();
  const columns = Object.keys(page.slice.columns);
  const cell = (column: string, place: number): ReactNode => {
    const value = page.slice.columns[column]?.[place];
    if (value === null || value === undefined) return '–';
    if (typeof value === 'number') return formatExact(value, say.language);
    const name = page.names?.[value];
    return name === undefined ? value : `${value} ${say.of(name)}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-scroll" tabIndex={0} aria-labelledby={caption}>
      <table className="rows">
        <caption id={caption} className="unseen">
          {input === undefined ? page.table : say('inputTable', { place: input, table: page.table })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === marked ? 'marked' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.slice.rowNumbers.map((row, place) => (
            <tr key={row} className={row === markedRow ? 'marked' : undefined}>
              <th scope="row" className="numeric">
                {say.number(row, 0)}
              </th>
              {columns.map((column) => (
                <td
                  key={column}
                  className={`${styleOf(page.slice.columns[column]?.[place])} ${column === marked ? 'marked' : ''}`}
                >
                  {cell(column, place)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const DATE_OR_ID = /^(?:\d{4}-\d{2}(?:-\d{2})?|[A-Z]{2,4}\d*-\w+)$/;

/** Numbers stand at the end of their column; dates and ids are not broken at their dashes. */
function styleOf(value: string | number | null | undefined): string {
  if (typeof value === 'number') return 'numeric';
  return typeof value === 'string' && DATE_OR_ID.test(value) ? 'whole' : '';
}
