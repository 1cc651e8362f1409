import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import entropyFixture from './entropy.fixture.json' with { type: 'json' };
import { entropy } from './entropy.ts';
import { MethodError } from './errors.ts';
import fixture from './theil.fixture.json' with { type: 'json' };
import { theil } from './theil.ts';

const amounts = fc
  .array(fc.constantFrom(0, 1, 1, 2, 7, 90), { minLength: 3, maxLength: 9 })
  .filter((v) => v.some((x) => x > 0));
const labels = fc.array(fc.nat(2), { minLength: 9, maxLength: 9 });

test('reference: logarithms with 40 digits agree, for Theil with its parts and for entropy', () => {
  for (const c of fixture.cases) {
    const { total, between, within } = theil(c.values, c.group);
    closeTo([total, between, within], [c.total, c.between, c.within], [fixture.tolerance, 1]);
  }
  for (const c of entropyFixture.cases) closeTo(entropy(c.values), c.entropy, entropyFixture.tolerance);
});

test('reference: PySAL agrees on Columbus crime up to the small number that it adds inside its logarithm', () => {
  closeTo(theil(fixture.crime).total, fixture.pysal, 1e-9);
});

test('law: between and within add up to the total, none is below 0, and the total is ln n minus the entropy', () => {
  fc.assert(
    fc.property(amounts, labels, (v, g) => {
      const { total, between, within } = theil(
        v,
        g.slice(0, v.length).map((label) => Math.min(label, v.length - 1)),
      );
      closeTo(between + within, total, [1e-12, 1]);
      assert.ok(between >= -1e-14 && within >= -1e-14);
      closeTo(total, Math.log(v.length) - entropy(v), [1e-12, 1]);
    }),
  );
});

test('law: repeating the population and changing the unit change no Theil; a transfer from richer to poorer lowers it', () => {
  fc.assert(
    fc.property(amounts, (v) => {
      closeTo(theil([...v, ...v, ...v]).total, theil(v).total, [1e-12, 1]);
      closeTo(theil(v.map((x) => x / 7)).total, theil(v).total, [1e-12, 1]);
      const plain: readonly number[] = v;
      const [rich, poor] = [plain.indexOf(Math.max(...v)), plain.indexOf(Math.min(...v))];
      const step = (v[rich]! - v[poor]!) / 4;
      fc.pre(step > 0);
      const moved = v.map((x, j) => (j === rich ? x - step : j === poor ? x + step : x));
      assert.ok(theil(moved).total < theil(v).total);
    }),
  );
});

test('edge: nothing at all is undefined; bad amounts and labels are refused', () => {
  assert.ok(Number.isNaN(entropy([0, 0])) && Number.isNaN(theil([0, 0]).within));
  assert.equal(entropy([5]), 0);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => entropy([-1]), code('negative-cell'));
  assert.throws(() => theil([1, Number.NaN]), code('not-finite'));
  assert.throws(() => theil([1, 1], [0]), code('bad-shape'));
  assert.throws(() => theil([1, 1], [0, 2]), code('bad-index'));
});

test('edge: a label between two groups, or below the first, is no group', () => {
  for (const label of [0.5, -1, Number.NaN])
    assert.throws(
      () => theil([1, 1], [0, label]),
      (e) => e instanceof MethodError && e.code === 'bad-index' && e.place.row === 1,
    );
});

test('edge: a bad amount is named by its row', () => {
  assert.throws(
    () => theil([1, 2, -1]),
    (e) => e instanceof MethodError && e.place.row === 2 && e.place.column === 0,
  );
});
