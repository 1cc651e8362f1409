import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { inputCoefficients } from './input-coefficients.ts';
import { ioRelatedness } from './io-relatedness.ts';
import { matrix } from './matrix.ts';
import { outputCoefficients } from './output-coefficients.ts';
import { transposed } from './transposed.ts';

const flows = fc.array(fc.nat(20), { minLength: 16, maxLength: 16 }).map((cells) => matrix(4, 4, cells));
const totals = { inputs: [90, 100, 80, 120], output: [150, 90, 99, 200] };

test('oracle: it is the greatest, or the mean, of the four tables of shares', () => {
  fc.assert(
    fc.property(flows, (z) => {
      const [bought, sold] = [inputCoefficients(z, totals.inputs), outputCoefficients(z, totals.output)];
      const four = [bought, transposed(bought), sold, transposed(sold)].map((t) => t.cells);
      closeTo(
        ioRelatedness(z, { ...totals, kind: 'max' }).cells,
        four[0]!.map((_, p) => Math.max(...four.map((t) => t[p]!))),
        1e-15,
      );
      closeTo(
        ioRelatedness(z, { ...totals, kind: 'mean' }).cells,
        four[0]!.map((_, p) => four.reduce((s, t) => s + t[p]!, 0) / 4),
        1e-14,
      );
    }),
  );
});

test('law: symmetric, in [0, 1], blind to the currency, and the mean never above the greatest', () => {
  fc.assert(
    fc.property(flows, (z) => {
      const most = ioRelatedness(z, { ...totals, kind: 'max' });
      assert.deepEqual(transposed(most), most);
      const half = ioRelatedness(
        matrix(
          4,
          4,
          z.cells.map((v) => v / 2),
        ),
        { inputs: totals.inputs.map((v) => v / 2), output: totals.output.map((v) => v / 2), kind: 'mean' },
      );
      half.cells.forEach((v, p) => assert.ok(v >= 0 && v <= most.cells[p]! && most.cells[p]! <= 1));
    }),
  );
});

test('edge: an industry without inputs is undefined with all; flows above their totals and unlike lists are refused', () => {
  closeTo(
    ioRelatedness(matrix(2, 2, [0, 0, 0, 1]), { inputs: [0, 2], output: [1, 4], kind: 'max' }).cells,
    [null, null, null, 0.5],
    0,
  );
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(
    () => ioRelatedness(matrix(1, 1, [3]), { inputs: [2], output: [4], kind: 'max' }),
    code('part-exceeds-whole'),
  );
  assert.throws(
    () => ioRelatedness(matrix(1, 1, [3]), { inputs: [4], output: [2], kind: 'max' }),
    code('part-exceeds-whole'),
  );
  assert.throws(
    () => ioRelatedness(matrix(1, 1, [3]), { inputs: [4, 4], output: [4], kind: 'max' }),
    code('bad-shape'),
  );
  assert.throws(
    () => ioRelatedness(matrix(1, 1, [-3]), { inputs: [4], output: [4], kind: 'max' }),
    code('negative-cell'),
  );
});

test('edge: inputs and outputs below 0 are named by their row, and a flow may be the whole of both', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const z = matrix(2, 2, [0, 4, 0, 0]);
  const good = { inputs: [1, 4], output: [4, 1], kind: 'max' } as const;
  assert.deepEqual([...ioRelatedness(z, good).cells], [0, 1, 1, 0]);
  assert.throws(() => ioRelatedness(z, { ...good, inputs: [1, -4] }), refusal('negative-cell', 1));
  assert.throws(() => ioRelatedness(z, { ...good, output: [4, Number.NaN] }), refusal('not-finite', 1));
  assert.throws(() => ioRelatedness(z, { ...good, output: [3, 1] }), refusal('part-exceeds-whole', 0));
});
