import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';

/** A part of a whole, by its size. */
export interface TreemapPart {
  readonly key: string;
  readonly size: number;
}

export interface TreemapCell {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 2;

/** Rectangles whose areas are in the proportion of the parts; parts of no size have none. */
export function treemapCells(
  parts: readonly TreemapPart[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly TreemapCell[] {
  const sized = parts.filter(({ size }) => size > 0);
  if (sized.length === 0) return [];
  interface Node {
    readonly key: string;
    readonly size?: number;
    readonly children?: readonly Node[];
  }
  const root = hierarchy<Node>({ key: '', children: sized }, (node) => node.children)
    .sum((node) => node.size ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Node>().tile(treemapSquarify).size([width, height]).paddingInner(GAP)(root);
  return laid.leaves().map(({ data, x0, y0, x1, y1 }) => ({
    key: data.key,
    x: x0,
    y: y0,
    width: x1 - x0,
    height: y1 - y0,
  }));
}
