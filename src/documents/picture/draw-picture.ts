import type { Picture } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { drawGrid } from './grid.ts';
import { printInk, screenInk } from './ink.ts';
import { drawIntervals } from './intervals.ts';
import { drawMap } from './map.ts';
import type { Geometry, PictureScene } from './picture-scene.ts';
import { drawWaterfall } from './waterfall.ts';

export type { Geometry };

/** What a writer says about how pictures are to be drawn. */
export interface PictureSurface {
  readonly language: Language;
  readonly geometry: Geometry;
  readonly surface: 'screen' | 'print';
}

/** A picture as self-contained SVG; undefined when its boundaries are not at hand, and its table then stands alone. */
export function drawPicture(picture: Picture, surface: PictureSurface): string | undefined {
  const scene: PictureScene = {
    language: surface.language,
    geometry: surface.geometry,
    ink: surface.surface === 'print' ? printInk : screenInk,
  };
  if (picture.kind === 'map') return drawMap(picture, scene);
  if (picture.kind === 'intervals') return drawIntervals(picture, scene);
  if (picture.kind === 'waterfall') return drawWaterfall(picture, scene);
  return drawGrid(picture, scene);
}
