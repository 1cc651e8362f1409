import type { ReactNode } from 'react';
import type { Answer } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { TextLines } from './text-lines.tsx';
import { wrapWords } from './wrap-words.ts';

export interface GridParts {
  readonly columns: readonly Bilingual[];
  readonly rows: readonly { readonly label: Bilingual; readonly cells: readonly Answer[] }[];
}

const SIGNS: Readonly<Record<Answer, string>> = { yes: '●', no: '○', 'cannot-tell': '?', 'not-applicable': '–' };
const HEAD = 40;
const GAP = 3;
const WIDE_FROM = 560;
const CHARACTER = 7.1;

/** Answers by way of asking, as a small heat map: each cell has a colour and a sign. */
export function AnswerGrid(props: { readonly parts: GridParts; readonly labelledBy: string }): ReactNode {
  const { parts, labelledBy } = props;
  const say = useSpeech({});
  const draw = (width: number): Drawing => {
    const isWide = width >= WIDE_FROM;
    const labels = isWide ? Math.round(width * 0.52) : 0;
    const [rowHeight, cellHeight] = isWide ? [30, 26] : [66, 26];
    const cellWidth = (width - labels) / parts.columns.length;
    const cellTop = (row: number): number => HEAD + row * rowHeight + (isWide ? 0 : rowHeight - cellHeight - 2);
    return {
      height: HEAD + parts.rows.length * rowHeight + 4,
      drawn: (
        <>
          {parts.columns.map((column, place) => (
            <TextLines
              key={column.en}
              lines={wrapWords(say.of(column), Math.floor(cellWidth / CHARACTER), 2)}
              x={labels + (place + 0.5) * cellWidth}
              y={14}
              anchor="middle"
              className="grid-head"
            />
          ))}
          {parts.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order, and two may share a label.
            <g key={at}>
              <TextLines
                lines={wrapWords(say.of(row.label), Math.floor((isWide ? labels : width) / CHARACTER), isWide ? 1 : 2)}
                x={0}
                y={HEAD + at * rowHeight + (isWide ? cellHeight / 2 + 5 : 15)}
              />
              {row.cells.map((answer, place) => (
                <GridCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column.
                  key={place}
                  answer={answer}
                  x={labels + place * cellWidth + GAP / 2}
                  y={cellTop(at)}
                  size={{ width: cellWidth - GAP, height: cellHeight }}
                />
              ))}
            </g>
          ))}
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} draw={draw} />;
}

function GridCell(props: {
  readonly answer: Answer;
  readonly x: number;
  readonly y: number;
  readonly size: { readonly width: number; readonly height: number };
}): ReactNode {
  const { answer, x, y, size } = props;
  return (
    <g className={`grid-cell grid-${answer}`}>
      <rect x={x} y={y} rx={3} {...size} />
      <text x={x + size.width / 2} y={y + size.height / 2 + 5} textAnchor="middle">
        {SIGNS[answer]}
      </text>
    </g>
  );
}
