import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { csvText, type SheetCell, saveBlob, saveSheet } from '../state/save-table.ts';
import { tableWords } from '../words/table-words.ts';

/** A column: its head, how a row is shown, and the plain value that is sorted by and downloaded. */
export interface Column<R> {
  readonly key: string;
  readonly title: string;
  readonly isNumeric?: boolean;
  /** The row's head cell; one column of a table. */
  readonly isHead?: boolean;
  show?(row: R): ReactNode;
  value(row: R): SheetCell;
}

interface Sorting {
  readonly key: string;
  readonly isDown: boolean;
}

function sortedRows<R>(rows: readonly R[], columns: readonly Column<R>[], sorting: Sorting | undefined): readonly R[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (column === undefined || sorting === undefined) return rows;
  const collator = new Intl.Collator('vi', { numeric: true });
  const order = (a: R, b: R): number => {
    const [one, two] = [column.value(a), column.value(b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    const way =
      typeof one === 'number' && typeof two === 'number' ? one - two : collator.compare(String(one), String(two));
    return sorting.isDown ? -way : way;
  };
  return [...rows].sort(order);
}

/** A table that sorts by its heads and downloads as CSV and xlsx, with every value in full. */
export function DataTable<R>(props: {
  readonly title: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly fileName: string;
  readonly note?: ReactNode;
  readonly isTitleHidden?: boolean;
}): ReactNode {
  const { title, columns, rows, rowKey, fileName, note, isTitleHidden } = props;
  const say = useSpeech(tableWords);
  const [sorting, setSorting] = useState<Sorting>();
  const caption = useId();
  const cells = (): readonly (readonly SheetCell[])[] =>
    sortedRows(rows, columns, sorting).map((row) => columns.map((column) => column.value(row)));
  const turn = (key: string): void =>
    setSorting((now) => (now?.key === key ? (now.isDown ? undefined : { key, isDown: true }) : { key, isDown: false }));
  return (
    <div className="data-table">
      <div className="table-head">
        <h3 id={caption} className={isTitleHidden === true ? 'unseen' : undefined}>
          {title}
        </h3>
        <TableTools title={title} fileName={fileName} heads={columns.map((column) => column.title)} cells={cells} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-scroll" tabIndex={0} aria-labelledby={caption}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} sorting={sorting} turn={() => turn(column.key)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sortedRows(rows, columns, sorting).map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <RowCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="quiet">{say('empty')}</p> : null}
      </section>
      {note === undefined ? null : <p className="table-note">{note}</p>}
    </div>
  );
}

/** Downloads of the table as it is sorted, with every value in full. */
function TableTools(props: {
  readonly title: string;
  readonly fileName: string;
  readonly heads: readonly string[];
  readonly cells: () => readonly (readonly SheetCell[])[];
}): ReactNode {
  const { title, fileName, heads, cells } = props;
  const say = useSpeech(tableWords);
  return (
    <div className="table-tools">
      <Button
        className="tool"
        onPress={() => saveBlob(`${fileName}.csv`, new Blob([csvText(heads, cells())], { type: 'text/csv' }))}
      >
        {say('csv')}
      </Button>
      <Button className="tool" onPress={() => void saveSheet(fileName, title, { heads, rows: cells() })}>
        {say('xlsx')}
      </Button>
    </div>
  );
}

interface CellProps<R> {
  readonly column: Column<R>;
}

function HeadCell<R>(
  props: CellProps<R> & { readonly sorting: Sorting | undefined; readonly turn: () => void },
): ReactNode {
  const { column, sorting, turn } = props;
  const isSorted = sorting?.key === column.key;
  const isDown = isSorted && sorting.isDown;
  return (
    <th
      scope="col"
      className={column.isNumeric === true ? 'numeric' : undefined}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="sort" onClick={turn}>
        {column.title}
        <span aria-hidden="true" className="sort-sign">
          {isSorted ? (isDown ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}

function RowCell<R>({ column, row }: CellProps<R> & { readonly row: R }): ReactNode {
  const say = useSpeech(tableWords);
  const { isNumeric, isHead, show, value } = column;
  const shown = show === undefined ? shownValue(value(row), say.number) : show(row);
  const style = isNumeric === true ? 'numeric' : undefined;
  if (isHead !== true) return <td className={style}>{shown}</td>;
  return (
    <th scope="row" className={style}>
      {shown}
    </th>
  );
}

function shownValue(value: SheetCell, number: (value: number) => string): ReactNode {
  if (value === null) return '–';
  return typeof value === 'number' ? number(value) : value;
}
