import type { Topology } from 'topojson-specification';
import type { Language } from '../../model/bilingual.ts';
import type { Ink } from './ink.ts';

export type MapLayer = 'vn63' | 'vn34' | 'us-counties';

/** Boundaries by layer; a map whose layer is absent is not drawn. */
export type Geometry = Readonly<Partial<Record<MapLayer, Topology>>>;

/** What the drawing of each kind of picture has at hand. */
export interface PictureScene {
  readonly language: Language;
  readonly ink: Ink;
  readonly geometry: Geometry;
}
