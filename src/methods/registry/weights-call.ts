import { contiguityWeights } from '../contiguity-weights.ts';
import { distanceBandWeights } from '../distance-band-weights.ts';
import { nearestWeights } from '../nearest-weights.ts';
import { rowStandardised } from '../row-standardised.ts';
import type { Weights } from '../weights.ts';
import type { Given, MethodCall, RunWarning } from './given.ts';
import { type KeyList, namesIn, positionsIn, valuesBy } from './key-list.ts';
import { byRow, namesAt } from './made-tables.ts';
import { located, refuse } from './run-refusal.ts';
import { output, table } from './shapes.ts';

const OPTIONAL = { isRequired: false, absent: 'stated' } as const;

/** Outlines of the units: rings of corners in the order of the rows. */
function ringsIn(given: Given, units: KeyList) {
  const unit = positionsIn(given, units, 'borders.unit');
  const ring = given.keys('borders', 'ring');
  const [x, y] = [given.values('borders', 'x'), given.values('borders', 'y')];
  const polygons: [number, number][][][] = units.names.map(() => []);
  const ringOf = new Map<string, [number, number][]>();
  unit.forEach((u, row) => {
    const key = `${u} ${ring.codes[row]}`;
    const corners = ringOf.get(key) ?? [];
    if (!ringOf.has(key)) polygons[u]!.push(corners);
    ringOf.set(key, corners);
    corners.push([x[row]!, y[row]!]);
  });
  return polygons;
}

function neighboursBy(given: Given, kind: string): { readonly units: KeyList; readonly found: Weights } {
  const needed = kind === 'corner' || kind === 'edge' ? 'borders' : 'points';
  if (!given.has(needed)) refuse('missing-table', { table: needed, value: needed });
  const units = namesIn(given, `${needed}.unit`);
  if (kind === 'corner' || kind === 'edge') return { units, found: contiguityWeights(ringsIn(given, units), kind) };
  const of = (value: string) => valuesBy(given, units, { table: 'points', key: 'unit', value, absent: 'refused' });
  const points = { x: of('x_m'), y: of('y_m') };
  const found = located(
    () => ({ parameter: kind === 'nearest' ? 'k' : 'band' }),
    () =>
      kind === 'nearest'
        ? nearestWeights(points, given.number('k'))
        : distanceBandWeights(points, given.number('band')),
  );
  return { units, found };
}

export const weightsCall: MethodCall = {
  id: 'weights',
  family: 'space',
  tables: [
    table('points', 'unit x_m:number y_m:number', OPTIONAL),
    table('borders', 'unit:text ring:text x:number y:number', OPTIONAL),
  ],
  parameters: [
    { name: 'kind', type: 'choice', choices: ['corner', 'edge', 'nearest', 'band'] },
    { name: 'k', type: 'whole', initial: null, least: 1 },
    { name: 'band', type: 'number', initial: null, least: 0 },
    { name: 'style', type: 'choice', choices: ['binary', 'row'], initial: 'binary' },
  ],
  outputs: [output('weights', 'from to weight:number'), output('islands', 'unit')],
  run(given) {
    const { units, found } = neighboursBy(given, given.text('kind'));
    const w = given.text('style') === 'row' ? rowStandardised(found) : found;
    const from = Int32Array.from({ length: w.neighbours.length });
    for (let unit = 0; unit < w.units; unit++) from.fill(unit, w.offsets[unit], w.offsets[unit + 1]);
    const islands = byRow({ unit: namesAt(units, w.islands) });
    return {
      outputs: {
        weights: byRow({ from: namesAt(units, from), to: namesAt(units, w.neighbours), weight: w.values }),
        islands,
      },
      warnings: islandWarnings(units, w),
    };
  },
};

/** Units without a neighbour, by name. */
export function islandWarnings(units: KeyList, { islands }: Weights): readonly RunWarning[] {
  if (islands.length === 0) return [];
  const said = { vi: 'đơn vị không có láng giềng nào', en: 'units without any neighbour' };
  return [{ code: 'island', said, names: islands.map((unit) => units.names[unit]!) }];
}
