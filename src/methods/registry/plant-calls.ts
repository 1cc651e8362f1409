import { coagglomeration } from '../coagglomeration.ts';
import { ellisonGlaeser } from '../ellison-glaeser.ts';
import { assertFits } from './full-table.ts';
import type { MethodCall, RunWarning } from './given.ts';
import { namesIn, positionsIn, valuesBy } from './key-list.ts';
import { byKey, oneRow } from './made-tables.ts';
import { located, RunRefusedError } from './run-refusal.ts';
import { output, table } from './shapes.ts';

const PLANTS = table('plants', 'plant place:text industry:text size:amount', { unique: ['plant'] });
const AREA = table('area', 'place share:share', { absent: 'zero' });

/** Rows of each industry. */
export function rowsBy(count: number, industry: Int32Array): readonly (readonly number[])[] {
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

export const WHY: Readonly<Record<string, RunWarning['said']>> = {
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
