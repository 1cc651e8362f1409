import { type ReactNode, useMemo, useState } from 'react';
import type { RunAnswer } from '../../http/contract/method-contract.ts';
import { readableDigits } from '../../model/readable-digits.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { type IntervalParts, Intervals } from '../charts/intervals.tsx';
import { ResultBars } from '../charts/result-bars.tsx';
import { useSpeech } from '../state/language.tsx';
import { placedResult } from '../state/result-places.ts';
import { type ResultColumn, type ResultRow, type ResultTable, rankedRows, rowWords } from '../state/result-rows.ts';
import { runWords } from '../words/run-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { ResultMap } from './result-map.tsx';

const DRAWN = 20;

interface Pictured {
  readonly table: ResultTable;
  readonly names: RunAnswer['names'];
  readonly fileName: string;
}

/** A column of a result as a picture: bars from zero, or values with their intervals where the method gives them. */
export function ResultPicture(props: Pictured): ReactNode {
  const { table } = props;
  const say = useSpeech(runWords);
  const [column, setColumn] = useState(table.numbers[0]?.name);
  const [isRising, setRising] = useState(false);
  const [isMap, setMap] = useState(false);
  const placed = useMemo(() => placedResult(table), [table]);
  const drawn = table.numbers.find(({ name }) => name === column);
  if (drawn === undefined || table.rows.length < 2) return null;
  const rows = rankedRows(table, drawn.name, { isRising, most: DRAWN });
  if (rows.length === 0) return null;
  return (
    <>
      <div className="run-columns">
        <ChoiceField
          label={say('drawn')}
          value={drawn.name}
          choose={setColumn}
          choices={table.numbers.map(({ name, about }) => ({ value: name, words: say.of(about) }))}
        />
        {placed === undefined ? null : (
          <ChoiceField
            label={say('look')}
            value={isMap ? 'asMap' : 'asBars'}
            choose={(look) => setMap(look === 'asMap')}
            choices={(['asBars', 'asMap'] as const).map((look) => ({ value: look, words: say(look) }))}
          />
        )}
        {isMap && placed !== undefined ? null : (
          <ChoiceField
            label={say('orderOf')}
            value={isRising ? 'least' : 'greatest'}
            choose={(order) => setRising(order === 'least')}
            choices={(['greatest', 'least'] as const).map((order) => ({ value: order, words: say(order) }))}
          />
        )}
      </div>
      {isMap && placed !== undefined ? (
        <ResultMap {...props} drawn={drawn} placed={placed} />
      ) : (
        <Picture {...props} drawn={drawn} rows={rows} />
      )}
    </>
  );
}

interface DrawnRows extends Pictured {
  readonly drawn: ResultColumn;
  readonly rows: readonly ResultRow[];
}

function Picture(props: DrawnRows): ReactNode {
  const { table, names, fileName, drawn, rows } = props;
  const say = useSpeech(runWords);
  const numberAt = ({ cells }: ResultRow): number => Number(cells[drawn.name]);
  const digits = readableDigits(rows.map(numberAt));
  const wordsOf = (row: ResultRow | undefined): string =>
    row === undefined ? '' : say.of(rowWords(row, table, names));
  const shown = (row: ResultRow | undefined): string => (row === undefined ? '' : say.number(numberAt(row), digits));
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    <ChartFrame
      title={say('picture', { column: drawn.about, count: say.number(rows.length, 0) })}
      fileName={fileName}
      spoken={say('pictureSaid', {
        column: drawn.about,
        first: wordsOf(first),
        firstValue: shown(first),
        last: wordsOf(last),
        lastValue: shown(last),
      })}
      table={{
        rows,
        rowKey: ({ at }) => String(at),
        columns: [
          { key: 'name', title: say('which'), isHead: true, value: (row) => wordsOf(row) },
          { key: drawn.name, title: say.of(drawn.about), isNumeric: true, value: (row) => numberAt(row) },
        ],
      }}
    >
      {(labelledBy) =>
        isInterval(table, drawn) ? (
          <Intervals labelledBy={labelledBy} parts={intervalParts(props)} />
        ) : (
          <ResultBars
            labelledBy={labelledBy}
            digits={digits}
            bars={rows.map((row) => ({ key: String(row.at), label: wordsOf(row), value: numberAt(row) }))}
          />
        )
      }
    </ChartFrame>
  );
}

/** Quotients with their intervals around 1; on a log axis where none touches zero. */
function intervalParts({ table, names, drawn, rows }: DrawnRows): IntervalParts {
  return {
    unit: drawn.about,
    log: rows.every((row) => Number(row.cells['low']) > 0),
    reference: 1,
    items: rows.map((row) => ({
      label: rowWords(row, table, names),
      value: Number(row.cells[drawn.name]),
      low: Number(row.cells['low']),
      high: Number(row.cells['high']),
    })),
  };
}

/** A quotient with its interval is drawn around 1. */
function isInterval({ numbers }: ResultTable, drawn: ResultColumn): boolean {
  const names = numbers.map(({ name }) => name);
  return drawn.name === 'lq' && names[0] === 'lq' && names.includes('low') && names.includes('high');
}
