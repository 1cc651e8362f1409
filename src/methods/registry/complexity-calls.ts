import { complexity } from '../complexity.ts';
import { fitness } from '../fitness.ts';
import type { Matrix } from '../matrix.ts';
import { opportunity } from '../opportunity.ts';
import { type ProximityKind, proximity } from '../proximity.ts';
import { relatednessDensity } from '../relatedness-density.ts';
import { type FullTable, fullTable } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { valuesBy } from './key-list.ts';
import { byCell, byKey } from './made-tables.ts';
import { emptyWarnings, fullX, onPresence, PRESENCE, presenceIn, X } from './place-industry.ts';
import { refuse } from './run-refusal.ts';
import { output, type ParameterShape, table } from './shapes.ts';

const PROXIMITY = table('proximity', 'industry_a industry_b value:measure', { isRequired: false, absent: 'mirrored' });
const KINDS: readonly ProximityKind[] = ['conditional', 'association', 'cosine', 'jaccard'];
const KIND: ParameterShape = { name: 'kind', type: 'choice', choices: KINDS, initial: 'conditional' };

const placeIndustry = (x: FullTable, values: Readonly<Record<string, ArrayLike<number>>>) =>
  byCell(['place', x.down], ['industry', x.across], values);

export const complexityCall: MethodCall = {
  id: 'complexity',
  tables: [X],
  parameters: [PRESENCE],
  outputs: [
    output('place', 'place diversity:number eci:measure'),
    output('industry', 'industry ubiquity:number pci:measure'),
  ],
  run(given) {
    const x = fullX(given);
    const present = presenceIn(given, x);
    const made = onPresence(x, () => complexity(present));
    const { diversity, ubiquity, eci, pci, second, third, gap, residual } = made;
    return {
      outputs: {
        place: byKey('place', x.down, { diversity, eci }),
        industry: byKey('industry', x.across, { ubiquity, pci }),
      },
      facts: { second_eigenvalue: second, third_eigenvalue: third, gap, residual },
      warnings: emptyWarnings(x, present),
    };
  },
};

export const fitnessCall: MethodCall = {
  id: 'fitness',
  tables: [X],
  parameters: [
    PRESENCE,
    { name: 'iterations', type: 'whole', initial: 1000, least: 1 },
    { name: 'tolerance', type: 'number', initial: 1e-10, least: 0 },
  ],
  outputs: [
    output('place', 'place diversity:number fitness:measure'),
    output('industry', 'industry ubiquity:number complexity:measure'),
  ],
  run(given) {
    const x = fullX(given);
    const present = presenceIn(given, x);
    const options = { iterations: given.number('iterations'), tolerance: given.number('tolerance') };
    const made = onPresence(x, () => fitness(present, options));
    const [diversity, ubiquity] = [new Float64Array(x.rows), new Float64Array(x.cols)];
    present.cells.forEach((v, p) => {
      diversity[Math.floor(p / x.cols)]! += v;
      ubiquity[p % x.cols]! += v;
    });
    const said = {
      vi: 'phép lặp chưa hội tụ: chỉ đọc thứ hạng, đừng đọc giá trị',
      en: 'the iteration did not settle: read ranks only, not values',
    };
    return {
      outputs: {
        place: byKey('place', x.down, { diversity, fitness: made.fitness }),
        industry: byKey('industry', x.across, { ubiquity, complexity: made.complexity }),
      },
      facts: { iterations: made.iterations, residual: made.residual, converged: made.converged },
      warnings: [...emptyWarnings(x, present), ...(made.converged ? [] : [{ code: 'not-converged', said }])],
    };
  },
};

export const proximityCall: MethodCall = {
  id: 'proximity',
  tables: [X],
  parameters: [KIND, PRESENCE],
  outputs: [output('proximity', 'industry_a industry_b value:measure')],
  run(given) {
    const x = fullX(given);
    const present = presenceIn(given, x);
    const made = onPresence(x, () => proximity(present, given.text('kind') as ProximityKind));
    return {
      outputs: { proximity: byCell(['industry_a', x.across], ['industry_b', x.across], { value: made.cells }) },
      warnings: emptyWarnings(x, present).filter(({ code }) => code === 'empty-industry'),
    };
  },
};

/** The proximity that was given, or the conditional one of x itself. With diagonal "in" every industry must be near itself. */
function proximityIn(given: Given, x: FullTable, present: Matrix): FullTable | Matrix {
  if (!given.has('proximity')) return onPresence(x, () => proximity(present, 'conditional'));
  const near = fullTable(given, {
    table: 'proximity',
    down: ['industry_a', x.across],
    across: ['industry_b', x.across],
    value: 'value',
    isMirrored: true,
  });
  return near;
}

/** Refuses a proximity table that says nothing of an industry and itself, where that counts. */
function assertDiagonal(given: Given, x: FullTable): void {
  if (!given.has('proximity')) return;
  const [a, b] = [given.keys('proximity', 'industry_a'), given.keys('proximity', 'industry_b')];
  const own = new Set<string>();
  a.codes.forEach((code, row) => {
    if (a.names[code] === b.names[b.codes[row]!]) own.add(a.names[code]!);
  });
  const lacking = x.across.names.find((name) => !own.has(name));
  if (lacking !== undefined)
    refuse('missing-key', { table: 'proximity', keys: { industry_a: lacking, industry_b: lacking } });
}

export const relatednessDensityCall: MethodCall = {
  id: 'relatedness-density',
  tables: [X, PROXIMITY],
  parameters: [
    { name: 'diagonal', type: 'choice', choices: ['in', 'out'] },
    { name: 'k', type: 'whole', initial: null, least: 1 },
    PRESENCE,
  ],
  outputs: [output('density', 'place industry value:measure')],
  run(given) {
    const x = fullX(given, { industries: 'proximity.industry_a' });
    const present = presenceIn(given, x);
    const near = proximityIn(given, x, present);
    const diagonal = given.text('diagonal') as 'in' | 'out';
    if (diagonal === 'in') assertDiagonal(given, x);
    const options = given.states('k') ? { diagonal, k: given.number('k') } : { diagonal };
    const made = onPresence(x, () => relatednessDensity(present, near, options));
    return {
      outputs: { density: placeIndustry(x, { value: made.cells }) },
      warnings: emptyWarnings(x, present),
    };
  },
};

export const opportunityCall: MethodCall = {
  id: 'opportunity',
  tables: [X, PROXIMITY, table('pci', 'industry pci:measure', { isRequired: false, absent: 'stated' })],
  parameters: [{ name: 'zero', type: 'choice', choices: ['given', 'ubiquity'], initial: 'given' }, PRESENCE],
  outputs: [output('coi', 'place coi:measure'), output('cog', 'place industry cog:measure')],
  run(given) {
    const x = fullX(given, { industries: 'proximity.industry_a' });
    const present = presenceIn(given, x);
    const near = proximityIn(given, x, present);
    assertDiagonal(given, x);
    const pci = given.has('pci')
      ? valuesBy(given, x.across, { table: 'pci', key: 'industry', value: 'pci', absent: Number.NaN })
      : onPresence(x, () => complexity(present)).pci;
    const zero = given.text('zero') as 'given' | 'ubiquity';
    const made = onPresence(x, () => opportunity(present, near, { pci, zero }));
    return {
      outputs: { coi: byKey('place', x.down, { coi: made.coi }), cog: placeIndustry(x, { cog: made.cog.cells }) },
      warnings: emptyWarnings(x, present),
    };
  },
};
