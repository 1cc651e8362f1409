import type { Bilingual } from './bilingual.ts';
import type { Release } from './release.ts';

/** Classifications in which cluster definitions may be written, with the form of their codes. */
export const DEFINED_IN: Readonly<Record<string, { readonly pattern: RegExp; readonly like: string }>> = {
  vsic2018: { pattern: /^\d{2,5}$/, like: '26, 2610, 26100' },
  vsic2025: { pattern: /^\d{2,5}$/, like: '26, 2611, 26110' },
  naics2012: { pattern: /^\d{2,6}$/, like: '334, 3344, 334413' },
};

/** Industries put into clusters by a method or a person: each cluster can then define a dossier. */
export interface DefinitionSet {
  readonly title: Bilingual;
  readonly classification: string;
  readonly clusters: readonly {
    /** A number or a name, once in the set. */
    readonly label: string;
    readonly codes: readonly string[];
  }[];
}

/** Tables under which a release holds groups of codes. */
export const GROUP_TABLES = ['groups', 'group_members'] as const;

/** Whether somebody's release holds cluster definitions. */
export function holdsDefinitions({ origin, descriptor }: Release): boolean {
  return origin === 'added' && GROUP_TABLES.every((table) => descriptor.resources.some(({ name }) => name === table));
}
