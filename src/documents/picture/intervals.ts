import type { Picture } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { unitTitle } from '../../evidence/wording/unit-words.ts';
import { formatNumber } from '../../model/format-number.ts';
import { axisScale, type Scale } from './axis-scale.ts';
import type { PictureScene } from './picture-scene.ts';
import { element, hatch, pictureId, svgDocument, textLines, textWidth, wrapped } from './svg.ts';

type Intervals = Extract<Picture, { readonly kind: 'intervals' }>;
type Entry = Intervals['items'][number];

const WIDTH = 620;
const LABELS = 236;
const VALUES = 136;
const TOP = 34;
const ROW = 36;
const FOOT = 46;
/** How much wider bold figures are than plain ones. */
const BOLD = 1.14;

/** Values with their intervals on one axis, each beside its label, around a reference line. */
export function drawIntervals(picture: Intervals, scene: PictureScene): string {
  const { ink, language } = scene;
  const height = TOP + Math.max(1, picture.items.length) * ROW + FOOT;
  const known = picture.items.flatMap((entry) =>
    [entry.value, entry.low, entry.high].filter((value) => value !== null && value !== undefined),
  );
  const scale = axisScale([...known, picture.reference], { isLog: picture.log, from: LABELS, to: WIDTH - VALUES });
  const bottom = height - FOOT;
  const pattern = `${pictureId(picture.id)}-hatch`;
  return svgDocument(
    {
      id: picture.id,
      width: WIDTH,
      height,
      title: picture.title[language],
      spoken: picture.spoken[language],
      font: ink.font,
      language,
    },
    hatch(pattern, ink.quiet),
    axis(picture, { scale, bottom, scene }),
    ...picture.items.map((entry, place) => row(entry, { y: TOP + (place + 0.5) * ROW, scale, scene, pattern })),
  );
}

function axis(
  picture: Intervals,
  at: { readonly scale: Scale; readonly bottom: number; readonly scene: PictureScene },
): string {
  const { scale, bottom } = at;
  const { ink, language } = at.scene;
  const ticks = scale.ticks.map((tick) => {
    const x = scale.place(tick);
    const line = element('line', { x1: x, x2: x, y1: TOP, y2: bottom, stroke: ink.landLine, 'stroke-width': 0.6 });
    return (
      line +
      textLines([formatNumber(tick, language)], { x, y: bottom + 16, size: 12, fill: ink.quiet, anchor: 'middle' })
    );
  });
  const x = scale.place(picture.reference);
  const mark = filledWords('picture.reference', { value: formatNumber(picture.reference, language) })[language];
  return [
    ...ticks,
    element('line', { x1: LABELS, x2: WIDTH - VALUES, y1: bottom, y2: bottom, stroke: ink.line }),
    element('line', {
      x1: x,
      x2: x,
      y1: TOP - 8,
      y2: bottom,
      stroke: ink.contrast,
      'stroke-width': 1.4,
      'stroke-dasharray': '5 3',
    }),
    textLines([mark], { x, y: TOP - 14, size: 12, fill: ink.contrast, anchor: 'middle', weight: 700 }),
    textLines([unitTitle(picture.unit[language], language)], {
      x: (LABELS + WIDTH - VALUES) / 2,
      y: bottom + 36,
      size: 12,
      fill: ink.quiet,
      anchor: 'middle',
    }),
  ].join('');
}

interface RowAt {
  readonly y: number;
  readonly scale: Scale;
  readonly scene: PictureScene;
  readonly pattern: string;
}

function row(entry: Entry, at: RowAt): string {
  const { ink, language } = at.scene;
  const lines = wrapped(entry.label[language], LABELS - 20, { size: 12.5, most: 2 });
  const label = textLines(lines, { x: 0, y: at.y + (lines.length > 1 ? -3 : 4.5), size: 12.5, fill: ink.ink });
  if (entry.value === null) return label + unknown(at);
  const written = formatNumber(entry.value, language, 2);
  const bounds =
    entry.low === undefined && entry.high === undefined
      ? ''
      : `${side(entry.low, language, '−∞')} – ${side(entry.high, language, '∞')}`;
  const x = at.scale.place(entry.value);
  return [
    label,
    whisker(entry, at),
    element('circle', { cx: x, cy: at.y, r: 5, fill: ink.accent, stroke: ink.paper, 'stroke-width': 1.5 }),
    textLines([written], { x: WIDTH - VALUES + 12, y: at.y + 4.5, size: 13.5, fill: ink.ink, weight: 700 }),
    bounds === ''
      ? ''
      : textLines([bounds], {
          x: WIDTH - VALUES + 20 + textWidth(written, 13.5) * BOLD,
          y: at.y + 4.5,
          size: 12,
          fill: ink.quiet,
        }),
  ].join('');
}

function side(value: number | undefined, language: PictureScene['language'], open: string): string {
  return value === undefined ? open : formatNumber(value, language, 2);
}

/** A side without end points on with an arrow instead of a stop. */
function whisker(entry: Entry, at: RowAt): string {
  if (entry.low === undefined && entry.high === undefined) return '';
  const { ink } = at.scene;
  const isOpenLow = entry.low === undefined || entry.low < at.scale.least;
  const isOpenHigh = entry.high === undefined || !Number.isFinite(entry.high);
  const from = at.scale.place(isOpenLow ? at.scale.least : (entry.low ?? at.scale.least));
  const to = at.scale.place(isOpenHigh ? at.scale.most : (entry.high ?? at.scale.most));
  const stop = (x: number, isOpen: boolean, turn: number): string =>
    element('path', {
      d: isOpen
        ? `M${x - 5 * turn} ${at.y - 5}L${x} ${at.y}L${x - 5 * turn} ${at.y + 5}`
        : `M${x} ${at.y - 5}V${at.y + 5}`,
      fill: 'none',
      stroke: ink.accent,
      'stroke-width': 1.6,
    });
  return (
    element('line', { x1: from, x2: to, y1: at.y, y2: at.y, stroke: ink.accent, 'stroke-width': 1.6 }) +
    stop(from, isOpenLow, -1) +
    stop(to, isOpenHigh, 1)
  );
}

function unknown(at: RowAt): string {
  const { ink, language } = at.scene;
  const words = wrapped(documentWords('grid.cannot-tell')[language], VALUES - 12, { size: 12, most: 2 });
  return (
    element('rect', {
      x: LABELS,
      y: at.y - 7,
      width: WIDTH - VALUES - LABELS,
      height: 14,
      fill: `url(#${at.pattern})`,
      opacity: 0.6,
    }) + textLines(words, { x: WIDTH - VALUES + 12, y: at.y + 4.5, size: 12, fill: ink.quiet, italic: true })
  );
}
