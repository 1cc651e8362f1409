import { type ReactNode, useId } from 'react';
import type { ReportTable as Table, TableCell } from '../../http/contract/dossier-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { columnUnits, type ReportOutline } from '../state/report-outline.ts';
import { reportWords } from '../words/report-words.ts';
import { FigureLink } from './figure-link.tsx';
import { type Grounds, RunsText } from './runs-text.tsx';

/** A table of the report; a unit that all figures of a column share stands in its head. */
export function ReportTable(props: {
  readonly table: Table;
  readonly grounds: Grounds;
  readonly outline: ReportOutline;
}): ReactNode {
  const { table, grounds, outline } = props;
  const say = useSpeech(reportWords);
  const caption = useId();
  const units = columnUnits(table, grounds.figures);
  return (
    <div className="report-table" id={`table-${table.id}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-scroll" tabIndex={0} aria-labelledby={caption}>
        <table>
          <caption id={caption}>
            {say('tableNumber', { n: outline.numberOf.get(table) ?? '', title: table.title })}
          </caption>
          <thead>
            <tr>
              {table.columns.map((column, place) => (
                <th key={column.title.en} scope="col" className={column.numeric === true ? 'numeric' : undefined}>
                  {headOf(column.title, units[place], say)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table keep their order and may repeat.
              <tr key={at}>
                {row.map((cell, place) => (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column.
                    key={place}
                    cell={cell}
                    grounds={grounds}
                    isHead={place === 0}
                    isNumeric={table.columns[place]?.numeric === true}
                    isBare={units[place] !== undefined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.note === undefined ? null : <p className="table-note">{say.of(table.note)}</p>}
    </div>
  );
}

/** The title of a column, with its unit when the title does not name one already. */
function headOf(title: Bilingual, unit: Bilingual | undefined, say: Speech<typeof reportWords>): string {
  const words = say.of(title);
  if (unit === undefined || words.includes('(')) return words;
  const unitWords = say.of(unit);
  if (unitWords === '' || words.toLowerCase().includes(unitWords.toLowerCase())) return words;
  return say('withUnit', { title: words, unit: unitWords });
}

function Cell(props: {
  readonly cell: TableCell;
  readonly grounds: Grounds;
  readonly isHead: boolean;
  readonly isNumeric: boolean;
  readonly isBare: boolean;
}): ReactNode {
  const { cell, grounds, isHead, isNumeric, isBare } = props;
  const inner = <CellWords cell={cell} grounds={grounds} isBare={isBare} />;
  const style = isNumeric ? 'numeric' : undefined;
  return isHead ? (
    <th scope="row" className={style}>
      {inner}
    </th>
  ) : (
    <td className={style}>{inner}</td>
  );
}

function CellWords(props: {
  readonly cell: TableCell;
  readonly grounds: Grounds;
  readonly isBare: boolean;
}): ReactNode {
  const { cell, grounds, isBare } = props;
  const say = useSpeech(reportWords);
  if (cell.kind === 'text') return say.of(cell.text);
  if (cell.kind === 'runs') return <RunsText runs={cell.runs} grounds={grounds} />;
  const figure = grounds.figures[cell.figure];
  return figure === undefined ? (
    <code>{cell.figure}</code>
  ) : (
    <FigureLink figure={figure} as={isBare ? 'number' : 'text'} />
  );
}
