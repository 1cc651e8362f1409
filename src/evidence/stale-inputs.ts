import type { Figure } from './figure.ts';
import type { CitedRelease } from './report.ts';

/** Releases of a dossier that have a newer version, as `name@version`. */
export function staleReleases(releases: readonly CitedRelease[]): ReadonlySet<string> {
  return new Set(
    releases.filter((release) => release.newer !== undefined).map((release) => `${release.name}@${release.version}`),
  );
}

/** The stale releases on which a figure rests, by itself or through the figures it came from. */
export function staleInputs(
  figures: ReadonlyMap<string, Figure>,
  id: string | undefined,
  stale: ReadonlySet<string>,
): readonly string[] {
  if (stale.size === 0) return [];
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = id === undefined ? [] : [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const figure = figures.get(next);
    if (figure === undefined || seen.has(next)) continue;
    seen.add(next);
    for (const { release } of figure.derivation.inputs) {
      const name = `${release.name}@${release.version}`;
      if (stale.has(name)) found.add(name);
    }
    queue.push(...figure.derivation.from);
  }
  return [...found].sort();
}
