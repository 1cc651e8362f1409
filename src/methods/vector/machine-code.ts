/** Instructions of WebAssembly that the kernels are written in, each as its bytes. */
export type Code = readonly number[];

const SIMD = 0xfd;

/** A whole number of 0 or more as the format writes it: seven bits a byte, the lowest first. */
export function unsigned(value: number): Code {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}

/** A whole number with its sign, written the same way. */
function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const plus: Code = [0x6a];

/** Loads two numbers that stand side by side. */
export const loadPair = (offset: number): Code => [SIMD, 0x00, 3, ...unsigned(offset)];
/** Loads one number twice. */
export const loadTwice = (offset: number): Code => [SIMD, 0x0a, 3, ...unsigned(offset)];
export const storePair = (offset: number): Code => [SIMD, 0x0b, 3, ...unsigned(offset)];
export const addPairs: Code = [SIMD, ...unsigned(0xf0)];
export const multiplyPairs: Code = [SIMD, ...unsigned(0xf2)];

/** Does the body, then again as long as what it leaves is not 0. */
export const repeated = (body: readonly Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0d, 0, 0x0b];

/** Moves an address on. */
export const advance = (local: number, bytes: number): Code => [
  ...get(local),
  ...constant(bytes),
  ...plus,
  ...set(local),
];

/** A function that takes whole numbers and gives nothing back, with room for pairs of numbers after them. */
export interface Kernel {
  readonly name: string;
  readonly arguments: number;
  readonly pairs: number;
  readonly body: readonly Code[];
}

const INTEGER = 0x7f;
const PAIR = 0x7b;

const vector = (parts: readonly Code[]): Code => [...unsigned(parts.length), ...parts.flat()];
const section = (id: number, parts: readonly Code[]): Code => {
  const bytes = vector(parts);
  return [id, ...unsigned(bytes.length), ...bytes];
};
const named = (text: string): Code => vector(Array.from(text, (letter) => [letter.charCodeAt(0)]));

function functionBody({ pairs, body }: Kernel): Code {
  const bytes = [1, ...unsigned(pairs), PAIR, ...body.flat(), 0x0b];
  return [...unsigned(bytes.length), ...bytes];
}

/** A module of kernels over one memory that comes from outside. */
export function moduleBytes(kernels: readonly Kernel[]): Uint8Array {
  const types = kernels.map(
    (kernel): Code => [0x60, ...vector(Array.from({ length: kernel.arguments }, () => [INTEGER])), 0],
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...named('own'), ...named('memory'), 0x02, 0x00, 1]]),
    ...section(
      3,
      kernels.map((_, at) => unsigned(at)),
    ),
    ...section(
      7,
      kernels.map(({ name }, at) => [...named(name), 0x00, ...unsigned(at)]),
    ),
    ...section(10, kernels.map(functionBody)),
  ]);
}
