import type { ResultRow, ResultTable } from './result-rows.ts';

/** Layers of the map by the geography of their units. */
const LAYERS: Readonly<Record<string, string>> = {
  VN63: 'vn63',
  VN34: 'vn34',
  USC: 'us-counties',
  USS: 'us-states',
};

/** A result that can be laid on a map: which key names the places, on which layer, and the other key if there is one. */
export interface PlacedResult {
  readonly layer: string;
  readonly place: string;
  /** The other key, with its values in the order of the result; one of them is shown at a time. */
  readonly other: { readonly name: string; readonly values: readonly string[] } | undefined;
}

/** Where a result lies, if one of its keys holds places of one geography and there is at most one other key. */
export function placedResult({ keys, rows }: Pick<ResultTable, 'keys' | 'rows'>): PlacedResult | undefined {
  if (keys.length === 0 || keys.length > 2 || rows.length === 0) return undefined;
  for (const { name } of keys) {
    const geographies = new Set(rows.map(({ cells }) => /^([A-Z]+\d*)-\w+$/.exec(String(cells[name]))?.[1] ?? ''));
    const [geography = ''] = geographies;
    const layer = geographies.size === 1 ? LAYERS[geography] : undefined;
    if (layer === undefined) continue;
    const other = keys.find((key) => key.name !== name);
    const values = other && [...new Set(rows.map(({ cells }) => String(cells[other.name])))];
    return { layer, place: name, other: other && values && { name: other.name, values } };
  }
  return undefined;
}

/** The value of each place, for one value of the other key; a place whose cell holds no number is null. */
export function placeValues(
  rows: readonly ResultRow[],
  { place, other }: PlacedResult,
  shown: { readonly column: string; readonly value: string | undefined },
): ReadonlyMap<string, number | null> {
  const kept = other === undefined ? rows : rows.filter(({ cells }) => String(cells[other.name]) === shown.value);
  return new Map(
    kept.map(({ cells }) => {
      const cell = cells[shown.column];
      return [String(cells[place]), typeof cell === 'number' ? cell : null] as const;
    }),
  );
}
