import type { ReactNode } from 'react';
import type { FigureView } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { FigureArea } from './figure-area.tsx';
import { TextLines } from './text-lines.tsx';
import { type TreemapCell, treemapCells } from './treemap-cells.ts';
import { wrapWords } from './wrap-words.ts';

/** A part of a whole with its words; parts without a size are not drawn. */
export interface TreemapItem {
  readonly key: string;
  readonly label: Bilingual;
  readonly size: number | null;
  /** Per cent of the whole. */
  readonly share: number | null;
  readonly figure: FigureView;
}

const CHARACTER = 7.4;
const LINE = 16;
const PAD = 8;
/** Shares, in per cent, from which a cell is drawn in the next darker tone; tones on which words stand out. */
const TONES = [
  { from: 40, tone: 6 },
  { from: 20, tone: 5 },
  { from: 10, tone: 3 },
  { from: 3, tone: 2 },
  { from: 0, tone: 1 },
];

/** What a whole is made of, as areas. */
export function Treemap(props: { readonly items: readonly TreemapItem[]; readonly labelledBy: string }): ReactNode {
  const { items, labelledBy } = props;
  const draw = (width: number): Drawing => {
    const height = Math.round(Math.max(260, Math.min(420, width * 0.55)));
    const cells = treemapCells(
      items.map(({ key, size }) => ({ key, size: size ?? 0 })),
      { width, height },
    );
    return {
      height,
      drawn: cells.map((cell) => (
        <Cell key={cell.key} cell={cell} item={items.find((item) => item.key === cell.key)} />
      )),
    };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks draw={draw} />;
}

function Cell(props: { readonly cell: TreemapCell; readonly item: TreemapItem | undefined }): ReactNode {
  const { cell, item } = props;
  const say = useSpeech({});
  if (item === undefined) return null;
  const tone = TONES.find(({ from }) => (item.share ?? 0) >= from)?.tone ?? 1;
  const length = Math.floor((cell.width - 2 * PAD) / CHARACTER);
  const room = Math.floor((cell.height - 2 * PAD) / LINE);
  const lines = [
    ...wrapWords(say.of(item.label), length, Math.max(1, room - 1)),
    ...(room > 1 ? [say.of(item.figure.text)] : []),
  ];
  const fits = length >= 4 && room >= 1 && lines.every((line) => line.length <= length);
  return (
    <FigureArea figure={item.figure} shown={fits ? lines.join(' ') : say.of(item.label)}>
      <rect className={`tone tone-${tone}`} x={cell.x} y={cell.y} width={cell.width} height={cell.height} />
      {fits ? (
        <TextLines lines={lines} x={cell.x + PAD} y={cell.y + PAD + 13} className={`on-tone on-tone-${tone}`} />
      ) : null}
    </FigureArea>
  );
}
