import { line as lineOf } from 'd3-shape';
import type { ReactNode } from 'react';
import type { SeriesMark, SeriesStroke } from './series-shape.ts';

const CAP = 4;

/** One place over time. Each tone has its own mark, so that places differ without their colours. */
export function SeriesLine(props: {
  readonly stroke: SeriesStroke;
  readonly tone: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly floor: number;
  readonly ceiling: number;
}): ReactNode {
  const { stroke, tone, x, y, floor, ceiling } = props;
  const path = lineOf<SeriesMark>()
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? 0));
  const isPart = stroke.line.role === 'part' || stroke.line.role === 'holder';
  return (
    <g className={`series-line tone-${tone}${isPart ? ' is-part' : ''}`}>
      {stroke.pieces.map((piece) => (
        <path key={piece[0]?.period} d={path([...piece]) ?? ''} />
      ))}
      {stroke.marks.map((mark) => {
        const at = x(mark.at);
        if (mark.value !== null)
          return <Mark key={mark.period} tone={tone} x={at} y={y(mark.value)} size={isPart ? 2.5 : 4} />;
        if (mark.low === undefined && mark.high === undefined)
          return <rect key={mark.period} className="series-missing" x={at - 4} y={floor - 8} width={8} height={8} />;
        const [low, high] = [
          mark.low === undefined ? floor : y(mark.low),
          mark.high === undefined ? ceiling : y(mark.high),
        ];
        return (
          <path
            key={mark.period}
            className="series-span"
            d={`M${at - CAP} ${low}h${2 * CAP}M${at - CAP} ${high}h${2 * CAP}M${at} ${low}V${high}`}
          />
        );
      })}
    </g>
  );
}

/** Circle, square, triangle, diamond. */
export function Mark(props: {
  readonly tone: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}): ReactNode {
  const { tone, x, y, size } = props;
  if (tone === 2) return <rect className="series-mark" x={x - size} y={y - size} width={2 * size} height={2 * size} />;
  if (tone === 3)
    return <path className="series-mark" d={`M${x} ${y - 1.3 * size}l${1.2 * size} ${2.2 * size}h${-2.4 * size}z`} />;
  if (tone === 4)
    return (
      <path
        className="series-mark"
        d={`M${x} ${y - 1.4 * size}l${1.4 * size} ${1.4 * size}l${-1.4 * size} ${1.4 * size}l${-1.4 * size} ${-1.4 * size}z`}
      />
    );
  return <circle className="series-mark" cx={x} cy={y} r={size} />;
}
