import type { Dimension } from './dimension.ts';

/**
 * A change along one dimension that its totals do not show: one leaf and everything over it goes up; where another leaf is named,
 * that one and everything over it goes down by as much, so that what stands over both does not move.
 */
export interface KernelStep {
  readonly leaf: number;
  readonly other: number | undefined;
  readonly members: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** The step of a leaf, against another one or up to the total itself. */
export function kernelStep({ paths }: Dimension, leaf: number, other?: number): KernelStep {
  const up = paths[leaf] ?? [];
  const down = other === undefined ? [] : (paths[other] ?? []);
  const rising = up.filter((member) => !down.includes(member));
  const falling = down.filter((member) => !up.includes(member));
  return {
    leaf,
    other,
    members: [...rising, ...falling],
    signs: [...rising.map(() => 1 as const), ...falling.map(() => -1 as const)],
  };
}

/** Every step in which a member goes up. */
export function kernelSteps(dimension: Dimension, member: number): readonly KernelStep[] {
  const leaves = dimension.paths.flatMap((path, leaf) => (path.length > 0 ? [leaf] : []));
  const isUnder = (leaf: number): boolean => dimension.paths[leaf]?.includes(member) === true;
  const outside = leaves.filter((leaf) => !isUnder(leaf));
  return leaves
    .filter(isUnder)
    .flatMap((leaf) => [kernelStep(dimension, leaf), ...outside.map((other) => kernelStep(dimension, leaf, other))]);
}
