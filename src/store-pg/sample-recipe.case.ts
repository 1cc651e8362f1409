import type { NewRevision } from '../app/ports-records.ts';

type Recipe = NewRevision['recipe'];

/** A small recipe; `title` shows which state of it one holds. */
export function sampleRecipe(id: string, title: string): Recipe {
  return {
    lienket: 'recipe@1',
    id,
    title: { vi: title, en: title },
    subtitle: { vi: 'hồ sơ', en: 'dossier' },
    dated: '2026-11-23',
    head: {},
    legalBases: [],
    cluster: { group: { id: 'electronics', version: '1' }, places: ['VN63-19', 'VN63-24'], regions: [] },
    asOf: ['2023-09-18', '2026-11-23'],
    parameters: {},
    releases: [],
    added: 'all',
    changes: [],
    factSets: [],
    claims: [],
    experts: [],
    firms: [],
    lessons: [],
    next: false,
  };
}

/** A revision about to be kept, made from `parent`. */
export function sampleEntry(recipe: Recipe, parent: number | null): NewRevision {
  return {
    recipe,
    parent,
    cause: parent === null ? 'created' : 'edited',
    note: '',
    author: 'me',
    recordedAt: new Date(Date.UTC(2026, 10, 26, 19, 40, parent ?? 0, 123)).toISOString(),
  };
}
