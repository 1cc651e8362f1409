import type { Picture } from '../../evidence/report.ts';
import { unitTitle } from '../../evidence/wording/unit-words.ts';
import { formatNumber } from '../../model/format-number.ts';
import { axisScale, type Scale } from './axis-scale.ts';
import type { PictureScene } from './picture-scene.ts';
import { element, svgDocument, textLines, wrapped } from './svg.ts';

type Waterfall = Extract<Picture, { readonly kind: 'waterfall' }>;

const WIDTH = 620;
const LABELS = 160;
const VALUES = 150;
const TOP = 10;
const ROW = 40;
const BAR = 20;
const FOOT = 46;

/** One step of the fall: where its bar begins and ends, and the bounds of where it may end. */
export interface FallStep {
  readonly label: string;
  readonly kind: 'state' | 'effect';
  readonly begin: number;
  readonly finish: number;
  readonly low?: number;
  readonly high?: number;
}

/** The steps of a waterfall: each effect begins where the one before finished, so that they sum by their drawing. */
export function fallSteps(picture: Waterfall, language: PictureScene['language']): readonly FallStep[] {
  let level = picture.start.value;
  const effects = picture.effects.map((effect): FallStep => {
    const begin = level;
    level += effect.value;
    return {
      label: effect.label[language],
      kind: 'effect',
      begin,
      finish: level,
      ...(effect.low === undefined ? {} : { low: begin + effect.low }),
      ...(effect.high === undefined ? {} : { high: begin + effect.high }),
    };
  });
  const state = (part: Waterfall['start']): FallStep => ({
    label: part.label[language],
    kind: 'state',
    begin: 0,
    finish: part.value,
  });
  return [state(picture.start), ...effects, state(picture.end)];
}

/** How one amount became another: the parts of the change laid end to end, with whiskers where a part is only bounded. */
export function drawWaterfall(picture: Waterfall, scene: PictureScene): string {
  const { ink, language } = scene;
  const steps = fallSteps(picture, language);
  const values = steps.flatMap((step) => [step.begin, step.finish, step.low ?? step.finish, step.high ?? step.finish]);
  const scale = axisScale(values, { isLog: false, from: LABELS, to: WIDTH - VALUES });
  const bottom = TOP + steps.length * ROW;
  const axis = scale.ticks.map((tick) => {
    const x = scale.place(tick);
    const line = element('line', {
      x1: x,
      x2: x,
      y1: TOP,
      y2: bottom,
      stroke: tick === 0 ? ink.line : ink.landLine,
      'stroke-width': tick === 0 ? 1 : 0.6,
    });
    return (
      line +
      textLines([formatNumber(tick, language)], { x, y: bottom + 16, size: 12, fill: ink.quiet, anchor: 'middle' })
    );
  });
  const unit = textLines([unitTitle(picture.unit[language], language)], {
    x: (LABELS + WIDTH - VALUES) / 2,
    y: bottom + 36,
    size: 12,
    fill: ink.quiet,
    anchor: 'middle',
  });
  return svgDocument(
    {
      id: picture.id,
      width: WIDTH,
      height: bottom + FOOT,
      title: picture.title[language],
      spoken: picture.spoken[language],
      font: ink.font,
      language,
    },
    ...axis,
    unit,
    ...steps.map((step, place) =>
      stepDrawn(step, {
        y: TOP + place * ROW,
        scale,
        scene,
        isLast: place === steps.length - 1,
        isNear: steps.slice(0, place).some((before) => before.low !== undefined),
      }),
    ),
  );
}

interface StepAt {
  readonly y: number;
  readonly scale: Scale;
  readonly scene: PictureScene;
  readonly isLast: boolean;
  /** A part before or in this step is known only in bounds, so its level is near, not exact. */
  readonly isNear: boolean;
}

function stepDrawn(step: FallStep, at: StepAt): string {
  const { ink } = at.scene;
  const [a, b] = [at.scale.place(step.begin), at.scale.place(step.finish)];
  const middle = at.y + ROW / 2;
  const colour = step.kind === 'state' ? ink.quiet : step.finish >= step.begin ? ink.accent : ink.contrast;
  const isBounded = step.low !== undefined && step.high !== undefined;
  const bar = { x: Math.min(a, b), y: middle - BAR / 2, width: Math.max(1, Math.abs(b - a)), height: BAR };
  const look = isBounded ? { fill: colour, 'fill-opacity': '0.35', stroke: colour } : { fill: colour };
  const lines = wrapped(step.label, LABELS - 16, { size: 13.5, most: 2 });
  const weight = step.kind === 'state' ? { weight: 700 } : {};
  const next = { x1: b, x2: b, y1: middle + BAR / 2, y2: middle + ROW - BAR / 2 };
  return [
    textLines(lines, { x: 0, y: middle + (lines.length > 1 ? -3 : 4.5), size: 13.5, fill: ink.ink, ...weight }),
    element('rect', { ...bar, ...look }),
    at.isLast ? '' : element('line', { ...next, stroke: ink.line, 'stroke-dasharray': '2 2' }),
    whisker(step, { ...at, middle }),
    textLines([amount(step, at)], { x: WIDTH - VALUES + 12, y: middle + 4.5, size: 13.5, fill: ink.ink, weight: 700 }),
  ].join('');
}

/** The amount beside a bar: a range where only bounds are known, for its middle is nobody's figure. */
function amount(step: FallStep, at: StepAt): string {
  const { language } = at.scene;
  const change = step.finish - step.begin;
  const digits = Number.isInteger(change) ? 0 : 1;
  const written = (value: number): string => formatNumber(value, language, digits);
  if (step.low !== undefined && step.high !== undefined)
    return `${written(step.low - step.begin)} … ${written(step.high - step.begin)}`;
  if (step.kind === 'state') return at.isNear ? `≈ ${written(change)}` : written(change);
  return change > 0 ? `+${written(change)}` : written(change);
}

function whisker(
  step: FallStep,
  at: { readonly scale: Scale; readonly scene: PictureScene; readonly middle: number },
): string {
  if (step.low === undefined || step.high === undefined) return '';
  const [from, to] = [at.scale.place(step.low), at.scale.place(step.high)];
  const d = `M${from} ${at.middle}H${to}M${from} ${at.middle - 5}V${at.middle + 5}M${to} ${at.middle - 5}V${at.middle + 5}`;
  const line = (stroke: string, width: number): string =>
    element('path', { d, stroke, 'stroke-width': width, fill: 'none' });
  return line(at.scene.ink.paper, 4) + line(at.scene.ink.ink, 1.4);
}
