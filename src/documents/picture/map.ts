import { type GeoProjection, geoAlbers, geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Picture } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { formatNumber } from '../../model/format-number.ts';
import { drawLocator } from './map-locator.ts';
import { placedNames } from './map-names.ts';
import { type DegreeBox, largestPart, type MapShape, mainParts, mapShapes, touches } from './map-shapes.ts';
import { thinned } from './map-thinned.ts';
import type { PictureScene } from './picture-scene.ts';
import { element, pictureId, svgDocument, textLines, wrapped } from './svg.ts';

type MapPicture = Extract<Picture, { readonly kind: 'map' }>;

const WIDTH = 720;
const MAIN = { left: 0, top: 0, right: 524, bottom: 440 };
const SIDE = { left: 540, top: 0, right: 720, bottom: 228 };
const HEIGHT = 442;
/** Room for the line that names units without a boundary. */
const FOOT = 24;
const PADDING = 18;
/** Above this many units in the cluster their names are set smaller. */
const MANY = 6;

/** The cluster and the units beside it, fitted to the frame, with the whole country small at the side. */
export function drawMap(picture: MapPicture, scene: PictureScene): string | undefined {
  const topology = scene.geometry[picture.layer];
  const shapes = topology === undefined ? undefined : mapShapes(topology, picture.layer);
  if (shapes === undefined) return undefined;
  const { ink, language } = scene;
  const chosen = [...picture.cluster, ...picture.context];
  const known = shapes.units.filter((unit) => chosen.includes(unit.id));
  const projection = fitted(picture, known, shapes.country);
  const clip = `${pictureId(picture.id)}-frame`;
  const frame = {
    x: MAIN.left + 0.5,
    y: MAIN.top + 0.5,
    width: MAIN.right - MAIN.left - 1,
    height: MAIN.bottom - MAIN.top - 1,
  };
  const missing = chosen
    .filter((id) => !shapes.units.some((unit) => unit.id === id))
    .map((id) => picture.names[id] ?? id);
  return svgDocument(
    {
      id: picture.id,
      width: WIDTH,
      height: missing.length === 0 ? HEIGHT : HEIGHT + FOOT,
      title: picture.title[language],
      spoken: picture.spoken[language],
      font: ink.font,
      language,
    },
    element('defs', {}, element('clipPath', { id: clip }, element('rect', frame))),
    element(
      'g',
      { 'clip-path': `url(#${clip})` },
      areas(picture, { units: shapes.units, projection, scene }),
      names(picture, { known, projection, scene }),
    ),
    element('rect', { ...frame, fill: 'none', stroke: ink.line }),
    scaleBar(projection, scene),
    drawLocator({ picture, country: shapes.country, known, projection, main: MAIN, side: SIDE, scene }),
    legend(picture, scene),
    missing.length === 0
      ? ''
      : textLines([filledWords('picture.noShape', { names: missing.join(', ') })[language]], {
          x: 0,
          y: HEIGHT + FOOT - 6,
          size: 12,
          fill: ink.quiet,
          italic: true,
        }),
  );
}

function fitted(picture: MapPicture, known: readonly MapShape[], country: MultiPolygon): GeoProjection {
  const projection = picture.layer === 'us-counties' ? geoAlbers() : geoMercator();
  const fit: FeatureCollection =
    known.length === 0
      ? { type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry: country }] }
      : { type: 'FeatureCollection', features: known.map((unit) => mainParts(unit.shape)) };
  return projection.fitExtent(
    [
      [MAIN.left + PADDING, MAIN.top + PADDING],
      [MAIN.right - PADDING, MAIN.bottom - PADDING],
    ],
    fit,
  );
}

interface Drawn {
  readonly projection: GeoProjection;
  readonly scene: PictureScene;
}

/** Ground first, then the units beside the cluster, then the cluster with a stronger border. */
function areas(picture: MapPicture, drawn: Drawn & { readonly units: readonly MapShape[] }): string {
  const { ink } = drawn.scene;
  const path = geoPath(thinned(drawn.projection, 0.5)).digits(1);
  const cluster = new Set(picture.cluster);
  const context = new Set(picture.context);
  const view = degreesOf(drawn.projection);
  const seen = drawn.units.filter((unit) => view === undefined || touches(unit.shape, view));
  const group = (
    list: readonly MapShape[],
    look: { readonly fill: string; readonly stroke: string; readonly width: number },
  ): string =>
    element(
      'g',
      { fill: look.fill, stroke: look.stroke, 'stroke-width': look.width, 'stroke-linejoin': 'round' },
      ...list.map((unit) => element('path', { d: path(unit.shape) ?? '' })),
    );
  return [
    group(
      seen.filter((unit) => !cluster.has(unit.id) && !context.has(unit.id)),
      { fill: ink.land, stroke: ink.landLine, width: 0.7 },
    ),
    group(
      seen.filter((unit) => context.has(unit.id)),
      { fill: ink.accentSoft, stroke: ink.paper, width: 1 },
    ),
    group(
      seen.filter((unit) => cluster.has(unit.id)),
      { fill: ink.accent, stroke: ink.paper, width: 1.4 },
    ),
  ].join('');
}

/** The frame of the map in degrees; undefined where its edge has none. */
function degreesOf(projection: GeoProjection): DegreeBox | undefined {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const points = steps.flatMap((across) =>
    steps.map((down) =>
      projection.invert?.([MAIN.left + across * (MAIN.right - MAIN.left), MAIN.top + down * (MAIN.bottom - MAIN.top)]),
    ),
  );
  const known = points.filter((point) => point !== undefined && point !== null);
  if (known.length < points.length) return undefined;
  const [x, y] = [known.map((point) => point[0]), known.map((point) => point[1])];
  const slack = (Math.max(...y) - Math.min(...y)) / 12;
  return {
    west: Math.min(...x) - slack,
    east: Math.max(...x) + slack,
    south: Math.min(...y) - slack,
    north: Math.max(...y) + slack,
  };
}

function names(picture: MapPicture, drawn: Drawn & { readonly known: readonly MapShape[] }): string {
  const { ink } = drawn.scene;
  const path = geoPath(drawn.projection);
  const cluster = new Set(picture.cluster);
  const asked = drawn.known
    .filter((unit) => picture.names[unit.id] !== undefined)
    .sort((a, b) => Number(cluster.has(b.id)) - Number(cluster.has(a.id)) || path.area(b.shape) - path.area(a.shape))
    .map((unit) => {
      const [x, y] = path.centroid(largestPart(unit.shape));
      return {
        id: unit.id,
        words: shortName(picture.names[unit.id] ?? ''),
        x,
        y,
        size: cluster.has(unit.id) ? (cluster.size > MANY ? 13 : 15.5) : 12.5,
      };
    });
  const inset = { left: MAIN.left + 4, top: MAIN.top + 4, right: MAIN.right - 4, bottom: MAIN.bottom - 4 };
  return placedNames(asked, inset)
    .map((name) => {
      const isCluster = cluster.has(name.id);
      const first = name.at.y - (name.lines.length * name.size * 1.22) / 2 + name.size * 0.95;
      const lead = name.isAway
        ? element('line', {
            x1: name.x,
            y1: name.y,
            x2: name.at.x,
            y2: name.at.y,
            stroke: ink.quiet,
            'stroke-width': 0.7,
          })
        : '';
      return (
        lead +
        textLines(name.lines, {
          x: name.at.x,
          y: first,
          size: name.size,
          fill: ink.ink,
          anchor: 'middle',
          halo: ink.paper,
          ...(isCluster ? { weight: 700 } : {}),
        })
      );
    })
    .join('');
}

/** The kind of unit is said by the legend; on the map it would only take room. */
function shortName(name: string): string {
  return name.replace(/^(?:Tỉnh|Thành phố|Tp\.?|TP\.?)\s+/iu, '').replace(/\s+(?:Province|City|County)$/u, '');
}

const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const EARTH_KM = 6371;

function scaleBar(projection: GeoProjection, scene: PictureScene): string {
  const y = MAIN.bottom - 14;
  const from = projection.invert?.([MAIN.left + 14, y]);
  const to = projection.invert?.([MAIN.left + 114, y]);
  if (!from || !to) return '';
  const turn = Math.PI / 180;
  const kmFor100 = EARTH_KM * turn * Math.hypot((to[0] - from[0]) * Math.cos(from[1] * turn), to[1] - from[1]);
  const km = ROUND_KM.findLast((round) => round <= kmFor100) ?? 1;
  const right = MAIN.left + 14 + (km / kmFor100) * 100;
  const { ink, language } = scene;
  return (
    element('path', {
      d: `M${MAIN.left + 14} ${y - 4}V${y}H${Math.round(right * 10) / 10}V${y - 4}`,
      fill: 'none',
      stroke: ink.ink,
    }) +
    textLines([filledWords('picture.scale', { km: formatNumber(km, language, 0) })[language]], {
      x: right + 6,
      y: y + 1,
      size: 12,
      fill: ink.ink,
      halo: ink.paper,
    })
  );
}

function legend(picture: MapPicture, scene: PictureScene): string {
  const { ink, language } = scene;
  const entries = [
    { fill: ink.accent, words: documentWords('picture.cluster')[language], count: picture.cluster.length },
    { fill: ink.accentSoft, words: documentWords('picture.context')[language], count: picture.context.length },
  ];
  return entries
    .filter((entry) => entry.count > 0)
    .map((entry, place) => {
      const y = SIDE.bottom + 34 + place * 26;
      const box = element('rect', {
        x: SIDE.left,
        y,
        width: 22,
        height: 15,
        fill: entry.fill,
        stroke: ink.line,
        'stroke-width': 0.6,
      });
      return (
        box +
        textLines(wrapped(`${entry.words} (${entry.count})`, 145, { size: 14, most: 2 }), {
          x: SIDE.left + 30,
          y: y + 12,
          size: 14,
          fill: ink.ink,
        })
      );
    })
    .join('');
}
