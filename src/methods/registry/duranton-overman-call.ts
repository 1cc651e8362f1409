import { durantonOverman } from '../duranton-overman.ts';
import { random } from '../random.ts';
import type { Given, MethodCall } from './given.ts';
import { namesIn, positionsIn } from './key-list.ts';
import { byKey, byRow, namesAt } from './made-tables.ts';
import { rowsBy, WHY } from './plant-calls.ts';
import { type Sites, siteDistances, sitesIn } from './plant-distances.ts';
import { located } from './run-refusal.ts';
import { output, SEED, table } from './shapes.ts';

const CURVES = ['k', 'local_low', 'local_high', 'global_low', 'global_high'] as const;

export const durantonOvermanCall: MethodCall = {
  id: 'duranton-overman',
  tables: [table('points', 'plant industry:text x_m:number y_m:number size?:amount', { unique: ['plant'] })],
  parameters: [
    SEED,
    { name: 'draws', type: 'whole', initial: 1000, least: 2 },
    { name: 'level', type: 'number', initial: 0.95, above: 0.5, below: 1 },
    { name: 'longest', type: 'number', initial: null, above: 0 },
    { name: 'steps', type: 'whole', initial: 100, least: 1 },
    { name: 'bandwidth', type: 'number', initial: null, above: 0 },
  ],
  outputs: [
    output('k_density', `industry distance:number ${CURVES.map((name) => `${name}:number`).join(' ')}`, [
      'industry',
      'distance',
    ]),
    output('localisation', 'industry plants:number bandwidth:measure localised:measure dispersed:measure'),
  ],
  run(given) {
    const industries = namesIn(given, 'points.industry');
    const sites = sitesIn(given);
    const industry = positionsIn(given, industries, 'points.industry');
    const rows = rowsBy(
      industries.names.length,
      sites.order.map((row) => industry[row]!),
    );
    const longest = given.states('longest')
      ? given.number('longest')
      : siteDistances(sites, given.number('seed')).median;
    const steps = given.number('steps');
    const distances = Float64Array.from({ length: steps + 1 }, (_, at) => (longest * at) / steps);
    const found = rows.map((own, i) => {
      given.hooks.step?.(i, rows.length);
      return own.length < 2 ? undefined : curvesOf(given, own, { sites, distances, seed: given.number('seed') });
    });
    const few = industries.names.filter((_, i) => found[i] === undefined);
    const judged = found.flatMap((each, i) => (each === undefined ? [] : [{ ...each, industry: i }]));
    const column = (name: (typeof CURVES)[number]) =>
      Float64Array.from(judged.flatMap(({ curves }) => [...curves[name]]));
    const density = byRow({
      industry: namesAt(
        industries,
        judged.flatMap(({ industry }) => Array.from(distances, () => industry)),
      ),
      distance: judged.flatMap(() => [...distances]),
      ...Object.fromEntries(CURVES.map((name) => [name, column(name)])),
    });
    const each = (value: (of: (typeof judged)[number]) => number) =>
      found.map((made, i) => (made === undefined ? Number.NaN : value({ ...made, industry: i })));
    const localisation = byKey('industry', industries, {
      plants: rows.map((own) => own.length),
      bandwidth: each(({ bandwidth }) => bandwidth),
      localised: each(({ isLocalised }) => (isLocalised ? 1 : 0)),
      dispersed: each(({ isDispersed }) => (isDispersed ? 1 : 0)),
    });
    return {
      outputs: { k_density: density, localisation },
      facts: { longest },
      warnings: few.length === 0 ? [] : [{ code: 'too-few', said: WHY['too-few']!, names: few }],
    };
  },
};

interface CurveSetting {
  readonly sites: Sites;
  readonly distances: Float64Array;
  readonly seed: number;
}

/** The curves of one industry; each starts chance anew from the seed, so that no industry depends on another. */
function curvesOf(given: Given, own: readonly number[], { sites, distances, seed }: CurveSetting) {
  const points = { x: own.map((at) => sites.x[at]!), y: own.map((at) => sites.y[at]!) };
  const bandwidth = given.states('bandwidth') ? given.number('bandwidth') : siteDistances(points, seed).bandwidth;
  const sizes = sites.size === undefined ? {} : { sizes: own.map((at) => sites.size![at]!) };
  const made = located(
    ({ row }) => ({ table: 'points', ...(row === undefined ? {} : { row: sites.order[own[row] ?? row]! }) }),
    () =>
      durantonOverman(sites, {
        plants: own,
        ...sizes,
        distances,
        bandwidth,
        random: random(seed),
        draws: given.number('draws'),
        level: given.number('level'),
      }),
  );
  const { k, localLow, localHigh, globalLow, globalHigh, isLocalised, isDispersed } = made;
  const curves = { k, local_low: localLow, local_high: localHigh, global_low: globalLow, global_high: globalHigh };
  return { curves, bandwidth, isLocalised, isDispersed };
}
