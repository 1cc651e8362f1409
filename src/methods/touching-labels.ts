import type { CommunityNetwork } from './aggregated-network.ts';

/** Weight from one unit to each label it touches. */
export interface TouchingLabels {
  readonly labels: readonly number[];
  /** Weight by label; only the entries of labels are of the unit asked for. */
  readonly weight: Float64Array;
}

/**
 * For one unit after another, the labels its neighbours have and the weight of the links to each.
 *
 *   weight(c) = Σ_j w_ij over neighbours j with label c that are in the same group as i
 *
 * Reads: the step from which every gain of a move is computed.
 * Warns: every call returns the same lists, overwritten.
 *
 * @method  touching-labels@1
 * @source  traag-et-al-2019
 * @param   net  network of units
 * @param   label  label of each unit, 0 … n − 1, read at the time of the call
 * @param   group  group of each unit; all in one if not given
 * @returns function (unit) that gives labels and weights
 * @throws  nothing
 * @cost    O(neighbours) time a call, O(n) memory
 * @example
 * touchingLabels({ n: 2, offsets: Int32Array.of(0, 1, 2), targets: Int32Array.of(1, 0), values: Float64Array.of(3, 3), strength: Float64Array.of(3, 3) }, Int32Array.of(0, 1))(0).labels // => [1]
 */
export function touchingLabels(
  net: CommunityNetwork,
  label: Int32Array,
  group?: Int32Array,
): (unit: number) => TouchingLabels {
  const labels: number[] = [];
  const weight = new Float64Array(net.n);
  return (unit) => {
    for (const c of labels) weight[c] = 0;
    labels.length = 0;
    for (let k = net.offsets[unit]!; k < net.offsets[unit + 1]!; k++) {
      const j = net.targets[k]!;
      if (group !== undefined && group[j] !== group[unit]) continue;
      const c = label[j]!;
      if (weight[c] === 0) labels.push(c);
      weight[c]! += net.values[k]!;
    }
    return { labels, weight };
  };
}
