import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { rawText, type TextRow } from '../pack-writer.ts';

type Layer = GeometryCollection<{ readonly place_id: string }>;

/** The boundary files with `place_id` as the only property of a shape. */
export interface PlaceShapes {
  readonly provinces: Topology<{ readonly vn63: Layer; readonly vn34: Layer }>;
  readonly communes: Topology<{ readonly communes: Layer }>;
}

/** Reads both boundary files. */
export function readPlaceShapes(): PlaceShapes {
  const provinces = readTopology('vn/2_geo/vn_provinces_63_34.topojson');
  const communes = readTopology('vn/2_geo/vn_communes_3321_simplified2pct.topojson');
  return {
    provinces: {
      ...provinces,
      objects: { vn63: layer(provinces, 'p63', 'VN63'), vn34: layer(provinces, 'p34', 'VN34') },
    },
    communes: { ...communes, objects: { communes: layer(communes, 'simp', 'VN34') } },
  };
}

function readTopology(path: string): Topology {
  return JSON.parse(rawText(path)) as Topology;
}

function layer(topology: Topology, name: string, geography: string): Layer {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`no layer ${name}`);
  const geometries = object.geometries.map((shape) => ({
    ...shape,
    properties: { place_id: `${geography}-${propertyOf(shape, 'code')}` },
  }));
  const sorted = geometries.toSorted((one, other) => (one.properties.place_id < other.properties.place_id ? -1 : 1));
  return { type: 'GeometryCollection', geometries: sorted as Layer['geometries'] };
}

function propertyOf(shape: { readonly properties?: unknown }, name: string): string {
  const value = (shape.properties as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (typeof value !== 'string') throw new Error(`a shape has no ${name}`);
  return value;
}

/** Pairs of units whose boundaries share an arc; each pair once, smaller id first. */
export function adjacencyRows(shapes: PlaceShapes): readonly TextRow[] {
  const { vn63, vn34 } = shapes.provinces.objects;
  const { communes } = shapes.communes.objects;
  return [...pairs(vn63, 'VN63'), ...pairs(vn34, 'VN34'), ...pairs(communes, 'VN34')];
}

function pairs(shapes: Layer, geography: string): readonly TextRow[] {
  const ids = shapes.geometries.map((shape) => propertyOf(shape, 'place_id'));
  const found = new Set<string>();
  neighbors([...shapes.geometries]).forEach((others, index) => {
    const own = ids[index] ?? '';
    for (const other of others) {
      const id = ids[other] ?? '';
      if (id !== own) found.add([own, id].toSorted().join(' '));
    }
  });
  return [...found].map((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return { geography, a, b };
  });
}
