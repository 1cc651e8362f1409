import { type GeoProjection, geoAlbersUsa, geoMercator, geoPath } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import type { Picture } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { farIslands, type MapShape } from './map-shapes.ts';
import { thinned } from './map-thinned.ts';
import type { PictureScene } from './picture-scene.ts';
import { element, textLines, textWidth } from './svg.ts';

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Locator {
  readonly picture: Extract<Picture, { readonly kind: 'map' }>;
  readonly country: MultiPolygon;
  readonly known: readonly MapShape[];
  readonly projection: GeoProjection;
  readonly main: Frame;
  readonly side: Frame;
  readonly scene: PictureScene;
}

/** Islands east of this meridian are drawn as dots: at this size their shapes would vanish. */
const FAR_EAST = 110.5;
/** The two archipelagos lie north and south of this parallel. */
const BETWEEN_ARCHIPELAGOS = 14;
/** Size of the names of the archipelagos. */
const LABEL = 11;

/** The whole country, small, with what the large map shows; the archipelagos of Viet Nam are always named. */
export function drawLocator(locator: Locator): string {
  const { side, scene, country, picture } = locator;
  const { ink } = scene;
  const isVietNam = picture.layer !== 'us-counties';
  const projection = (isVietNam ? geoMercator() : geoAlbersUsa()).fitExtent(
    [
      [side.left + 6, side.top + 6],
      [side.right - 6, side.bottom - 6],
    ],
    { type: 'Feature', properties: null, geometry: country },
  );
  const path = geoPath(thinned(projection, 0.7)).digits(1);
  const cluster = new Set(picture.cluster);
  return [
    element('rect', {
      x: side.left + 0.5,
      y: side.top + 0.5,
      width: side.right - side.left - 1,
      height: side.bottom - side.top - 1,
      fill: 'none',
      stroke: ink.line,
    }),
    element('path', { d: path(country) ?? '', fill: ink.land, stroke: ink.line, 'stroke-width': 0.6 }),
    ...locator.known.map((unit) =>
      element('path', { d: path(unit.shape) ?? '', fill: cluster.has(unit.id) ? ink.accent : ink.accentSoft }),
    ),
    view(locator, projection),
    isVietNam ? archipelagos(country, projection, locator) : '',
  ].join('');
}

/** The frame of the large map on the small one. */
function view(locator: Locator, projection: GeoProjection): string {
  const { main, side } = locator;
  const corners = [
    [main.left, main.top],
    [main.right, main.bottom],
  ].map((corner) => locator.projection.invert?.([corner[0] ?? 0, corner[1] ?? 0]));
  const [first, last] = corners.map((corner) => (corner ? projection(corner) : null));
  if (!first || !last) return '';
  const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  const [left, right] = [first[0], last[0]].map((x) => clamp(x, side.left + 1, side.right - 1)) as [number, number];
  const [top, bottom] = [first[1], last[1]].map((y) => clamp(y, side.top + 1, side.bottom - 1)) as [number, number];
  return element('rect', {
    x: left,
    y: top,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
    fill: 'none',
    stroke: locator.scene.ink.contrast,
    'stroke-width': 1.2,
  });
}

function archipelagos(country: MultiPolygon, projection: GeoProjection, look: Pick<Locator, 'scene' | 'side'>): string {
  const { ink, language } = look.scene;
  const points = farIslands(country, FAR_EAST);
  const dots = points.map((point) => {
    const at = projection([point[0] ?? 0, point[1] ?? 0]);
    return at === null ? '' : element('circle', { cx: at[0], cy: at[1], r: 0.9, fill: ink.ink });
  });
  const label = (group: readonly Position[], key: 'picture.paracels' | 'picture.spratlys'): string => {
    const middle = group.reduce((sum, point) => sum + (point[0] ?? 0), 0) / group.length;
    const top = group.length === 0 ? null : projection([middle, Math.max(...group.map((point) => point[1] ?? 0))]);
    if (top === null) return '';
    const words = [documentWords(key)[language], documentWords('picture.ofVietNam')[language]];
    const half = Math.max(...words.map((line) => textWidth(line, LABEL))) / 2;
    const x = Math.min(top[0], look.side.right - 4 - half);
    return textLines(words, {
      x,
      y: top[1] - LABEL * 1.8,
      size: LABEL,
      fill: ink.ink,
      anchor: 'middle',
      halo: ink.paper,
    });
  };
  const isNorth = (point: Position): boolean => (point[1] ?? 0) > BETWEEN_ARCHIPELAGOS;
  return [
    ...dots,
    label(points.filter(isNorth), 'picture.paracels'),
    label(
      points.filter((point) => !isNorth(point)),
      'picture.spratlys',
    ),
  ].join('');
}
