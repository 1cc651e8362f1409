import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { Figure } from '../../evidence/figure.ts';
import { buildDossier } from './build-dossier.ts';
import type { BuildPorts } from './build-ports.ts';
import type { DossierFile } from './dossier-file.ts';

/** One thing that came out differently. */
export interface Difference {
  readonly name: string;
  readonly what: 'value' | 'low' | 'high' | 'derivation' | 'answer' | 'missing' | 'extra' | 'recipe';
  readonly before: string;
  readonly now: string;
}

export interface Verification {
  readonly holds: boolean;
  readonly figures: number;
  readonly differences: readonly Difference[];
  /** Releases that have a newer version than the one the file rests on. */
  readonly newer: readonly { readonly name: string; readonly used: string; readonly newest: string }[];
}

/** Makes every figure of a file again, from its recipe and the very releases it names, and compares bit for bit. */
export async function verifyDossier(ports: BuildPorts, file: DossierFile): Promise<Verification> {
  const pinned = {
    ...file.recipe,
    releases: file.releases.map((ref) => ({ name: ref.name, version: ref.version, hash: ref.hash })),
    added: 'none' as const,
  };
  const built = await buildDossier(ports, pinned);
  const newest = await Promise.all(
    file.releases.map(async (ref) => ({
      name: ref.name,
      used: ref.version,
      newest: (await ports.shelf.find(ref.name))?.ref.version ?? ref.version,
    })),
  );
  const differences = [
    ...compareFigures(file, built.file),
    ...compareAnswers(file, built.file),
    ...compareSeal(ports, file),
  ];
  return {
    holds: differences.length === 0,
    figures: Object.keys(file.figures).length,
    differences,
    newer: newest.filter((entry) => entry.newest !== entry.used),
  };
}

function compareFigures(before: DossierFile, now: Omit<DossierFile, 'carried'>): readonly Difference[] {
  const found: Difference[] = [];
  for (const [name, id] of Object.entries(before.names)) {
    const other = now.names[name];
    if (other === undefined) found.push({ name, what: 'missing', before: id, now: '–' });
    else if (other !== id) found.push({ name, what: 'derivation', before: id, now: other });
    found.push(...compareValues(name, before.figures[id], now.figures[other ?? id]));
  }
  for (const name of Object.keys(now.names))
    if (before.names[name] === undefined) found.push({ name, what: 'extra', before: '–', now: now.names[name] ?? '' });
  return found;
}

function compareValues(name: string, before: Figure | undefined, now: Figure | undefined): readonly Difference[] {
  if (before === undefined) return [{ name, what: 'missing', before: '–', now: 'in the names, not among the figures' }];
  if (now === undefined) return [];
  const parts = ['value', 'low', 'high'] as const;
  return parts
    .filter((part) => !Object.is(before[part] ?? null, now[part] ?? null))
    .map((part) => ({ name, what: part, before: String(before[part] ?? null), now: String(now[part] ?? null) }));
}

function compareAnswers(before: DossierFile, now: Omit<DossierFile, 'carried'>): readonly Difference[] {
  const answers = new Map(now.answers.map((entry) => [`${entry.asOf}/${entry.rung}`, entry.answer]));
  return before.answers
    .filter((entry) => answers.get(`${entry.asOf}/${entry.rung}`) !== entry.answer)
    .map((entry) => ({
      name: `${entry.asOf}/${entry.rung}`,
      what: 'answer',
      before: entry.answer,
      now: answers.get(`${entry.asOf}/${entry.rung}`) ?? '–',
    }));
}

/** The seal of the recipe is over its text: a changed recipe cannot pass for the one that was sealed. */
function compareSeal(ports: BuildPorts, file: DossierFile): readonly Difference[] {
  const seal = `sha256:${ports.digest(canonicalJson(file.recipe))}`;
  return seal === file.seal.recipe ? [] : [{ name: 'recipe', what: 'recipe', before: file.seal.recipe, now: seal }];
}
