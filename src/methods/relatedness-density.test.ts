import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { hasWorldTrade, tradeTable, worldTrade } from '../../test/world-trade.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { presence } from './presence.ts';
import fixture from './proximity.fixture.json' with { type: 'json' };
import { proximity } from './proximity.ts';
import { random } from './random.ts';
import { relatednessDensity } from './relatedness-density.ts';

const bits = fc.array(fc.nat(1), { minLength: 30, maxLength: 30 }).map((cells) => matrix(6, 5, cells));

test('reference: sums over sorted neighbours in exact fractions agree, diagonal in, out, and the two nearest', () => {
  for (const c of fixture.cases) {
    const m = matrix(c.rows, c.cols, c.present);
    const phi = proximity(m, 'conditional');
    closeTo(relatednessDensity(m, phi, { diagonal: 'in' }).cells, c.in, [fixture.tolerance, 1]);
    closeTo(relatednessDensity(m, phi, { diagonal: 'out' }).cells, c.out, [fixture.tolerance, 1]);
    closeTo(relatednessDensity(m, phi, { diagonal: 'out', k: 2 }).cells, c.k2, [fixture.tolerance, 1]);
  }
});

test('reference: world trade 1998–2000, economiccomplexity for R agrees with the diagonal in', {
  skip: !hasWorldTrade,
}, () => {
  const { places, products, exports } = worldTrade();
  const wanted = tradeTable('economiccomplexityR2.0.0_density.csv.gz');
  const m = presence(exports);
  const density = relatednessDensity(m, proximity(m, 'conditional'), { diagonal: 'in' });
  closeTo(
    wanted.lines.flatMap(([place]) =>
      wanted.head
        .slice(1)
        .map((product) => density.cells[places.get(place!)! * products.size + products.get(product)!]!),
    ),
    wanted.lines.flatMap((line) => line.slice(1).map(Number)),
    1e-8,
  );
});

test('law: it lies in [0, 1], a place with everything has 1, a place with nothing 0', () => {
  fc.assert(
    fc.property(
      bits,
      fc.constantFrom('in' as const, 'out' as const),
      fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      (m, diagonal, k) => {
        const full = matrix(8, 5, [...m.cells, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
        const density = relatednessDensity(
          full,
          proximity(full, 'conditional'),
          k === undefined ? { diagonal } : { diagonal, k },
        ).cells;
        for (const v of density) assert.ok(v >= 0 && v <= 1 + 1e-14);
        closeTo(density.subarray(30), [1, 1, 1, 1, 1, 0, 0, 0, 0, 0], 1e-14);
      },
    ),
  );
});

test('law: all others as neighbours is the same as no limit, and it is weighted by proximity, not a count', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const phi = proximity(m, 'cosine');
      closeTo(
        relatednessDensity(m, phi, { diagonal: 'out', k: 5 }).cells,
        relatednessDensity(m, phi, { diagonal: 'out' }).cells,
        1e-14,
      );
      const scaled = matrix(
        5,
        5,
        phi.cells.map((v) => v * 4),
      );
      closeTo(
        relatednessDensity(m, scaled, { diagonal: 'in', k: 3 }).cells,
        relatednessDensity(m, phi, { diagonal: 'in', k: 3 }).cells,
        1e-14,
      );
    }),
  );
});

test('edge: no neighbour with proximity above 0 is undefined; tables that do not fit and a bad k are refused', () => {
  const alone = matrix(2, 2, [1, 0, 0, 1]);
  assert.ok(relatednessDensity(alone, proximity(alone, 'cosine'), { diagonal: 'out' }).cells.every(Number.isNaN));
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => relatednessDensity(alone, matrix(1, 1, [1]), { diagonal: 'in' }), code('bad-shape'));
  for (const k of [0, 3, 1.5])
    assert.throws(
      () => relatednessDensity(alone, proximity(alone, 'cosine'), { diagonal: 'in', k }),
      code('bad-parameter'),
    );
  assert.throws(
    () => relatednessDensity(alone, matrix(2, 2, [1, -1, -1, 1]), { diagonal: 'in' }),
    code('bad-parameter'),
  );
});

test('oracle: the formula written out agrees for more industries than are added up at once', () => {
  const chance = random(21);
  const n = 21;
  const present = matrix(
    7,
    n,
    Array.from({ length: 7 * n }, () => Number(chance.uniform() < 0.7)),
  );
  const near = matrix(
    n,
    n,
    Array.from({ length: n * n }, () => chance.uniform()),
  );
  for (const diagonal of ['in', 'out'] as const) {
    const plain = Array.from({ length: 7 * n }, (_, p) => {
      const [r, i] = [Math.floor(p / n), p % n];
      let [part, whole] = [0, 0];
      for (let j = 0; j < n; j++) {
        if (j === i && diagonal === 'out') continue;
        part += near.cells[i * n + j]! * present.cells[r * n + j]!;
        whole += near.cells[i * n + j]!;
      }
      return part / whole;
    });
    closeTo(relatednessDensity(present, near, { diagonal }).cells, plain, [1e-13, 1]);
  }
});

test('edge: a proximity with as many rows as industries but another number of columns is refused', () => {
  for (const [rows, cols] of [
    [2, 3],
    [3, 2],
  ] as const)
    assert.throws(
      () => relatednessDensity(matrix(1, 2, [1, 0]), matrix(rows, cols, Array(6).fill(1)), { diagonal: 'in' }),
      (e) => e instanceof MethodError && e.code === 'bad-shape',
    );
});

test('law: an industry near to none is undefined in every place, also where a place has nothing', () => {
  const near = matrix(3, 3, [0, 0, 0, 0, 1, 0.5, 0, 0.5, 1]);
  closeTo(
    relatednessDensity(matrix(2, 3, [0, 0, 0, 1, 1, 0]), near, { diagonal: 'in' }).cells,
    [null, 0, 0, null, 2 / 3, 1 / 3],
    1e-14,
  );
});

test('oracle: industries that fill pages of memory to the last number have the density of its definition', () => {
  for (const industries of [1, 63, 127, 128, 129]) {
    const chance = random(industries);
    const present = matrix(
      9,
      industries,
      Array.from({ length: 9 * industries }, () => Number(chance.uniform() < 0.4)),
    );
    const near = matrix(
      industries,
      industries,
      Array.from({ length: industries ** 2 }, () => 0.1 + chance.uniform()),
    );
    const { cells } = relatednessDensity(present, near, { diagonal: 'in' });
    const wanted = Array.from({ length: 9 * industries }, (_, p) => {
      const [r, i] = [Math.floor(p / industries), p % industries];
      let [own, all] = [0, 0];
      for (let j = 0; j < industries; j++) {
        own += near.cells[i * industries + j]! * present.cells[r * industries + j]!;
        all += near.cells[i * industries + j]!;
      }
      return own / all;
    });
    closeTo(cells, wanted, 1e-12);
  }
});
