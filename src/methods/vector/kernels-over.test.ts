import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locationalCorrelation } from '../locational-correlation.ts';
import { matrix } from '../matrix.ts';
import { random } from '../random.ts';
import { relatednessDensity } from '../relatedness-density.ts';
import { kernelsOver } from './kernels-over.ts';
import { vectorKernels } from './vector-kernels.ts';

/** What a piece of work gives where the machine has no vector instructions. */
function without<T>(work: () => T): T {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly');
  assert.ok(kept);
  Object.defineProperty(globalThis, 'WebAssembly', { ...kept, value: undefined });
  try {
    return work();
  } finally {
    Object.defineProperty(globalThis, 'WebAssembly', kept);
  }
}

/** The same where a page forbids it. */
function forbidden<T>(work: () => T): T {
  const machine = (globalThis as unknown as { readonly WebAssembly: { Module: unknown } }).WebAssembly;
  const { Module } = machine;
  machine.Module = () => {
    throw new EvalError('refused by the policy of the page');
  };
  try {
    return work();
  } finally {
    machine.Module = Module;
  }
}

const chance = random(7);
const amounts = matrix(
  120,
  101,
  Float64Array.from({ length: 120 * 101 }, () => Math.floor(50 * chance.uniform() ** 3)),
);
const present = matrix(
  120,
  101,
  amounts.cells.map((v) => Number(v > 8)),
);
const near = locationalCorrelation(amounts);
const proximity = matrix(
  101,
  101,
  near.cells.map((v) => Math.max(0, v)),
);

test('law: results keep their bits where there are no vector instructions, or they are forbidden', () => {
  for (const instead of [without, forbidden]) {
    assert.equal(
      instead(() => vectorKernels(8)),
      undefined,
    );
    assert.deepEqual(
      instead(() => locationalCorrelation(amounts)),
      near,
    );
    for (const diagonal of ['in', 'out'] as const) {
      const density = relatednessDensity(present, proximity, { diagonal });
      assert.deepEqual(
        instead(() => relatednessDensity(present, proximity, { diagonal })),
        density,
      );
    }
  }
});

test('edge: there are kernels on every machine, over as much memory as was asked for', () => {
  for (const count of [1, 8192, 8193, 100_000]) {
    assert.ok(kernelsOver(count).numbers.length >= count);
    assert.ok(without(() => kernelsOver(count)).numbers.length >= count);
  }
});
