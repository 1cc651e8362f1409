import type { ScaleLinear } from 'd3-scale';
import { Fragment, type ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { screenWords } from '../words/screen-words.ts';

/** Lines across a picture at round values, each with its number on the left. */
export function ValueAxis(props: {
  readonly y: ScaleLinear<number, number>;
  readonly ticks: number;
  readonly left: number;
  readonly right: number;
}): ReactNode {
  const { y, ticks, left, right } = props;
  const say = useSpeech(screenWords);
  return y.ticks(ticks).map((tick) => (
    <Fragment key={tick}>
      <line className="series-grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
      <text className="series-tick" x={left - 6} y={y(tick) + 4} textAnchor="end">
        {say.number(tick)}
      </text>
    </Fragment>
  ));
}
