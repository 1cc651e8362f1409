import { coagglomeration } from '../coagglomeration.ts';
import { durantonOverman } from '../duranton-overman.ts';
import { ellisonGlaeser } from '../ellison-glaeser.ts';
import { random } from '../random.ts';
import { assertFits } from './full-table.ts';
import type { Given, MethodCall, RunWarning } from './given.ts';
import { namesIn, positionsIn, valuesBy } from './key-list.ts';
import { byKey, byRow, namesAt, oneRow } from './made-tables.ts';
import { locationsOf, siteDistances } from './plant-distances.ts';
import { located, RunRefusedError } from './run-refusal.ts';
import { output, SEED, table } from './shapes.ts';

const PLANTS = table('plants', 'plant place:text industry:text size:amount', { unique: ['plant'] });
const AREA = table('area', 'place share:share', { absent: 'zero' });

/** Rows of each industry. */
function rowsBy(count: number, industry: Int32Array): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: count }, () => []);
  industry.forEach((i, row) => rows[i]!.push(row));
  return rows;
}

const NOT_DEFINED = {
  g: Number.NaN,
  hhi: Number.NaN,
  gamma: Number.NaN,
  expected: Number.NaN,
  variance: Number.NaN,
  z: Number.NaN,
};
const UNDEFINED_BY = ['one-plant', 'too-few'];

export const ellisonGlaeserCall: MethodCall = {
  id: 'ellison-glaeser',
  tables: [PLANTS, AREA],
  parameters: [],
  outputs: [output('eg', 'industry g:measure hhi:measure gamma:measure expected:measure variance:measure z:measure')],
  run(given) {
    const [places, industries] = [namesIn(given, 'area.place'), namesIn(given, 'plants.industry')];
    const shares = valuesBy(given, places, { table: 'area', key: 'place', value: 'share', absent: 0 });
    const place = positionsIn(given, places, 'plants.place');
    const size = given.values('plants', 'size');
    const rows = rowsBy(industries.names.length, positionsIn(given, industries, 'plants.industry'));
    const undefinedBy = new Map<string, string[]>();
    const found = rows.map((own, i) => {
      given.hooks.step?.(i, rows.length);
      try {
        const plants = { sizes: own.map((row) => size[row]!), places: own.map((row) => place[row]!) };
        return located(
          () => ({ table: 'area' }),
          () => ellisonGlaeser(plants, shares),
        );
      } catch (error) {
        const code = error instanceof RunRefusedError ? error.refusals[0]?.code : undefined;
        if (code === undefined || !UNDEFINED_BY.includes(code)) throw error;
        undefinedBy.set(code, [...(undefinedBy.get(code) ?? []), industries.names[i]!]);
        return NOT_DEFINED;
      }
    });
    const column = (name: keyof typeof NOT_DEFINED) => found.map((each) => each[name]);
    const columns = { g: column('g'), hhi: column('hhi'), gamma: column('gamma'), expected: column('expected') };
    return {
      outputs: { eg: byKey('industry', industries, { ...columns, variance: column('variance'), z: column('z') }) },
      warnings: [...undefinedBy].map(
        ([code, names]): RunWarning => ({ code, names, said: WHY[code] ?? WHY['too-few']! }),
      ),
    };
  },
};

const WHY: Readonly<Record<string, RunWarning['said']>> = {
  'one-plant': {
    vi: 'một cơ sở nắm toàn bộ ngành: mức tập trung không xác định (NaN)',
    en: 'one plant holds the whole industry: concentration is not defined (NaN)',
  },
  'too-few': {
    vi: 'không đủ cơ sở có quy mô: giá trị không xác định (NaN)',
    en: 'too few plants with a size: values are not defined (NaN)',
  },
};

export const coagglomerationCall: MethodCall = {
  id: 'coagglomeration',
  tables: [PLANTS, AREA, table('set', 'industry', { isRequired: false })],
  parameters: [],
  outputs: [output('coagglomeration', 'gamma_c:measure industries:number', [])],
  run(given) {
    const places = namesIn(given, 'area.place');
    const all = namesIn(given, 'plants.industry');
    const set = given.has('set') ? namesIn(given, 'set.industry') : all;
    if (given.has('set')) positionsIn(given, all, 'set.industry');
    const shares = valuesBy(given, places, { table: 'area', key: 'place', value: 'share', absent: 0 });
    const [place, industry] = [positionsIn(given, places, 'plants.place'), set.of(given.keys('plants', 'industry'))];
    const cols = set.names.length;
    assertFits(given, 'plants', places.names.length * cols);
    const cells = new Float64Array(places.names.length * cols);
    given.values('plants', 'size').forEach((size, row) => {
      if (industry[row]! >= 0) cells[place[row]! * cols + industry[row]!]! += size;
    });
    const x = { rows: places.names.length, cols, cells };
    const gamma = located(
      () => ({ table: 'area' }),
      () => coagglomeration(x, shares),
    );
    return { outputs: { coagglomeration: oneRow({ gamma_c: gamma, industries: cols }) } };
  },
};

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
    const rows = rowsBy(industries.names.length, positionsIn(given, industries, 'points.industry'));
    const sites = locationsOf(given);
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
  readonly sites: ReturnType<typeof locationsOf>;
  readonly distances: Float64Array;
  readonly seed: number;
}

/** The curves of one industry; each starts chance anew from the seed, so that no industry depends on another. */
function curvesOf(given: Given, own: readonly number[], { sites, distances, seed }: CurveSetting) {
  const points = { x: own.map((row) => sites.x[row]!), y: own.map((row) => sites.y[row]!) };
  const bandwidth = given.states('bandwidth') ? given.number('bandwidth') : siteDistances(points, seed).bandwidth;
  const sizes = given.hasColumn('points', 'size')
    ? { sizes: own.map((row) => given.values('points', 'size')[row]!) }
    : {};
  const made = located(
    ({ row }) => ({ table: 'points', ...(row === undefined ? {} : { row: own[row] ?? row }) }),
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
