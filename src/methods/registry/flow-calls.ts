import { fleggLocationQuotient } from '../flegg-location-quotient.ts';
import type { Matrix } from '../matrix.ts';
import { ras } from '../ras.ts';
import { supplyUseToIo, type TechnologyAssumption } from '../supply-use-to-io.ts';
import { economyIn, FLOWS, INPUT_COEFFICIENTS, OUTPUT } from './economy.ts';
import { fullTable } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { type KeyList, namesIn, valuesBy } from './key-list.ts';
import { byCell, byKey, byRow, namesAt } from './made-tables.ts';
import { excluded } from './place-industry.ts';
import { located } from './run-refusal.ts';
import { output, table } from './shapes.ts';

export const rasCall: MethodCall = {
  id: 'ras',
  tables: [
    table('x', 'row column value:amount'),
    table('row_totals', 'row value:amount', { absent: 'refused' }),
    table('column_totals', 'column value:amount', { absent: 'refused' }),
  ],
  parameters: [
    { name: 'iterations', type: 'whole', initial: 10000, least: 1 },
    { name: 'tolerance', type: 'number', initial: 1e-12, above: 0 },
  ],
  outputs: [output('fitted', 'row column value:number')],
  run(given) {
    const rows = namesIn(given, 'x.row', 'row_totals.row');
    const columns = namesIn(given, 'x.column', 'column_totals.column');
    const x = fullTable(given, { table: 'x', down: ['row', rows], across: ['column', columns], value: 'value' });
    const totals = (keys: KeyList, key: string, name: string) =>
      valuesBy(given, keys, { table: name, key, value: 'value', absent: 'refused' });
    const made = x.within(() =>
      ras(x, {
        rowTotals: totals(rows, 'row', 'row_totals'),
        colTotals: totals(columns, 'column', 'column_totals'),
        iterations: given.number('iterations'),
        tolerance: given.number('tolerance'),
      }),
    );
    return {
      outputs: { fitted: byCell(['row', rows], ['column', columns], { value: made.fitted.cells }) },
      facts: { iterations: made.iterations, residual: made.residual },
    };
  },
};

export const fleggLocationQuotientCall: MethodCall = {
  id: 'flegg-location-quotient',
  tables: [
    INPUT_COEFFICIENTS,
    FLOWS,
    OUTPUT,
    table('region', 'industry value:amount'),
    table('nation', 'industry value:amount', { absent: 'refused' }),
  ],
  parameters: [{ name: 'delta', type: 'number', least: 0, below: 1 }],
  outputs: [output('coefficients', 'from to value:measure')],
  run(given) {
    const economy = economyIn(given, ['a', 'z']);
    const { industries } = economy;
    const by = (name: string, absent: number | 'refused') =>
      valuesBy(given, industries, { table: name, key: 'industry', value: 'value', absent });
    const region = by('region', 0);
    const options = { region, nation: by('nation', 'refused'), delta: given.number('delta') };
    const made = located(economy.place, () => fleggLocationQuotient(economy.inputs(), options));
    const absent = excluded(
      'not-in-region',
      industries.names.filter((_, i) => region[i] === 0),
      {
        vi: 'ngành mua không có trong vùng',
        en: 'buyers that are not in the region',
      },
    );
    return {
      outputs: { coefficients: byCell(['from', industries], ['to', industries], { value: made.cells }) },
      warnings: [...economy.warnings, ...absent],
    };
  },
};

const ASSUMPTIONS: readonly TechnologyAssumption[] = [
  'product-technology',
  'industry-technology',
  'fixed-industry-sales',
  'fixed-product-sales',
];

function supplyUseIn(given: Given) {
  const products = namesIn(given, 'supply.product', 'use.product', 'final_use.product');
  const industries = namesIn(given, 'supply.industry', 'use.industry', 'value_added.industry');
  const full = (name: string, down: readonly [string, KeyList], across: readonly [string, KeyList]) =>
    fullTable(given, { table: name, down, across, value: 'value' });
  const [uses, inputs] = [namesIn(given, 'final_use.kind'), namesIn(given, 'value_added.kind')];
  const supply = full('supply', ['product', products], ['industry', industries]);
  const tables = {
    supply,
    use: full('use', ['product', products], ['industry', industries]),
    finalUse: full('final_use', ['product', products], ['kind', uses]),
    valueAdded: full('value_added', ['kind', inputs], ['industry', industries]),
  };
  return { products, industries, uses, inputs, tables };
}

export const supplyUseToIoCall: MethodCall = {
  id: 'supply-use-to-io',
  tables: [
    table('supply', 'product industry value:amount'),
    table('use', 'product industry value:amount'),
    table('final_use', 'product kind value:number'),
    table('value_added', 'kind industry value:number'),
  ],
  parameters: [
    { name: 'assumption', type: 'choice', choices: ASSUMPTIONS },
    { name: 'tolerance', type: 'number', initial: 1e-9, least: 0, below: 1 },
  ],
  outputs: [
    output('flows', 'from to value:number'),
    output('coefficients', 'from to value:number'),
    output('final_use', 'unit kind value:number'),
    output('value_added', 'kind unit value:number'),
    output('output', 'unit value:number'),
    output('negative', 'from to value:number'),
  ],
  run(given) {
    const { products, industries, uses, inputs, tables } = supplyUseIn(given);
    const assumption = given.text('assumption') as TechnologyAssumption;
    const made = tables.supply.within(() =>
      supplyUseToIo(tables, { assumption, tolerance: given.number('tolerance') }),
    );
    const units = made.units === 'products' ? products : industries;
    const square = (m: Matrix) => byCell(['from', units], ['to', units], { value: m.cells });
    const negative = byRow({
      from: namesAt(
        units,
        made.negative.map(({ row }) => row),
      ),
      to: namesAt(
        units,
        made.negative.map(({ column }) => column),
      ),
      value: made.negative.map(({ value }) => value),
    });
    return {
      outputs: {
        flows: square(made.flows),
        coefficients: square(made.coefficients),
        final_use: byCell(['unit', units], ['kind', uses], { value: made.finalUse.cells }),
        value_added: byCell(['kind', inputs], ['unit', units], { value: made.valueAdded.cells }),
        output: byKey('unit', units, { value: made.output }),
        negative,
      },
      facts: { units: made.units },
      warnings: negativeWarnings(made.negative.length),
    };
  },
};

function negativeWarnings(count: number) {
  const said = {
    vi: `${count} luồng âm, liệt kê ở negative: giả định hoặc số liệu không đúng ở đó`,
    en: `${count} flows below 0, listed in negative: the assumption or the data are wrong there`,
  };
  return count === 0 ? [] : [{ code: 'negative-flow', said }];
}
