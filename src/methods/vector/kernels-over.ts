import { plainKernels } from './plain-kernels.ts';
import { type VectorKernels, vectorKernels } from './vector-kernels.ts';

/** Kernels over a memory of at least so many numbers: with vector instructions where the machine has them, with the same bits where not. */
export function kernelsOver(count: number): VectorKernels {
  return vectorKernels(count) ?? plainKernels(count);
}
