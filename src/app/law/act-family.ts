/** A tie between two acts, the later first. */
interface Tie {
  readonly from: string;
  readonly to: string;
}

const STEPS = 3;
const MOST = 40;

/** Ids of the acts that a few steps of lineage lead to from some acts, those included, nearest first; no more than a picture can hold. */
export function actFamily(starts: readonly string[], ties: readonly Tie[], steps = STEPS): readonly string[] {
  const found = [...new Set(starts)];
  let edge = found;
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    const near = new Set(edge);
    const next = ties
      .flatMap(({ from, to }) => [...(near.has(from) ? [to] : []), ...(near.has(to) ? [from] : [])])
      .filter((id) => !found.includes(id));
    edge = [...new Set(next)];
    found.push(...edge);
  }
  return found.slice(0, Math.max(MOST, starts.length));
}
