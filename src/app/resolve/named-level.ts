import { IDENTITY_LEVELS, type IdentityLevel } from '../../matching/roles/identity-level.ts';

/** The level of a name, as `--level` says it; undefined for any other text. */
export function namedLevel(name: string | undefined): IdentityLevel | undefined {
  return IDENTITY_LEVELS.find((level) => level === name);
}
