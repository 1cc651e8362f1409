import type { ActLine, LineageView } from '../../http/contract/law-contract.ts';

/** A tie between two rows of the picture, the earlier act above. */
export interface ActArc {
  readonly above: number;
  readonly below: number;
  /** How far the arc swings out: arcs that lie over one another swing further. */
  readonly depth: number;
  readonly link: LineageView;
}

/** Acts in the order of their days, and what each does to another. */
export interface ActArcs {
  readonly rows: readonly ActLine[];
  readonly arcs: readonly ActArc[];
  readonly deepest: number;
}

const dayOf = ({ inForceFrom, issued }: ActLine): string => issued ?? inForceFrom ?? '9999';

/** Lays acts out by their days with an arc for each tie between two of them. */
export function actArcs(acts: readonly ActLine[], lineage: readonly LineageView[]): ActArcs {
  const rows = acts.toSorted((one, other) => (`${dayOf(one)} ${one.id}` < `${dayOf(other)} ${other.id}` ? -1 : 1));
  const place = new Map(rows.map(({ id }, at) => [id, at]));
  const spans = lineage
    .flatMap((link) => {
      const [from, to] = [place.get(link.from), place.get(link.to)];
      if (from === undefined || to === undefined || from === to) return [];
      return [{ above: Math.min(from, to), below: Math.max(from, to), link }];
    })
    .sort((one, other) => one.below - one.above - (other.below - other.above) || one.above - other.above);
  const arcs: ActArc[] = [];
  for (const span of spans) {
    const under = arcs.filter(({ above, below }) => above < span.below && below > span.above);
    arcs.push({ ...span, depth: 1 + Math.max(0, ...under.map(({ depth }) => depth)) });
  }
  return { rows, arcs, deepest: Math.max(1, ...arcs.map(({ depth }) => depth)) };
}
