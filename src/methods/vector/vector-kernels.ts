import {
  addPairs,
  advance,
  type Code,
  constant,
  get,
  type Kernel,
  loadPair,
  loadTwice,
  moduleBytes,
  multiplyPairs,
  plus,
  repeated,
  set,
  storePair,
  tee,
} from './machine-code.ts';

/** Industries on each side of a tile. */
export const TILE = 4;
/** How many rows are added at once. */
export const ROWS_AT_ONCE = 8;

const NUMBER = 8;
const PAGE = 65_536;

/** Memory that the kernels share, and the two things that they do in it; addresses are in bytes and whole sixteens. */
export interface VectorKernels {
  readonly numbers: Float64Array;
  /** Sums over `count` ≥ 1 rows of a panel of four with one of four: the sixteen sums of products are written at `out`, row by row. */
  tile(...addresses: readonly [a: number, b: number, count: number, out: number]): void;
  /** Adds eight rows to one, number by number as to + (((a + b) + (c + d)) + ((e + f) + (g + h))); `bytes` ≥ 16 is a multiple of 16. */
  addEight(to: number, ...rest: readonly number[]): void;
}

/** What the language offers where the machine has vector instructions; the pure rooms know no environment by name. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object, from: object) => { readonly exports: Readonly<Record<string, unknown>> };
    }
  | undefined;

/** Sixteen sums: four numbers of `a`, each taken twice, times two pairs of `b`. */
function tileKernel(): Kernel {
  const [a, b, count, out, sums, left, right, twice] = [0, 1, 2, 3, 4, 12, 13, 14];
  const products = Array.from({ length: TILE }, (_, row): Code => {
    const [one, other] = [sums + 2 * row, sums + 2 * row + 1];
    return [
      ...get(a),
      ...loadTwice(row * NUMBER),
      ...set(twice),
      ...[...get(one), ...get(twice), ...get(left), ...multiplyPairs, ...addPairs, ...set(one)],
      ...[...get(other), ...get(twice), ...get(right), ...multiplyPairs, ...addPairs, ...set(other)],
    ];
  });
  const body = repeated([
    [...get(b), ...loadPair(0), ...set(left)],
    [...get(b), ...loadPair(2 * NUMBER), ...set(right)],
    ...products,
    advance(a, TILE * NUMBER),
    advance(b, TILE * NUMBER),
    [...get(count), ...constant(-1), ...plus, ...tee(count)],
  ]);
  const stores = Array.from(
    { length: 2 * TILE },
    (_, at): Code => [...get(out), ...get(sums + at), ...storePair(2 * at * NUMBER)],
  );
  return { name: 'tile', arguments: 4, pairs: 11, body: [body, ...stores] };
}

/** One row and eight others, two numbers at a time. */
function addEightKernel(): Kernel {
  const [to, bytes, first] = [0, ROWS_AT_ONCE + 1, 1];
  const load = (at: number): Code => [...get(first + at), ...loadPair(0)];
  const two = (at: number): Code => [...load(at), ...load(at + 1), ...addPairs];
  const four = (at: number): Code => [...two(at), ...two(at + 2), ...addPairs];
  const body = repeated([
    [...get(to), ...get(to), ...loadPair(0), ...four(0), ...four(4), ...addPairs, ...addPairs, ...storePair(0)],
    ...Array.from({ length: ROWS_AT_ONCE + 1 }, (_, at) => advance(at, 2 * NUMBER)),
    [...get(bytes), ...constant(-2 * NUMBER), ...plus, ...tee(bytes)],
  ]);
  return { name: 'addEight', arguments: ROWS_AT_ONCE + 2, pairs: 0, body: [body] };
}

/**
 * The kernels over a memory of at least so many numbers; undefined where the machine has no vector instructions. They round in the very
 * order of the plain loops that stand beside them, so that a result does not depend on the machine.
 */
export function vectorKernels(count: number): VectorKernels | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const module = new WebAssembly.Module(moduleBytes([tileKernel(), addEightKernel()]));
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil((count * NUMBER) / PAGE)) });
    const { exports } = new WebAssembly.Instance(module, { own: { memory } });
    const { tile, addEight } = exports as Pick<VectorKernels, 'tile' | 'addEight'>;
    return { numbers: new Float64Array(memory.buffer), tile, addEight };
  } catch {
    // A page that forbids it, or an engine without pairs of numbers: the plain loops give the same bits.
    return undefined;
  }
}
