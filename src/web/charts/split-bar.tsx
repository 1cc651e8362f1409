import { type ReactNode, useId } from 'react';
import type { FigureView } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { chartWords } from '../words/chart-words.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { FigureArea } from './figure-area.tsx';
import { Hatch } from './hatch.tsx';
import { type SplitCell, splitParts, UNKNOWN } from './split-parts.ts';
import { TextLines } from './text-lines.tsx';

/** A part of a whole, in per cent, with its words. */
export interface SplitItem {
  readonly key: string;
  readonly label: Bilingual;
  readonly share: number | null;
  readonly figure: FigureView | undefined;
}

const BAR = 34;
const LEGEND = 26;
const TONES = 5;

/** A whole as one bar of its parts; what is not known is hatched and has its own line in the legend. */
export function SplitBar(props: { readonly items: readonly SplitItem[]; readonly labelledBy: string }): ReactNode {
  const { items, labelledBy } = props;
  const say = useSpeech(chartWords);
  const hatch = useId();
  const cells = splitParts(items);
  const toneOf = (key: string): number => items.findIndex((item) => item.key === key) % TONES;
  const draw = (width: number): Drawing => ({
    height: BAR + 14 + (items.length + (cells.some(({ key }) => key === UNKNOWN) ? 1 : 0)) * LEGEND,
    drawn: (
      <>
        <Hatch id={hatch} />
        {cells.map((cell) => (
          <FigureArea key={cell.key} figure={items.find(({ key }) => key === cell.key)?.figure}>
            <SplitRect cell={cell} width={width} hatch={hatch} tone={toneOf(cell.key)} />
          </FigureArea>
        ))}
        {[...items.map(({ key }) => key), ...(cells.at(-1)?.key === UNKNOWN ? [UNKNOWN] : [])].map((key, row) => {
          const item = items.find((each) => each.key === key);
          const words = item === undefined ? say('rest') : `${say.of(item.label)}: ${wordsOf(item, say)}`;
          const y = BAR + 14 + row * LEGEND;
          return (
            <g key={key}>
              <rect
                className={key === UNKNOWN ? 'split-unknown' : `split split-${toneOf(key)}`}
                x={0}
                y={y}
                width={16}
                height={16}
                {...(key === UNKNOWN ? { fill: `url(#${hatch})` } : {})}
              />
              <TextLines lines={[words]} x={24} y={y + 13} />
            </g>
          );
        })}
      </>
    ),
  });
  return <ChartSvg labelledBy={labelledBy} hasLinks draw={draw} />;
}

function wordsOf(item: SplitItem, say: { (key: 'unknown'): string; of(words: Bilingual): string }): string {
  return item.figure === undefined ? say('unknown') : say.of(item.figure.text);
}

function SplitRect(props: {
  readonly cell: SplitCell;
  readonly width: number;
  readonly hatch: string;
  readonly tone: number;
}): ReactNode {
  const { cell, width, hatch, tone } = props;
  const [left, right] = [(cell.from / 100) * width, (Math.min(100, cell.to) / 100) * width];
  const isUnknown = cell.key === UNKNOWN;
  return (
    <rect
      className={isUnknown ? 'split-unknown' : `split split-${tone}`}
      x={left}
      y={0}
      width={Math.max(1, right - left - 1)}
      height={BAR}
      {...(isUnknown ? { fill: `url(#${hatch})` } : {})}
    />
  );
}
