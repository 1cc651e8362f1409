import { falseDiscovery } from '../false-discovery.ts';
import { geary } from '../geary.ts';
import { getisOrd } from '../getis-ord.ts';
import { localG } from '../local-g.ts';
import { localMoran } from '../local-moran.ts';
import { moran } from '../moran.ts';
import { random } from '../random.ts';
import { rowStandardised } from '../row-standardised.ts';
import { weights } from '../weights.ts';
import type { Given, MethodCall } from './given.ts';
import { type KeyList, namesIn, positionsIn, valuesBy } from './key-list.ts';
import { byKey, oneRow } from './made-tables.ts';
import { located } from './run-refusal.ts';
import { output, type ParameterShape, SEED, table } from './shapes.ts';
import { islandWarnings } from './weights-call.ts';

const VALUES = table('values', 'unit value:number', { absent: 'refused' });
const WEIGHTS = table('weights', 'from to weight?:amount');
const STYLE: ParameterShape = { name: 'style', type: 'choice', choices: ['given', 'binary', 'row'], initial: 'given' };
const PERMUTATIONS: ParameterShape = { name: 'permutations', type: 'whole', initial: 999, least: 1 };

/** Values and neighbours of the units that have a value; weights of other units are refused. */
function unitsIn(given: Given, style: string) {
  const units = namesIn(given, 'values.unit');
  const values = valuesBy(given, units, { table: 'values', key: 'unit', value: 'value', absent: 'refused' });
  const [from, to] = [positionsIn(given, units, 'weights.from'), positionsIn(given, units, 'weights.to')];
  const isWeighted = style !== 'binary' && given.hasColumn('weights', 'weight');
  const links = isWeighted ? { from, to, values: given.values('weights', 'weight') } : { from, to };
  const stated = located(
    ({ row }) => ({ table: 'weights', ...(row === undefined ? {} : { row }) }),
    () => weights(units.names.length, links),
  );
  const w = style === 'row' ? rowStandardised(stated) : stated;
  const permuting = { random: random(given.number('seed')), permutations: given.number('permutations') };
  return { units, values, w, permuting };
}

const onUnits = <T>(units: KeyList, compute: () => T): T =>
  located(
    ({ row }) => ({ table: 'values', ...(row === undefined ? {} : { keys: { unit: units.names[row] ?? '' } }) }),
    compute,
  );

/** A measure of the whole map: one row. */
function onMap(
  id: string,
  line: string,
  of: (scene: ReturnType<typeof unitsIn>) => Readonly<Record<string, number>>,
): MethodCall {
  const tables =
    id === 'getis-ord' ? [table('values', 'unit value:amount', { absent: 'refused' }), WEIGHTS] : [VALUES, WEIGHTS];
  const name = id.replace('-', '_');
  return {
    id,
    tables,
    parameters: [STYLE, PERMUTATIONS, SEED],
    outputs: [output(name, line, [])],
    run(given) {
      const scene = unitsIn(given, given.text('style'));
      const found = onUnits(scene.units, () => of(scene));
      return { outputs: { [name]: oneRow(found) }, warnings: islandWarnings(scene.units, scene.w) };
    },
  };
}

export const moranCall = onMap(
  'moran',
  'i:number expected:number variance_normal:number variance_random:number z_normal:number z_random:number p_greater:number p_less:number',
  ({ values, w, permuting }) => {
    const { i, expected, varianceNormal, varianceRandom, zNormal, zRandom, pGreater, pLess } = moran(
      values,
      w,
      permuting,
    );
    const variances = { variance_normal: varianceNormal, variance_random: varianceRandom };
    return { i, expected, ...variances, z_normal: zNormal, z_random: zRandom, p_greater: pGreater, p_less: pLess };
  },
);

export const gearyCall = onMap(
  'geary',
  'c:number expected:number variance_normal:number z_normal:number p_greater:number p_less:number',
  ({ values, w, permuting }) => {
    const { c, expected, varianceNormal, zNormal, pGreater, pLess } = geary(values, w, permuting);
    return { c, expected, variance_normal: varianceNormal, z_normal: zNormal, p_greater: pGreater, p_less: pLess };
  },
);

export const getisOrdCall = onMap(
  'getis-ord',
  'g:number expected:number p_greater:number p_less:number',
  ({ values, w, permuting }) => {
    const { g, expected, pGreater, pLess } = getisOrd(values, w, permuting);
    return { g, expected, p_greater: pGreater, p_less: pLess };
  },
);

export const localMoranCall: MethodCall = {
  id: 'local-moran',
  tables: [VALUES, WEIGHTS],
  parameters: [STYLE, PERMUTATIONS, SEED],
  outputs: [
    output(
      'local',
      'unit i:measure quadrant:number p_greater:measure p_less:measure q_greater:measure q_less:measure mean:measure variance:measure',
    ),
  ],
  run(given) {
    const { units, values, w, permuting } = unitsIn(given, given.text('style'));
    const { i, quadrant, pGreater, pLess, mean, variance } = onUnits(units, () => localMoran(values, w, permuting));
    const tests = {
      p_greater: pGreater,
      p_less: pLess,
      q_greater: falseDiscovery(pGreater),
      q_less: falseDiscovery(pLess),
    };
    return {
      outputs: { local: byKey('unit', units, { i, quadrant, ...tests, mean, variance }) },
      warnings: islandWarnings(units, w),
    };
  },
};

export const localGCall: MethodCall = {
  id: 'local-g',
  tables: [VALUES, WEIGHTS],
  parameters: [
    { name: 'star', type: 'choice', choices: ['no', 'yes'] },
    { name: 'self_weight', type: 'number', initial: null, least: 0 },
    { ...STYLE, choices: ['given', 'binary'] },
    PERMUTATIONS,
    SEED,
  ],
  outputs: [output('local', 'unit z:measure p_greater:measure p_less:measure q_greater:measure q_less:measure')],
  run(given) {
    const { units, values, w, permuting } = unitsIn(given, given.text('style'));
    const isStar = given.text('star') === 'yes';
    const selfWeight = isStar ? new Float64Array(units.names.length).fill(given.number('self_weight')) : 'none';
    const { z, pGreater, pLess } = onUnits(units, () => localG(values, w, { ...permuting, selfWeight }));
    const tests = {
      p_greater: pGreater,
      p_less: pLess,
      q_greater: falseDiscovery(pGreater),
      q_less: falseDiscovery(pLess),
    };
    return { outputs: { local: byKey('unit', units, { z, ...tests }) }, warnings: islandWarnings(units, w) };
  },
};
