/** Whether rows that are one are one enterprise wherever it works, or one site of it. */
export type IdentityLevel = 'enterprise' | 'site';
export const IDENTITY_LEVELS: readonly IdentityLevel[] = ['enterprise', 'site'];

/**
 * What rows with columns of these roles are taken to be when nobody says it: sites where there are names and addresses and no enterprise
 * code, for then the address is what tells rows apart; enterprises otherwise.
 */
export function guessedLevel(roles: readonly string[]): IdentityLevel {
  return roles.includes('name') && roles.includes('address') && !roles.includes('tax') ? 'site' : 'enterprise';
}
