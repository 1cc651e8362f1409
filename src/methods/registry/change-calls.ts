import { changeDecomposition } from '../change-decomposition.ts';
import { type Harmonised, harmonise } from '../harmonise.ts';
import { mapping } from '../mapping.ts';
import type { Given, MethodCall, RunWarning } from './given.ts';
import { type KeyList, keyList, namesIn, positionsIn, valuesBy } from './key-list.ts';
import { byKey, byRow, oneRow, wordColumn } from './made-tables.ts';
import { located, refuse } from './run-refusal.ts';
import { output, table } from './shapes.ts';

/** Values stated exactly, or as the two ends of what is known. */
const VALUE_OR_ENDS = 'value?:number low?:number high?:number';

/** Low and high ends of a table's rows by key; equal where a value is stated. */
function endsBy(given: Given, keys: KeyList, { name, key }: { readonly name: string; readonly key: string }) {
  const of = (value: string) => valuesBy(given, keys, { table: name, key, value, absent: 'refused' });
  if (given.hasColumn(name, 'value')) return { low: of('value'), high: of('value') };
  for (const column of ['low', 'high'])
    if (!given.hasColumn(name, column)) refuse('missing-column', { table: name, column: 'value', value: 'value' });
  return { low: of('low'), high: of('high') };
}

function mappingIn(given: Given, sources: KeyList, targets: KeyList) {
  const [from, to] = [positionsIn(given, sources, 'mapping.source'), positionsIn(given, targets, 'mapping.target')];
  const order = Array.from(from.keys()).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]!);
  const offsets = new Int32Array(sources.names.length + 1);
  for (const source of from) offsets[source + 1]!++;
  for (let s = 0; s < sources.names.length; s++) offsets[s + 1]! += offsets[s]!;
  const complete = new Uint8Array(sources.names.length).fill(1);
  if (given.has('incomplete')) for (const s of positionsIn(given, sources, 'incomplete.source')) complete[s] = 0;
  const parts = { targets: targets.names.length, offsets, links: order.map((row) => to[row]!), complete };
  const isWeighted = given.hasColumn('mapping', 'weight');
  return located(
    ({ row }) => ({ table: 'mapping', ...(row === undefined ? {} : { keys: { source: sources.names[row] ?? '' } }) }),
    () =>
      mapping(isWeighted ? { ...parts, weights: order.map((row) => given.values('mapping', 'weight')[row]!) } : parts),
  );
}

const conservationRows = ({ conservation }: Harmonised) => {
  const ends = [conservation.low, conservation.high];
  return byRow({
    end: wordColumn(['low', 'high']),
    total_in: ends.map(({ totalIn }) => totalIn),
    placed_exactly: ends.map(({ placedExactly }) => placedExactly),
    held_in_bounds: ends.map(({ heldInBounds }) => heldInBounds),
    unplaced: ends.map(({ unplaced }) => unplaced),
    residual: ends.map(({ residual }) => residual),
  });
};

export const harmoniseCall: MethodCall = {
  id: 'harmonise',
  tables: [
    table('x', `source ${VALUE_OR_ENDS}`, { absent: 'refused' }),
    table('mapping', 'source target weight?:share', { absent: 'stated' }),
    table('incomplete', 'source', { isRequired: false, absent: 'stated' }),
  ],
  parameters: [],
  outputs: [
    output('harmonised', 'target exact:number low:number high:number is_exact:number estimate:measure'),
    output(
      'conservation',
      'end:text total_in:number placed_exactly:number held_in_bounds:number unplaced:number residual:number',
      [],
    ),
    output('unplaced', 'source low:number high:number'),
  ],
  run(given) {
    const sources = namesIn(given, 'x.source', 'mapping.source');
    const targets = namesIn(given, 'mapping.target');
    const ends = endsBy(given, sources, { name: 'x', key: 'source' });
    const map = mappingIn(given, sources, targets);
    const made = located(
      ({ row }) => ({ table: 'x', ...(row === undefined ? {} : { keys: { source: sources.names[row] ?? '' } }) }),
      () => harmonise(given.hasColumn('x', 'value') ? ends.low : ends, map),
    );
    const homeless = Array.from(sources.names.keys()).filter((s) => map.offsets[s] === map.offsets[s + 1]);
    const estimate = made.estimate ?? new Float64Array(targets.names.length).fill(Number.NaN);
    const { exact, low, high, isExact } = made;
    const said = { vi: 'nguồn không có đích nào trong bảng chuyển', en: 'sources without any target in the mapping' };
    const warnings: readonly RunWarning[] =
      homeless.length === 0 ? [] : [{ code: 'unplaced', said, names: homeless.map((s) => sources.names[s]!) }];
    return {
      outputs: {
        harmonised: byKey('target', targets, { exact, low, high, is_exact: isExact, estimate }),
        conservation: conservationRows(made),
        unplaced: byRow({
          source: wordColumn(homeless.map((s) => sources.names[s]!)),
          low: homeless.map((s) => ends.low[s]!),
          high: homeless.map((s) => ends.high[s]!),
        }),
      },
      warnings,
    };
  },
};

/** Corners by the factors that are new in them: `none`, `economy`, `economy+boundary`; every set of factors once. */
function cornersIn(given: Given) {
  const own = given.keys('corners', 'new').names;
  const sets = own.map((name) => (name === 'none' ? [] : name.split('+')));
  const factors = keyList(sets.flat());
  const size = 2 ** factors.names.length;
  const corners = sets.map((set) => set.reduce((sum, factor) => sum + 2 ** factors.at(factor), 0));
  const strange = sets.findIndex((set) => new Set(set).size !== set.length);
  if (strange >= 0) refuse('duplicate-key', { table: 'corners', column: 'new', value: own[strange]! });
  const names = Array.from({ length: size }, (_, corner) => {
    const at = corners.indexOf(corner);
    if (at >= 0) return own[at]!;
    const set = factors.names.filter((_name, f) => (corner & (2 ** f)) !== 0);
    return refuse('missing-key', { table: 'corners', column: 'new', value: set.join('+') });
  });
  return { factors, names };
}

export const changeDecompositionCall: MethodCall = {
  id: 'change-decomposition',
  tables: [table('corners', `new ${VALUE_OR_ENDS}`, { absent: 'refused' })],
  parameters: [],
  outputs: [
    output('effects', 'factor effect:number low:number high:number'),
    output('total', 'total:number low:number high:number residual:number', []),
  ],
  run(given) {
    const { factors, names } = cornersIn(given);
    const keys = keyList(names);
    const { low, high } = endsBy(given, keys, { name: 'corners', key: 'new' });
    const byCorner = (values: Float64Array) => Float64Array.from(names, (name) => values[keys.at(name)]!);
    const made = located(
      ({ row }) => ({ table: 'corners', ...(row === undefined ? {} : { keys: { new: names[row] ?? '' } }) }),
      () => changeDecomposition({ low: byCorner(low), high: byCorner(high) }),
    );
    const { total, totalLow, totalHigh, residual, effects } = made;
    return {
      outputs: {
        effects: byKey('factor', factors, { effect: effects, low: made.low, high: made.high }),
        total: oneRow({ total, low: totalLow, high: totalHigh, residual }),
      },
    };
  },
};
