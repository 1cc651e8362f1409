import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportReading, PreviewRow } from '../../http/contract/data-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { importWords } from '../words/import-words.ts';
import { ImportColumnHead } from './import-column-head.tsx';
import { UnderstoodCell } from './understood-cell.tsx';

const SHOWN_COLUMNS = 40;

/** Rows as they stand in the file, each cell over what it was understood as; the heads say what each column is. */
export function ImportPreview(props: {
  readonly reading: ImportReading;
  readonly roles: Readonly<Record<string, string>>;
  readonly choose: (letter: string, role: string | undefined) => void;
  /** The row that a fault leads to. */
  readonly marked: number | undefined;
  readonly show: (row: number | undefined) => void;
}): ReactNode {
  const { reading, roles, choose, marked, show } = props;
  const say = useSpeech(importWords);
  const [isWide, setWide] = useState(false);
  const columns = isWide ? reading.columns : reading.columns.slice(0, SHOWN_COLUMNS);
  const { rows } = reading.preview;
  return (
    <div>
      <h3 id="preview-title">{say('preview')}</h3>
      <p className="quiet">{say('previewHelp')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-scroll preview-scroll" tabIndex={0} aria-labelledby="preview-title">
        <table className="preview">
          <thead>
            <tr>
              <th scope="col" className="preview-row">
                {say('rowHead')}
              </th>
              {columns.map((column) => (
                <ImportColumnHead
                  key={column.letter}
                  column={column}
                  chosen={roles[column.letter]}
                  roles={reading.roles}
                  choose={(role) => choose(column.letter, role)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.number}
                row={row}
                reading={reading}
                width={columns.length}
                isMarked={row.number === marked}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className="pager">
        <Turns last={rows.at(-1)?.number} show={show} />
        {columns.length === reading.columns.length ? null : (
          <Button className="tool" onPress={() => setWide(true)}>
            {say('moreColumns', { count: reading.columns.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** To the first rows, and to those after the last that is shown. */
function Turns(props: {
  readonly last: number | undefined;
  readonly show: (row: number | undefined) => void;
}): ReactNode {
  const { last, show } = props;
  const say = useSpeech(importWords);
  return (
    <>
      <Button className="tool" onPress={() => show(undefined)}>
        {say('fromStart')}
      </Button>
      {last === undefined ? null : (
        <Button className="tool" onPress={() => show(last + 1)}>
          {say('nextRows')}
        </Button>
      )}
    </>
  );
}

function Row(props: {
  readonly row: PreviewRow;
  readonly reading: ImportReading;
  readonly width: number;
  readonly isMarked: boolean;
}): ReactNode {
  const { row, reading, width, isMarked } = props;
  const own = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!isMarked) return;
    own.current?.scrollIntoView({ block: 'center', inline: 'nearest' });
    own.current?.focus({ preventScroll: true });
  }, [isMarked]);
  const faulty = new Set(
    reading.faults.list.filter(({ where }) => where.row === row.number).map(({ letter }) => letter),
  );
  return (
    <tr ref={own} className={isMarked ? 'marked' : undefined} tabIndex={isMarked ? -1 : undefined}>
      <th scope="row" className="preview-row">
        {row.number}
      </th>
      {row.cells.slice(0, width).map((cell, at) => {
        const column = reading.columns[at];
        return (
          <UnderstoodCell
            key={column?.letter}
            cell={cell}
            isFaulty={column !== undefined && faulty.has(column.letter)}
            isIgnored={column?.role === 'none'}
          />
        );
      })}
    </tr>
  );
}
