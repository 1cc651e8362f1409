import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './difference-in-differences.fixture.json' with { type: 'json' };
import { type DifferenceOptions, differenceInDifferences, type TreatedPanel } from './difference-in-differences.ts';
import { MethodError } from './errors.ts';
import { random } from './random.ts';

const settings = { effects: 'unit-and-period', correction: 'clusters', level: 0.95 } as const;
const mean = (list: readonly number[]) => list.reduce((s, v) => s + v, 0) / list.length;

/** Six units over four periods, units 3 to 5 treated from period 2. */
const cells = Array.from({ length: 24 }, (_, p) => [Math.floor(p / 4), p % 4] as const);
const panelOf = (outcome: ArrayLike<number>): TreatedPanel => ({
  unit: cells.map(([u]) => u),
  period: cells.map(([, t]) => t),
  treated: cells.map(([u, t]) => Number(u >= 3 && t >= 2)),
  cluster: cells.map(([u]) => u),
  outcome,
});
const outcomes = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 24, maxLength: 24 });

test('reference: least squares with every dummy and the whole cluster sandwich, in exact fractions, agree', () => {
  for (const c of fixture.cases) {
    const got = differenceInDifferences(c, {
      effects: c.effects as DifferenceOptions['effects'],
      correction: c.correction as DifferenceOptions['correction'],
      level: 0.9,
    });
    closeTo(got.effect, c.effect, [fixture.tolerance, 1]);
    closeTo(got.error, c.error, [fixture.tolerance, 1]);
    assert.deepEqual([got.parameters, got.clusters], [c.parameters, c.clusters]);
    if (c.pValue !== null) closeTo(got.pValue, c.pValue, [1e-10, 1]);
  }
});

test('oracle: with one start for all it is the difference of differences of four means, with units as with two groups', () => {
  fc.assert(
    fc.property(outcomes, (y) => {
      const of = (isTreated: boolean, isAfter: boolean) =>
        mean(y.filter((_, p) => cells[p]![0] >= 3 === isTreated && cells[p]![1] >= 2 === isAfter));
      const plain = of(true, true) - of(true, false) - (of(false, true) - of(false, false));
      for (const effects of ['unit-and-period', 'group-and-half'] as const)
        closeTo(differenceInDifferences(panelOf(y), { ...settings, effects }).effect, plain, [1e-12, 1]);
    }),
  );
});

test('law: constants added to a unit or a period change nothing; what is added to the treated is added to the effect', () => {
  fc.assert(
    fc.property(outcomes, fc.integer({ min: -9, max: 9 }), (y, size) => {
      const was = differenceInDifferences(panelOf(y), settings);
      const moved = differenceInDifferences(
        panelOf(y.map((v, p) => v + 5 * cells[p]![0] - 3 * cells[p]![1] ** 2)),
        settings,
      );
      const treated = differenceInDifferences(
        panelOf(y.map((v, p) => v + size * Number(cells[p]![0] >= 3 && cells[p]![1] >= 2))),
        settings,
      );
      for (const other of [moved, { ...treated, effect: treated.effect - size }]) {
        closeTo(other.effect, was.effect, [1e-11, 1]);
        closeTo(other.error, was.error, [1e-11, 1]);
      }
    }),
  );
});

test('law: without noise a planted effect is found exactly, and where none is planted none is found', () => {
  for (const size of [0, 4]) {
    const got = differenceInDifferences(
      panelOf(cells.map(([u, t]) => u * u + 3 * t + size * Number(u >= 3 && t >= 2))),
      settings,
    );
    closeTo([got.effect, got.error, got.low, got.high], [size, 0, size, size], [1e-12, 1]);
  }
});

test('law: with noise the interval holds the planted effect at about its level', () => {
  const chance = random(2004);
  const [units, draws] = [40, 600];
  const rows = Array.from({ length: units * 6 }, (_, p) => [Math.floor(p / 6), p % 6] as const);
  let held = 0;
  for (let draw = 0; draw < draws; draw++) {
    const own = Array.from({ length: units }, () => chance.uniform() * 20);
    const slope = Array.from({ length: units }, () => chance.uniform() - 0.5);
    const treated = rows.map(([u, t]) => Number(u % 2 === 1 && t >= 3));
    const outcome = rows.map(([u, t], p) => own[u]! + t + slope[u]! * t + 2 * treated[p]! + 3 * chance.uniform());
    const unit = rows.map(([u]) => u);
    const { low, high } = differenceInDifferences(
      { unit, cluster: unit, period: rows.map(([, t]) => t), treated, outcome },
      { ...settings, level: 0.9 },
    );
    held += Number(low <= 2 && 2 <= high);
  }
  assert.ok(Math.abs(held / draws - 0.9) < 4 * Math.sqrt(0.09 / draws), `${held} of ${draws}`);
});

test('law: order and names of units, periods and clusters do not matter, and the unit of the outcome goes through', () => {
  fc.assert(
    fc.property(outcomes, (y) => {
      const p = panelOf(y);
      const was = differenceInDifferences(p, settings);
      const turn = (list: ArrayLike<number>, rename = (v: number) => v) => Array.from(list, rename).reverse();
      const other = differenceInDifferences(
        {
          unit: turn(p.unit, (v) => 7 - v),
          period: turn(p.period, (v) => 2 * v + 1),
          cluster: turn(p.cluster, (v) => 90 + v),
          treated: turn(p.treated),
          outcome: turn(p.outcome, (v) => 8 * v),
        },
        settings,
      );
      closeTo([other.effect / 8, other.error / 8], [was.effect, was.error], [1e-11, 1]);
      closeTo(other.pValue, was.pValue, [1e-9, 1]);
      assert.ok(was.low <= was.effect && was.effect <= was.high);
    }),
  );
});

test('law: with units that start early, some treated observations weigh below 0, and with one start none do', () => {
  const unit = cells.map(([u]) => u);
  const treated = cells.map(([u, t]) => Number(t >= [1, 1, 1, 3, 3, 9][u]!));
  const staggered = { ...panelOf(cells.map(([, t]) => t)), treated };
  assert.ok(differenceInDifferences(staggered, settings).negativeWeights > 0);
  assert.equal(differenceInDifferences(panelOf(unit), settings).negativeWeights, 0);
});

test('edge: no one treated, all treated, one cluster, no spare observation and bad values are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const good = panelOf(cells.map(([u, t]) => u * t));
  const none = cells.map(() => 0);
  const run =
    (changed: Partial<TreatedPanel>, options: Partial<DifferenceOptions> = {}) =>
    () =>
      differenceInDifferences({ ...good, ...changed }, { ...settings, ...options });
  assert.throws(run({ treated: none }), code('no-variation'));
  assert.throws(run({ treated: cells.map(([, t]) => Number(t > 1)) }), code('no-variation'));
  assert.throws(run({ cluster: none }), code('too-few'));
  assert.throws(run({ treated: cells.map(() => 0.5) }), code('not-binary'));
  assert.throws(run({ cluster: cells.map(() => -1) }), code('bad-index'));
  assert.throws(run({ period: cells.map(() => 0.5) }), code('bad-index'));
  assert.throws(run({ outcome: cells.map(() => Number.NaN) }), code('not-finite'));
  assert.throws(run({ outcome: [1] }), code('bad-shape'));
  for (const level of [0, 1]) assert.throws(run({}, { level }), code('bad-parameter'));
  assert.throws(run({}, { correction: 'other' as 'none' }), code('bad-parameter'));
  assert.throws(
    run({ treated: cells.map(([u, t]) => Number(t >= [1, 2, 9, 9, 9, 9][u]!)) }, { effects: 'group-and-half' }),
    code('bad-parameter'),
  );
  const four = {
    unit: [0, 0, 1, 1],
    period: [0, 1, 0, 1],
    cluster: [0, 0, 1, 1],
    treated: [0, 0, 0, 1],
    outcome: [1, 2, 3, 4],
  };
  assert.throws(run(four, { correction: 'clusters-and-parameters' }), code('too-few'));
  assert.ok(Number.isNaN(differenceInDifferences(four, settings).pValue));
});

test('law: the share that weighs below 0 is that of the treated observations, as the dummies leave them', () => {
  // Unit 0 is treated from period 1, unit 1 from period 2: d − unit mean − period mean + mean, by hand.
  const panel = {
    unit: [0, 0, 0, 1, 1, 1],
    period: [0, 1, 2, 0, 1, 2],
    treated: [0, 1, 1, 0, 0, 1],
    cluster: [0, 0, 0, 1, 1, 1],
    outcome: [1, 3, 2, 4, 1, 5],
  };
  const left = panel.treated.map((d, p) => d - [2, 1][panel.unit[p]!]! / 3 - [0, 1, 2][panel.period[p]!]! / 2 + 0.5);
  const weights = left.filter((_, p) => panel.treated[p] === 1);
  const share = weights.filter((v) => v < -1e-9).length / weights.length;
  assert.ok(share > 0 && share < 1);
  closeTo(differenceInDifferences(panel, settings).negativeWeights, share, 1e-15);
});
