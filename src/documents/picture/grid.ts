import type { Picture } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import type { PictureScene } from './picture-scene.ts';
import { element, hatch, pictureId, svgDocument, textLines, textWidth, wrapped } from './svg.ts';

type Grid = Extract<Picture, { readonly kind: 'grid' }>;
type Answer = Grid['rows'][number]['cells'][number];

const WIDTH = 640;
/** The least room for an answer; labels take what is left, as far as they need it. */
const LEAST_STEP = 62;
const GAP = 3;
const ANSWERS: readonly Answer[] = ['yes', 'no', 'cannot-tell', 'not-applicable'];

/** Answers under many specifications: each cell says its answer by fill and by shape, so that it reads without colour. */
export function drawGrid(picture: Grid, scene: PictureScene): string {
  const { ink, language } = scene;
  const needed = Math.max(120, ...picture.rows.map((line) => textWidth(line.label[language], 12) + 18));
  const labels = Math.min(needed, Math.max(200, WIDTH - picture.columns.length * LEAST_STEP));
  const step = Math.min(105, (WIDTH - labels) / Math.max(1, picture.columns.length));
  const row = picture.rows.length > 24 ? 19 : 25;
  const heads = picture.columns.map((column) => wrapped(column[language], step - 6, { size: 12, most: 4 }));
  const top = 10 + Math.max(1, ...heads.map((lines) => lines.length)) * 15;
  const bottom = top + picture.rows.length * row;
  const pattern = `${pictureId(picture.id)}-hatch`;
  const cells = picture.rows.flatMap((line, place) => {
    const y = top + place * row;
    const words = wrapped(line.label[language], labels - 14, { size: 12, most: 1 });
    return [
      textLines(words, { x: 0, y: y + row / 2 + 4, size: 12, fill: ink.ink }),
      ...line.cells.map((answer, column) =>
        cell(answer, { x: labels + column * step, y, width: step - GAP, height: row - GAP, scene, pattern }),
      ),
    ];
  });
  return svgDocument(
    {
      id: picture.id,
      width: WIDTH,
      height: bottom + 40,
      title: picture.title[language],
      spoken: picture.spoken[language],
      font: ink.font,
      language,
    },
    hatch(pattern, ink.quiet),
    ...heads.map((lines, column) =>
      textLines(lines, {
        x: labels + column * step + (step - GAP) / 2,
        y: top - 6 - (lines.length - 1) * 14.6,
        size: 12,
        fill: ink.quiet,
        anchor: 'middle',
      }),
    ),
    ...cells,
    legend(picture, { y: bottom + 14, scene, pattern }),
  );
}

interface CellAt {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scene: PictureScene;
  readonly pattern: string;
}

function cell(answer: Answer, at: CellAt): string {
  const { ink } = at.scene;
  const box = { x: at.x, y: at.y, width: at.width, height: at.height, rx: 2 };
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  const stroke = (d: string, colour: string): string =>
    element('path', {
      d,
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
  if (answer === 'yes')
    return (
      element('rect', { ...box, fill: ink.accent }) +
      stroke(`M${x - 5} ${y}L${x - 1.5} ${y + 4}L${x + 5} ${y - 4}`, ink.onAccent)
    );
  if (answer === 'no')
    return (
      element('rect', { ...box, fill: ink.paper, stroke: ink.contrast, 'stroke-width': 1.4 }) +
      stroke(`M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`, ink.contrast)
    );
  if (answer === 'not-applicable')
    return element('rect', { ...box, fill: ink.land }) + stroke(`M${x - 4} ${y}H${x + 4}`, ink.quiet);
  return (
    element('rect', { ...box, fill: ink.land }) +
    element('rect', { ...box, fill: `url(#${at.pattern})`, opacity: 0.55 }) +
    element('circle', { cx: x, cy: y, r: 8, fill: ink.land }) +
    textLines(['?'], { x, y: y + 4.5, size: 13, fill: ink.ink, anchor: 'middle', weight: 700 })
  );
}

/** Each answer that occurs, with how often. */
function legend(
  picture: Grid,
  at: { readonly y: number; readonly scene: PictureScene; readonly pattern: string },
): string {
  const { ink, language } = at.scene;
  let x = 0;
  return ANSWERS.map((answer) => {
    const count = picture.rows.reduce((sum, row) => sum + row.cells.filter((one) => one === answer).length, 0);
    if (count === 0) return '';
    const words = `${documentWords(`grid.${answer}`)[language]} (${count})`;
    const drawn =
      cell(answer, { x, y: at.y, width: 24, height: 18, scene: at.scene, pattern: at.pattern }) +
      textLines([words], { x: x + 31, y: at.y + 13.5, size: 12, fill: ink.ink });
    x += 31 + textWidth(words, 12) + 26;
    return drawn;
  }).join('');
}
