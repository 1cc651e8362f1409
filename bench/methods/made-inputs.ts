import { join } from 'node:path';
import { matrix } from '../../src/methods/matrix.ts';
import { presence } from '../../src/methods/presence.ts';
import { type Random, random } from '../../src/methods/random.ts';
import { root } from '../program.ts';
import type { Inputs } from './line.ts';

/** A number above 0 with many small and few great values, as amounts have. */
function amount(chance: Random): number {
  return Math.exp(3 * (chance.uniform() + chance.uniform() + chance.uniform() - 1.5));
}

/** Presence of the 289 industries in every (2888 / places)th American county. */
async function countyPresence(places: number): Promise<Inputs> {
  // Read here only, so that a process that measures does not hold the engine.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const file = join(root, 'packs/us-counties/employment.parquet');
  const reader = await connection.runAndReadAll(
    `select dense_rank() over (order by place_id) - 1 as r, dense_rank() over (order by naics4) - 1 as i,
      greatest(workers, 0) as v from '${file}'`,
  );
  const rows = reader.getRows().map((row) => row.map(Number) as [number, number, number]);
  const all = 1 + rows.reduce((most, [r]) => Math.max(most, r), 0);
  const industries = 1 + rows.reduce((most, [, i]) => Math.max(most, i), 0);
  const step = Math.round(all / places);
  const cells = new Float64Array(places * industries);
  for (const [r, i, v] of rows) if (r % step === 0 && r / step < places) cells[(r / step) * industries + i] = v;
  connection.closeSync();
  return { present: presence(matrix(places, industries, cells)).cells };
}

/** Presence in a seeded table where an amount stands in about a third of the cells, more for early places and industries. */
function tradePresence(places: number, industries: number): Inputs {
  const chance = random(2017);
  const cells = Float64Array.from({ length: places * industries }, (_, p) => {
    const rank = Math.floor(p / industries) / places + (p % industries) / industries;
    return chance.uniform() < 0.65 - 0.3 * rank ? amount(chance) : 0;
  });
  return { present: presence(matrix(places, industries, cells)).cells };
}

/** Amounts, a third of them 0. */
function amounts(count: number): Inputs {
  const chance = random(3000);
  return { x: Float64Array.from({ length: count }, () => (chance.uniform() < 1 / 3 ? 0 : amount(chance))) };
}

/** Points of a square lattice with the four nearest as neighbours, and one value each. */
function lattice(side: number): Inputs {
  const chance = random(10_000);
  const [from, to]: [number[], number[]] = [[], []];
  for (let p = 0; p < side * side; p++) {
    const [row, column] = [Math.floor(p / side), p % side];
    for (const [down, right] of [
      [-1, 0],
      [0, -1],
      [0, 1],
      [1, 0],
    ] as const) {
      const [r, c] = [row + down, column + right];
      if (r < 0 || c < 0 || r >= side || c >= side) continue;
      from.push(p);
      to.push(r * side + c);
    }
  }
  const y = Float64Array.from({ length: side * side }, () => amount(chance));
  return { y, from: Float64Array.from(from), to: Float64Array.from(to) };
}

/** Input coefficients: a third of the cells, columns that add up to 0.6. */
function coefficients(sectors: number): Inputs {
  const chance = random(1435);
  const a = Float64Array.from({ length: sectors ** 2 }, () => (chance.uniform() < 1 / 3 ? amount(chance) : 0));
  const column = new Float64Array(sectors);
  for (const [p, v] of a.entries()) column[p % sectors] = (column[p % sectors] ?? 0) + v;
  return { a: a.map((v, p) => (v === 0 ? 0 : (0.6 * v) / (column[p % sectors] ?? 1))) };
}

/** Undirected weighted edges, each pair once; planted communities hold four in five of the draws, and four times the weight. */
function network(units: number, edges: number): Inputs {
  const chance = random(41_328);
  const size = Math.max(24, Math.round(units / 100));
  const seen = new Set<number>();
  const [from, to, value] = [new Float64Array(edges), new Float64Array(edges), new Float64Array(edges)];
  while (seen.size < edges) {
    const one = chance.below(units);
    const block = Math.floor(one / size) * size;
    const other = chance.uniform() < 0.8 ? block + chance.below(Math.min(size, units - block)) : chance.below(units);
    const pair = Math.min(one, other) * units + Math.max(one, other);
    if (one === other || seen.has(pair)) continue;
    from[seen.size] = Math.min(one, other);
    to[seen.size] = Math.max(one, other);
    value[seen.size] = amount(chance) * (Math.floor(other / size) * size === block ? 4 : 1);
    seen.add(pair);
  }
  return { from, to, value };
}

/** Symmetric relatedness of industries in planted groups of about 15, twice: one table to group by, one to judge by. */
function relatedness(industries: number): Inputs {
  const chance = random(978);
  const table = () => {
    const cells = new Float64Array(industries ** 2);
    for (let i = 0; i < industries; i++) {
      for (let j = i; j < industries; j++) {
        const near = Math.floor(i / 15) === Math.floor(j / 15) ? 0.3 : 0;
        const pair = i === j ? 1 : near + 0.4 * chance.uniform();
        cells[i * industries + j] = pair;
        cells[j * industries + i] = pair;
      }
    }
    return cells;
  };
  return { measure: table(), judge: table() };
}

/** A table with margins; cells below 3 of a twelfth of all are to be hidden. */
function suppressible(side: number): Inputs {
  const chance = random(60);
  const width = side + 1;
  const cells = new Float64Array(width * width);
  for (let r = 0; r < side; r++) {
    for (let c = 0; c < side; c++) {
      const v = chance.uniform() < 1 / 12 ? 1 + chance.below(2) : 3 + Math.floor(10 * amount(chance));
      for (const row of [r, side])
        for (const column of [c, side]) cells[row * width + column] = (cells[row * width + column] ?? 0) + v;
    }
  }
  return { cells };
}

export const madeInputs = {
  countyPresence,
  tradePresence,
  amounts,
  lattice,
  coefficients,
  network,
  relatedness,
  suppressible,
};
