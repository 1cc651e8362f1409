import { entropy } from '../entropy.ts';
import { hachman } from '../hachman.ts';
import { herfindahl } from '../herfindahl.ts';
import { hoover } from '../hoover.ts';
import { krugmanSpecialisation } from '../krugman-specialisation.ts';
import { litzenberger } from '../litzenberger.ts';
import { locationalGini } from '../locational-gini.ts';
import type { Matrix } from '../matrix.ts';
import { theil } from '../theil.ts';
import { transposed } from '../transposed.ts';
import type { FullTable } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { labelsBy, valuesBy } from './key-list.ts';
import { byCell, byKey } from './made-tables.ts';
import { alongside, ESTABLISHMENTS, emptyWarnings, fullX, X } from './place-industry.ts';
import { output, table } from './shapes.ts';

/** A measure that gives one value a column of its table, by industry on x and by place on x turned round. */
function onBothSides(id: string, columns: readonly string[], of: (m: Matrix) => readonly Float64Array[]): MethodCall {
  const line = columns.map((name) => `${name}:measure`).join(' ');
  return {
    id,
    tables: [X],
    parameters: [],
    outputs: [output('industry', `industry ${line}`), output('place', `place ${line}`)],
    run(given) {
      const x = fullX(given);
      const [industry, place] = x.within(() => [of(x), of(transposed(x))] as const);
      const named = (values: readonly Float64Array[]) =>
        Object.fromEntries(columns.map((name, at) => [name, values[at] ?? new Float64Array(0)]));
      return {
        outputs: {
          industry: byKey('industry', x.across, named(industry)),
          place: byKey('place', x.down, named(place)),
        },
        warnings: emptyWarnings(x, x),
      };
    },
  };
}

/** A measure of a place's mix of industries. */
function onPlaces(id: string, column: string, of: (m: Matrix) => Float64Array): MethodCall {
  return {
    id,
    tables: [X],
    parameters: [],
    outputs: [output('place', `place ${column}:measure`)],
    run(given) {
      const x = fullX(given);
      const values = x.within(() => of(x));
      return {
        outputs: { place: byKey('place', x.down, { [column]: values }) },
        warnings: emptyWarnings(x, x).filter(({ code }) => code === 'empty-place'),
      };
    },
  };
}

/** A measure of a list, for the list of each column. */
const eachColumn = (m: Matrix, of: (values: Float64Array) => number): Float64Array => {
  const { rows, cols, cells } = transposed(m);
  return Float64Array.from({ length: rows }, (_, at) => of(cells.subarray(at * cols, (at + 1) * cols)));
};

export const locationalGiniCall = onBothSides('locational-gini', ['weighted', 'unweighted'], (m) => {
  const { weighted, unweighted } = locationalGini(m);
  return [weighted, unweighted];
});
export const hooverCall = onBothSides('hoover', ['hoover'], (m) => [hoover(m)]);
export const herfindahlCall = onBothSides('herfindahl', ['herfindahl'], (m) => [eachColumn(m, herfindahl)]);
export const entropyCall = onBothSides('entropy', ['entropy'], (m) => [eachColumn(m, entropy)]);
export const krugmanSpecialisationCall = onPlaces('krugman-specialisation', 'krugman', krugmanSpecialisation);
export const hachmanCall = onPlaces('hachman', 'hachman', hachman);

/** Theil's T of each column, split by groups of rows where they are given. */
function theilBy(given: Given, m: FullTable, side: 'place' | 'industry') {
  const name = side === 'place' ? 'industry_group' : 'place_group';
  const rows = side === 'place' ? m.across : m.down;
  const key = side === 'place' ? 'industry' : 'place';
  const group = given.has(name) ? labelsBy(given, rows, { table: name, key, label: 'group' }).found : undefined;
  const lists = side === 'place' ? m : transposed(m);
  const parts = Array.from({ length: lists.rows }, (_, at) =>
    theil(lists.cells.subarray(at * lists.cols, (at + 1) * lists.cols), group),
  );
  return {
    total: parts.map(({ total }) => total),
    between: parts.map(({ between }) => between),
    within: parts.map(({ within }) => within),
  };
}

export const theilCall: MethodCall = {
  id: 'theil',
  tables: [
    X,
    table('place_group', 'place group:text', { isRequired: false, absent: 'refused' }),
    table('industry_group', 'industry group:text', { isRequired: false, absent: 'refused' }),
  ],
  parameters: [],
  outputs: [
    output('industry', 'industry total:measure between:measure within:measure'),
    output('place', 'place total:measure between:measure within:measure'),
  ],
  run(given) {
    const x = fullX(given, { places: 'place_group.place', industries: 'industry_group.industry' });
    return {
      outputs: {
        industry: byKey(
          'industry',
          x.across,
          x.within(() => theilBy(given, x, 'industry')),
        ),
        place: byKey(
          'place',
          x.down,
          x.within(() => theilBy(given, x, 'place')),
        ),
      },
      warnings: emptyWarnings(x, x),
    };
  },
};

const sum = (values: Float64Array): number => values.reduce((total, v) => total + v, 0);

export const litzenbergerCall: MethodCall = {
  id: 'litzenberger',
  tables: [
    X,
    ESTABLISHMENTS,
    table('area', 'place value:amount', { absent: 'refused' }),
    table('population', 'place value:amount', { absent: 'refused' }),
  ],
  parameters: [],
  outputs: [output('ci', 'place industry ci:measure')],
  run(given) {
    const x = fullX(given, { places: 'area.place', industries: 'establishments.industry' });
    const establishments = alongside(given, 'establishments', x);
    const by = (name: string) =>
      valuesBy(given, x.down, { table: name, key: 'place', value: 'value', absent: 'refused' });
    const [area, people] = [by('area'), by('population')];
    const [allArea, allPeople] = [sum(area), sum(people)];
    const [workersOf, plantsOf] = [eachColumn(x, sum), eachColumn(establishments, sum)];
    const ci = x.cells.map((workers, p) => {
      const [r, i] = [Math.floor(p / x.cols), p % x.cols];
      return litzenberger({
        workers,
        allWorkers: workersOf[i]!,
        area: area[r]!,
        allArea,
        people: people[r]!,
        allPeople,
        establishments: establishments.cells[p]!,
        allEstablishments: plantsOf[i]!,
      });
    });
    return {
      outputs: { ci: byCell(['place', x.down], ['industry', x.across], { ci }) },
      warnings: emptyWarnings(x, x),
    };
  },
};
